package dev.doorstep.cli;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The days that are looked back on. */
final class LookBack {
    @Option(names = "--from", paramLabel = "DAY", descriptionKey = "option.look-back-from", required = true)
    private @Nullable LocalDate from;

    @Option(
            names = "--days",
            paramLabel = "DAYS",
            descriptionKey = "option.figure-days",
            defaultValue = "1",
            converter = Whole.LookBackDays.class)
    private int days;

    LocalDate first() {
        return Objects.requireNonNull(from);
    }

    LocalDate last() {
        return first().plusDays(days - 1L);
    }
}
