package dev.doorstep.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;

/**
 * Where a command runs.
 *
 * @param out takes what was asked for
 * @param err takes faults and progress
 * @param interactive whether somebody watches {@code err}
 * @param directory the working directory
 * @param environment the environment variables
 * @param locale the language, unless {@code --lang} or the environment names one
 * @param clock tells the time
 */
public record Terminal(
        PrintWriter out,
        PrintWriter err,
        boolean interactive,
        Path directory,
        Map<String, String> environment,
        Locale locale,
        Clock clock) {
    /** Keeps its own copy of the environment. */
    public Terminal {
        environment = Map.copyOf(environment);
    }

    /** Returns the same terminal in another language. */
    Terminal speaking(Locale language) {
        return new Terminal(out, err, interactive, directory, environment, language, clock);
    }

    /** Obtains the terminal of this process; the launcher says whether somebody watches. */
    static Terminal ofProcess() {
        return new Terminal(
                new PrintWriter(System.out, false, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                Boolean.getBoolean("doorstep.terminal"),
                Path.of("").toAbsolutePath(),
                System.getenv(),
                Locale.getDefault(),
                Clock.systemUTC());
    }
}
