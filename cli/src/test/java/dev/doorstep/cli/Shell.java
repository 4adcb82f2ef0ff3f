package dev.doorstep.cli;

import dev.doorstep.Doorstep;
import dev.doorstep.Transaction;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.organisation.Actor;
import dev.doorstep.persistence.JdbiStore;
import dev.doorstep.spi.Store;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcConnectionPool;
import picocli.CommandLine;

/** A working directory in which commands are run without a process. */
final class Shell {
    static final Path EXAMPLES = Path.of("../examples").toAbsolutePath().normalize();
    static final Path SHANGHAI = EXAMPLES.resolve("city/shanghai");

    /** The Sunday before the week of the demo city, in Shanghai. */
    static final Instant SUNDAY_NOON = Instant.parse("2026-03-01T04:00:00Z");

    private static final String DATABASE = "doorstep.mv.db";

    private final Path directory;
    private final Clock clock;

    Shell(Path directory) {
        this(directory, SUNDAY_NOON);
    }

    Shell(Path directory, Instant now) {
        this(directory, Clock.fixed(now, ZoneOffset.UTC));
    }

    private Shell(Path directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /** Obtains a shell whose clock goes on, as that of another process does. */
    static Shell ticking(Path directory) {
        return new Shell(directory, Clock.systemUTC());
    }

    Path directory() {
        return directory;
    }

    /** What a command left behind. */
    record Ended(int code, String out, String err) {}

    Ended run(String... args) {
        return run(Map.of(), args);
    }

    Ended run(Map<String, String> environment, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(terminal(out, err, environment), args);
        return new Ended(code, out.toString(), err.toString());
    }

    /** The commands as they are understood, in English. */
    static CommandLine grammar() {
        return Grammar.of(
                new Shell(Path.of("")).terminal(Writer.nullWriter(), Writer.nullWriter(), Map.of()), List.of());
    }

    private Terminal terminal(Writer out, Writer err, Map<String, String> environment) {
        return new Terminal(
                new PrintWriter(out), new PrintWriter(err), false, directory, environment, Locale.ENGLISH, clock);
    }

    /** The same working directory at another time. */
    Shell at(Instant now) {
        return new Shell(directory, now);
    }

    /** Runs a command as somebody types it, without quotes. */
    Ended type(String line) {
        return run(line.split(" ", -1));
    }

    /** Returns the number of the latest order. */
    String lastOrder() {
        return type("order list --format csv")
                .out()
                .lines()
                .reduce((first, last) -> last)
                .map(line -> line.substring(0, line.indexOf(',')))
                .orElseThrow();
    }

    /** Copies the files of the demo city. */
    Path city() {
        Path city = directory.resolve("city");
        try (Stream<Path> files = Files.list(SHANGHAI)) {
            Files.createDirectories(city);
            for (Path file : files.toList()) {
                Files.copy(file, city.resolve(file.getFileName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return city;
    }

    /** Returns the size of the database file in bytes, zero if there is none. */
    long size() {
        return directory.resolve(DATABASE).toFile().length();
    }

    /** Returns when the database file was last written, in ticks of the file system, zero if there is none. */
    long written() {
        try {
            Path database = directory.resolve(DATABASE);
            return Files.exists(database) ? Files.getLastModifiedTime(database).to(TimeUnit.NANOSECONDS) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies the database, if there is one, into another working directory. */
    Shell copyTo(Path other) throws IOException {
        Path database = directory.resolve(DATABASE);
        if (Files.exists(database)) {
            Files.copy(database, other.resolve(database.getFileName()));
        }
        return new Shell(other, clock);
    }

    /** Opens the database as an embedder would, for what no command shows; in the branch SH. */
    <T> T read(Function<Transaction, T> body) {
        return with(store -> Doorstep.builder()
                .store(store)
                .build()
                .as(Actor.system(BranchId.of("SH")))
                .read(body));
    }

    /** Opens the store of the database. */
    <T> T with(Function<Store, T> body) {
        JdbcConnectionPool pool = JdbcConnectionPool.create(url(), "sa", "");
        try {
            return body.apply(JdbiStore.open(pool));
        } finally {
            pool.dispose();
        }
    }

    String url() {
        return "jdbc:h2:file:" + directory.resolve("doorstep") + ";IFEXISTS=TRUE;WRITE_DELAY=0";
    }

    /** Changes the database behind Doorstep's back. */
    void sql(String update) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(), "sa", "")) {
            connection.createStatement().executeUpdate(update);
        }
    }

    /** Everything that the database holds, as SQL. */
    List<String> dump() throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url(), "sa", "");
                ResultSet script = connection.createStatement().executeQuery("SCRIPT NOPASSWORDS NOSETTINGS")) {
            while (script.next()) {
                lines.add(script.getString(1));
            }
        }
        return lines.stream().sorted().toList();
    }
}
