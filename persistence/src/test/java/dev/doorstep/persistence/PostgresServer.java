package dev.doorstep.persistence;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jdbi.v3.core.Jdbi;

/** A PostgreSQL server from a Maven artifact, on loopback, one for the whole JVM. */
final class PostgresServer {
    private final EmbeddedPostgres server;

    private PostgresServer(EmbeddedPostgres server) {
        this.server = server;
    }

    /** Returns the server, started if it was not. */
    static PostgresServer running() {
        return Holder.SERVER;
    }

    String createDatabase(String name) {
        Jdbi.create(server.getPostgresDatabase()).useHandle(handle -> handle.execute("CREATE DATABASE " + name));
        return server.getJdbcUrl("postgres", name);
    }

    private static final class Holder {
        static final PostgresServer SERVER = start();

        private static PostgresServer start() {
            try {
                return new PostgresServer(EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        // Every isolation has a pool of its own, and a pool keeps its connections for a while.
                        .setServerConfig("max_connections", "500")
                        // A deadlock of the tests is meant; a second of waiting for each would add up.
                        .setServerConfig("deadlock_timeout", "50ms")
                        .start());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
