package dev.doorstep.cli;

import dev.doorstep.cli.output.Column;
import dev.doorstep.cli.output.Report;
import dev.doorstep.dispatch.comparison.StaffUse;
import dev.doorstep.dispatch.comparison.Utilisation;
import dev.doorstep.kernel.PersonCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says how far the time of workers is used on some days, and how fast visits found them. */
@Command(name = "utilisation", footer = "doorstep dispatch utilisation --from 2026-03-02 --days 7")
final class DispatchUtilisationCommand implements Verb {
    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Option(names = "--from", paramLabel = "DAY", descriptionKey = "option.utilisation-from", required = true)
    private @Nullable LocalDate from;

    @Option(
            names = "--days",
            paramLabel = "DAYS",
            descriptionKey = "option.utilisation-days",
            defaultValue = "7",
            converter = Whole.UtilisationDays.class)
    private int days;

    @Override
    public Report run() {
        LocalDate first = Objects.requireNonNull(from);
        return database.read(t -> {
            Utilisation used = Utilisation.of(t.dispatch(), first, days);
            return inAll(used)
                    .and(byDay(used))
                    .and(byWorker(used))
                    .and(AllotmentRows.of(t.dispatch().allotments().figures(first, days)));
        });
    }

    private static Report inAll(Utilisation used) {
        return Report.detail(
                "in_all", used, columns(Utilisation::inAll, List.of(Column.of("undone", Utilisation::undone))));
    }

    private static Report byDay(Utilisation used) {
        return Report.list(
                "days",
                used.days(),
                columns(
                        Utilisation.Day::use,
                        List.of(
                                Column.of("day", Utilisation.Day::day),
                                Column.of("plan", Utilisation.Day::plan),
                                Column.of("undone", Utilisation.Day::undone))));
    }

    private static Report byWorker(Utilisation used) {
        return Report.list(
                "workers",
                List.copyOf(used.workers().entrySet()),
                columns(Map.Entry::getValue, List.of(Column.of("worker", Map.Entry<PersonCode, StaffUse>::getKey))));
    }

    private static <T> List<Column<T>> columns(Function<T, StaffUse> use, List<Column<T>> first) {
        Stream<Column<T>> figures = Stream.of(
                column("staff_days", use, StaffUse::staffDays),
                column("visits", use, StaffUse::visits),
                column("shift_minutes", use, figure -> figure.onShift().toMinutes()),
                column("minutes", use, figure -> figure.working().toMinutes()),
                column("overtime_minutes", use, figure -> figure.overtime().toMinutes()),
                column("metres", use, StaffUse::metres),
                column("used_basis_points", use, StaffUse::usedBasisPoints));
        return Stream.concat(first.stream(), figures).toList();
    }

    private static <T> Column<T> column(String key, Function<T, StaffUse> use, Function<StaffUse, Object> figure) {
        return Column.of(key, row -> figure.apply(use.apply(row)));
    }
}
