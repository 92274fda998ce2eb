package io.huiyin.embedded;

/** A MongoDB that others run; nothing is started or stopped here. */
record ExternalMongo(String connectionString) implements DocumentStore {
    ExternalMongo {
        MongoUri.of(connectionString); // refuses what is no address, before the services try
    }

    @Override
    public String description() {
        return "外部 MongoDB（" + MongoUri.of(connectionString).withoutCredentials() + "）";
    }

    @Override
    public void close() {}

    @Override
    public String toString() {
        return description(); // the address may hold a password
    }
}
