package dev.doorstep.cli;

import dev.doorstep.availability.unmet.UnmetCount;
import dev.doorstep.cli.output.Column;
import dev.doorstep.cli.output.Report;
import dev.doorstep.kernel.TimeWindow;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Counts what customers looked for or wanted to book, and nobody could do. */
@Command(
        name = "unmet",
        footer = {
            "doorstep slots unmet --from 2026-03-02 --until 2026-03-08",
            "doorstep slots unmet --from 2026-03-02 --until 2026-03-08 --by offering,district,day,hour --format json"
        })
final class SlotsUnmetCommand implements Verb {
    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Option(names = "--from", paramLabel = "DAY", descriptionKey = "option.unmet-from", required = true)
    private @Nullable LocalDate from;

    @Option(names = "--until", paramLabel = "DAY", descriptionKey = "option.unmet-until")
    private @Nullable LocalDate until;

    @Option(names = "--by", paramLabel = "WHAT,...", descriptionKey = "option.unmet-by", split = ",")
    private Set<UnmetCount.By> by = EnumSet.of(UnmetCount.By.REASON, UnmetCount.By.OFFERING);

    @Override
    public Report run() {
        LocalDate first = Objects.requireNonNull(from);
        LocalDate last = until == null ? first : until;
        if (last.isBefore(first)) {
            throw UnusableWindowException.turned(first.atStartOfDay(), last.atStartOfDay());
        }
        TimeWindow window = database.branch().windowOf(first, last);
        return Report.list(
                "unmet",
                database.read(t -> t.unmetDemand().count(window, by)),
                Column.of("times", UnmetCount::times),
                Column.of("blocker", count -> count.of().reason()),
                Column.of("offering", count -> count.of().offering()),
                Column.of("district", count -> count.of().district()),
                Column.of("day", count -> count.of().day()),
                Column.of("hour", count -> count.of().hour()));
    }
}
