package dev.doorstep.cli;

import dev.doorstep.cli.output.Column;
import dev.doorstep.cli.output.Report;
import dev.doorstep.exchange.Problems.Severity;
import dev.doorstep.exchange.city.CityFiles;
import dev.doorstep.exchange.city.WeekFiles;
import dev.doorstep.settlement.Statement;
import dev.doorstep.spi.Store;
import dev.doorstep.testkit.simulation.WeekPlay;
import dev.doorstep.testkit.simulation.WeekReport;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Plays a week of a city: import, bookings, visits, reviews, settlement. */
@Command(name = "demo", footer = "doorstep demo --city examples/city/shanghai --db week")
final class DemoCommand implements Verb {
    private static final int STATEMENTS_SHOWN = 10;

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Option(
            names = "--city",
            paramLabel = "FOLDER",
            descriptionKey = "option.city",
            defaultValue = "examples/city/shanghai")
    private Path city = Path.of("");

    @Option(names = "--seed", paramLabel = "NUMBER", descriptionKey = "option.seed", defaultValue = "1")
    private long seed;

    @Override
    public Report run() {
        CityFiles.Reading reading = CityFiles.read(output.path(city), Severity.REFUSE);
        WeekFiles.Week week = WeekFiles.read(output.path(city), reading.city());
        database.workIn(reading.city().branch());
        Store store = database.storeMade();
        WeekReport played = database.watched(progress -> new WeekPlay(store, reading, week, seed, progress).play());
        if (!played.ledger().isBalanced()) {
            throw new BooksBrokenException(played.ledger());
        }
        return Report.detail("seed", seed, Column.of("seed", value -> value))
                .and(counts("bookings", played.bookings()))
                .and(counts("visits", played.visits()))
                .and(days(played.days()))
                .and(evenings(played.evenings()))
                .and(greedy(played.evenings()))
                .and(unserved(played.unserved()))
                .and(money(played))
                .and(database.read(t -> Payees.of(t).statements(largest(played.statements()))))
                .and(LedgerCommand.report(played.ledger()));
    }

    private static Report counts(String name, List<WeekReport.Count> counts) {
        return Report.list(
                name,
                counts,
                Column.of("outcome", WeekReport.Count::name),
                Column.of("count", WeekReport.Count::count));
    }

    private static Report days(List<WeekReport.Day> days) {
        return Report.list(
                "days",
                days,
                Column.of("day", WeekReport.Day::day),
                Column.of("visits", WeekReport.Day::visits),
                Column.of("travel_km", day -> Whole.Kilometres.of(day.metres())),
                Column.of("hours_at_doors", day -> day.doorMinutes() / 60),
                Column.of("hours_of_shifts", day -> day.shiftMinutes() / 60),
                Column.of("utilisation_percent", WeekReport.Day::utilisationPercent));
    }

    private static Report evenings(List<WeekReport.Evening> evenings) {
        return Report.list(
                "dispatch",
                evenings,
                Column.of("day", WeekReport.Evening::day),
                Column.of("visits", WeekReport.Evening::visits),
                Column.of("unassigned", WeekReport.Evening::unassigned),
                Column.of("km_before", evening -> Whole.Kilometres.of(evening.metresBefore())),
                Column.of("km_after", evening -> Whole.Kilometres.of(evening.metresAfter())),
                Column.of("saved_percent", evening -> evening.savedPerMille() / 10));
    }

    private static Report greedy(List<WeekReport.Evening> evenings) {
        return Report.list(
                "greedy",
                evenings,
                Column.of("day", WeekReport.Evening::day),
                Column.of("unassigned", WeekReport.Evening::unassigned),
                Column.of("km", evening -> Whole.Kilometres.of(evening.metresAfter())),
                Column.of("unassigned_greedy", evening -> evening.greedy().unassigned()),
                Column.of(
                        "km_greedy",
                        evening -> Whole.Kilometres.of(evening.greedy().metres())),
                Column.of("saved_percent", evening -> evening.shorterThanGreedyPerMille() / 10),
                Column.of("unassigned_afresh", evening -> evening.afresh().unassigned()),
                Column.of(
                        "km_afresh",
                        evening -> Whole.Kilometres.of(evening.afresh().metres())));
    }

    private static Report unserved(List<WeekReport.Unserved> unserved) {
        return Report.list(
                "unassigned",
                unserved,
                Column.of("request", WeekReport.Unserved::ref),
                Column.of("reasons", WeekReport.Unserved::reasons));
    }

    private static Report money(WeekReport played) {
        return Report.detail(
                "revenue",
                played.revenue(),
                Column.of("paid", WeekReport.Revenue::paid),
                Column.of("refunded", WeekReport.Revenue::refunded),
                Column.of("fees", WeekReport.Revenue::fees),
                Column.of("discounts", WeekReport.Revenue::discounts),
                Column.of("commission", WeekReport.Revenue::commission),
                Column.of("settled", WeekReport.Revenue::settled),
                Column.of("statements", revenue -> played.statements().size()));
    }

    private static List<Statement> largest(List<Statement> statements) {
        return statements.stream()
                .sorted(Comparator.comparing(
                                (Statement statement) -> statement.total().total())
                        .reversed()
                        .thenComparing(Statement::number))
                .limit(STATEMENTS_SHOWN)
                .toList();
    }
}
