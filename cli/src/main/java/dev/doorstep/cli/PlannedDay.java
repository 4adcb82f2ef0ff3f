package dev.doorstep.cli;

import dev.doorstep.Transaction;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The day that is planned; by default tomorrow. */
final class PlannedDay {
    @Option(names = "--day", paramLabel = "DAY", descriptionKey = "option.planned-day")
    private @Nullable LocalDate day;

    LocalDate in(Transaction t) {
        return day == null ? t.organisation().branch().dayOf(t.work().now()).plusDays(1) : day;
    }
}
