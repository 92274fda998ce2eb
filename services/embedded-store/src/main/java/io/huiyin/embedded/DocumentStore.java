package io.huiyin.embedded;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A document store that is up, whichever it is. */
public interface DocumentStore extends AutoCloseable {
    /** Without a database, options included. */
    String connectionString();

    /** Which store this is and where, one Chinese phrase for the start-up line; no password in it. */
    String description();

    /** Stops it where it was started here; a server of others is left alone. */
    @Override
    void close();

    /** The connection string for one database. */
    default String uri(String database) {
        return MongoUri.of(connectionString()).withDatabase(database);
    }

    /** The parts of a connection string that matter when a database is put into it. */
    record MongoUri(String server, String database, String options) {
        private static final Pattern URI =
                Pattern.compile("(mongodb(?:\\+srv)?://[^/?]+)(?:/([^?]*))?(?:\\?(.*))?", Pattern.DOTALL);

        static MongoUri of(String connectionString) {
            Matcher parts = URI.matcher(connectionString.strip());
            if (!parts.matches()) {
                throw new StartRefused("MONGODB_URI 的格式不对，应形如 mongodb://主机:27017/?replicaSet=名称，请改正后再启动。");
            }
            return new MongoUri(parts.group(1), orEmpty(parts.group(2)), orEmpty(parts.group(3)));
        }

        /** Users are looked up in the database of the address unless it says otherwise: that must not change with it. */
        String withDatabase(String name) {
            String kept = options;
            if (server.contains("@") && !options.contains("authSource=")) {
                String source = "authSource=" + (database.isEmpty() ? "admin" : database);
                kept = options.isEmpty() ? source : options + "&" + source;
            }
            return server + "/" + name + (kept.isEmpty() ? "" : "?" + kept);
        }

        String withoutCredentials() {
            int at = server.lastIndexOf('@');
            return at < 0 ? server : server.substring(0, server.indexOf("://") + 3) + server.substring(at + 1);
        }

        private static String orEmpty(@Nullable String part) {
            return part == null ? "" : part;
        }
    }
}
