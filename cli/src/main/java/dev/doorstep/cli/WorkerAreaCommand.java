package dev.doorstep.cli;

import dev.doorstep.Transaction;
import dev.doorstep.cli.output.Report;
import dev.doorstep.exchange.city.Weekdays;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.workforce.Worker;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows where a worker goes, or sends them elsewhere, on all days or on some. */
@Command(
        name = "area",
        footer = {
            "doorstep worker area W001",
            "doorstep worker area W001 --days SAT,SUN --districts Baoshan,Putuo --dry-run"
        })
final class WorkerAreaCommand implements Verb {
    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Parameters(paramLabel = "WORKER", descriptionKey = "parameter.worker")
    private @Nullable PersonCode code;

    @ArgGroup(exclusive = false)
    private @Nullable Change change;

    @Option(names = "--dry-run", descriptionKey = "option.dry-run")
    private boolean dryRun;

    /** Where the worker goes from now on, and on which days. */
    private static final class Change {
        @ArgGroup(multiplicity = "1")
        private AreaOptions area = new AreaOptions();

        @Option(
                names = "--days",
                paramLabel = "MON,...",
                descriptionKey = "option.area-days",
                split = ",",
                converter = Weekday.class)
        private Set<DayOfWeek> days = EnumSet.allOf(DayOfWeek.class);

        Worker make(Transaction t, Worker worker) {
            return t.workers().assign(worker.id(), worker.base().area().except(days, area.area()));
        }
    }

    /** Reads a day of the week by its first three letters. */
    static final class Weekday implements ITypeConverter<DayOfWeek> {
        @Override
        public DayOfWeek convert(String text) {
            return Arrays.stream(DayOfWeek.values())
                    .filter(day -> Weekdays.name(day).equals(text))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("\"%s\" is no day.".formatted(text)));
        }
    }

    @Override
    public Report run() {
        Change asked = change;
        return AreaRows.of(
                asked == null ? database.read(this::worker) : database.write(dryRun, t -> asked.make(t, worker(t))));
    }

    private Worker worker(Transaction t) {
        return t.workers().worker(Objects.requireNonNull(code));
    }
}
