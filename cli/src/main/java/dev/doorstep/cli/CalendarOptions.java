package dev.doorstep.cli;

import dev.doorstep.Transaction;
import dev.doorstep.exchange.icalendar.CalendarEntry;
import dev.doorstep.exchange.icalendar.CalendarFile;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.workforce.Worker;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A calendar in a file, whose it is, and which of its days are taken. */
final class CalendarOptions {
    @Parameters(index = "0", paramLabel = "WORKER", descriptionKey = "parameter.worker")
    private @Nullable PersonCode worker;

    @Parameters(index = "1", paramLabel = "FILE", descriptionKey = "parameter.calendar-file")
    private Path file = Path.of("");

    @Mixin
    private CalendarDays days = new CalendarDays();

    @Option(names = "--dry-run", descriptionKey = "option.dry-run")
    private boolean dryRun;

    Worker worker(Transaction t) {
        return t.workers().worker(Objects.requireNonNull(worker));
    }

    boolean isDryRun() {
        return dryRun;
    }

    LocalDate from(Transaction t, DatabaseOptions database) {
        return days.from(t, database);
    }

    int days() {
        return days.count();
    }

    /** Reads what stands in the calendar on these days. */
    List<CalendarEntry> read(Transaction t, DatabaseOptions database) {
        LocalDate first = days.from(t, database);
        TimeWindow window = database.branch().windowOf(first, first.plusDays(days.count() - 1L));
        return CalendarFile.read(file, window, database.branch().zone());
    }

    /** Days of a calendar, from one on. */
    static final class CalendarDays {
        @Option(names = "--from", paramLabel = "DAY", descriptionKey = "option.from")
        private @Nullable LocalDate from;

        @Option(
                names = "--days",
                paramLabel = "DAYS",
                descriptionKey = "option.days",
                defaultValue = "28",
                converter = Whole.PatternDays.class)
        private int days;

        int count() {
            return days;
        }

        LocalDate from(Transaction t, DatabaseOptions database) {
            return database.dayOr(from, t);
        }
    }
}
