package dev.doorstep.cli;

import dev.doorstep.cli.output.Column;
import dev.doorstep.cli.output.Report;
import dev.doorstep.exchange.city.Weekdays;
import dev.doorstep.exchange.travel.NamedPlace;
import dev.doorstep.exchange.travel.OddWay;
import dev.doorstep.exchange.travel.Oddity;
import dev.doorstep.exchange.travel.TravelCoverage;
import dev.doorstep.exchange.travel.TravelFacts;
import dev.doorstep.exchange.travel.TravelTable;
import dev.doorstep.order.place.KnownPlace;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is shown of places and of tables of travel. */
final class TravelRows {
    private TravelRows() {}

    static Report places(String name, List<KnownPlace> places) {
        return Report.list(
                name,
                places,
                Column.of("kind", KnownPlace::kind),
                Column.of("code", KnownPlace::code),
                Column.of("latitude", place -> place.point().latitude()),
                Column.of("longitude", place -> place.point().longitude()));
    }

    static Report check(TravelCoverage coverage, int most) {
        List<TravelFacts> facts = coverage.tables().tables().stream()
                .map(table -> TravelFacts.of(coverage.tables().places(), table, most))
                .toList();
        return Report.detail(
                        "travel",
                        coverage,
                        Column.of("places", all -> all.tables().places().size()),
                        Column.of("modes", all -> List.copyOf(all.tables().modes())),
                        Column.of("unknown", all -> all.tables().unknown()),
                        Column.of("lacking", all -> all.lacking().size()))
                .and(tables(facts))
                .and(places("lacking", coverage.lacking()))
                .and(Report.list(
                        "lacking_modes",
                        List.copyOf(coverage.lackingModes().entrySet()),
                        Column.of("mode", entry -> entry.getKey()),
                        Column.of("workers", entry -> entry.getValue())))
                .and(odd(facts));
    }

    private static Report tables(List<TravelFacts> facts) {
        return Report.list(
                "travel_tables",
                facts,
                Column.of("mode", table -> table.table().mode()),
                Column.of("days", table -> days(table.table())),
                Column.of("from_hours", table -> hours(table.table())),
                Column.of("ways", TravelFacts::ways),
                Column.of("no_ways", TravelFacts::noWays),
                Column.of("shorter_than_air", table -> count(table, Oddity.SHORTER_THAN_AIR)),
                Column.of("fast", table -> count(table, Oddity.FAST)),
                Column.of("slow", table -> count(table, Oddity.SLOW)),
                Column.of("detours", table -> count(table, Oddity.DETOUR)));
    }

    private static long count(TravelFacts facts, Oddity oddity) {
        return facts.odd().getOrDefault(oddity, 0L);
    }

    /** An odd way and the table that says it. */
    private record Odd(TravelTable table, OddWay way) {
        static Stream<Odd> of(TravelFacts facts) {
            return facts.worst().stream().map(way -> new Odd(facts.table(), way));
        }
    }

    private static Report odd(List<TravelFacts> facts) {
        return Report.list(
                "odd_ways",
                facts.stream().flatMap(Odd::of).toList(),
                Column.of("oddity", odd -> odd.way.oddity()),
                Column.of("mode", odd -> odd.table.mode()),
                Column.of("days", odd -> days(odd.table)),
                Column.of("from_hours", odd -> hours(odd.table)),
                Column.of("from", odd -> odd.way.from().name()),
                Column.of("to", odd -> odd.way.to().name()),
                Column.of("metres", odd -> odd.way.travel().metres()),
                Column.of("seconds", odd -> odd.way.travel().duration().toSeconds()),
                Column.of("expected_metres", odd -> odd.way.expected().metres()),
                Column.of(
                        "expected_seconds", odd -> odd.way.expected().duration().toSeconds()),
                Column.of("via", odd -> name(odd.way.via())));
    }

    private static @Nullable String name(@Nullable NamedPlace place) {
        return place == null ? null : place.name();
    }

    private static List<String> days(TravelTable table) {
        return table.hours().days().stream().sorted().map(Weekdays::name).toList();
    }

    private static List<Integer> hours(TravelTable table) {
        return table.hours().hours().stream().sorted().toList();
    }
}
