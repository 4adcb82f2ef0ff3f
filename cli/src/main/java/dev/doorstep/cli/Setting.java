package dev.doorstep.cli;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/** What is set once for all commands: by an environment variable, else in {@code doorstep.properties}. */
enum Setting {
    /** Where the database is. */
    DATABASE("DOORSTEP_DB", "db"),
    /** The user of the database. */
    USER("DOORSTEP_DB_USER", "db.user"),
    /** The password of the user. */
    PASSWORD("DOORSTEP_DB_PASSWORD", "db.password"),
    /** The tables of travel. */
    TRAVEL("DOORSTEP_TRAVEL", "travel");

    private static final String FILE = "doorstep.properties";

    private final String variable;
    private final String key;

    Setting(String variable, String key) {
        this.variable = variable;
        this.key = key;
    }

    /** Finds what was set. */
    Optional<String> in(Terminal terminal) {
        String set = terminal.environment().get(variable);
        return set != null
                ? Optional.of(set)
                : Optional.ofNullable(properties(terminal.directory()).getProperty(key));
    }

    private static Properties properties(Path directory) {
        Properties settings = new Properties();
        Path file = directory.resolve(FILE);
        if (Files.isRegularFile(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                settings.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return settings;
    }
}
