package io.huiyin.embedded;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** Inserts into a PostgreSQL of its own until killed. Arguments: folder, port, binaries, where to start counting. */
final class PostgresWriter {
    private PostgresWriter() {}

    public static void main(String[] arguments) throws SQLException {
        EmbeddedPostgresServer postgres = EmbeddedPostgresServer.start(
                Path.of(arguments[0]), Integer.parseInt(arguments[1]), Path.of(arguments[2]));
        ChildJvm.acknowledged("pid " + postgres.pid());
        try (Connection connection = DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), "");
                Statement create = connection.createStatement()) {
            create.execute("create table if not exists passed (id int primary key)");
            try (PreparedStatement insert = connection.prepareStatement("insert into passed values (?)")) {
                for (int i = Integer.parseInt(arguments[3]); ; i++) {
                    insert.setInt(1, i);
                    insert.executeUpdate();
                    ChildJvm.acknowledged(Integer.toString(i));
                }
            }
        }
    }
}
