package dev.doorstep.exchange.travel;

import dev.doorstep.kernel.GeoPoint;
import dev.doorstep.kernel.TravelMode;
import dev.doorstep.routing.Travel;
import dev.doorstep.routing.TravelHours;
import dev.doorstep.routing.TravelMatrix;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Tables of travel at random, each made from one seed: some places, some modes, some hours, some ways missing. */
final class AnyTables {
    private static final List<String> NAMES = List.of("W001", "张家", "a \"quoted\" name", "back\\slash", "C-9");

    private static final List<TravelMode> MODES = List.of(TravelMode.values());
    private static final List<UnknownTravel> UNKNOWN = List.of(UnknownTravel.values());

    private AnyTables() {}

    static Arbitrary<TravelTables> tables() {
        return Arbitraries.longs().map(seed -> tables(new Random(seed)));
    }

    private static TravelTables tables(Random random) {
        int size = 1 + random.nextInt(6);
        List<NamedPlace> places = IntStream.range(0, size)
                .mapToObj(place -> new NamedPlace(
                        NAMES.get(random.nextInt(NAMES.size())),
                        new GeoPoint(31 + place + random.nextDouble(), -121 + random.nextDouble())))
                .toList();
        List<TravelTable> tables = new ArrayList<>();
        int wanted = 1 + random.nextInt(5);
        while (tables.size() < wanted) {
            TravelTable table = new TravelTable(mode(random), hours(random), ways(size, random));
            if (tables.stream()
                    .noneMatch(other ->
                            other.mode() == table.mode() && other.hours().clashes(table.hours()))) {
                tables.add(table);
            }
        }
        return new TravelTables(places, tables, UNKNOWN.get(random.nextInt(UNKNOWN.size())));
    }

    private static TravelMode mode(Random random) {
        return MODES.get(random.nextInt(MODES.size()));
    }

    private static TravelHours hours(Random random) {
        Set<DayOfWeek> days = random.nextBoolean()
                ? EnumSet.allOf(DayOfWeek.class)
                : EnumSet.of(DayOfWeek.of(1 + random.nextInt(7)), DayOfWeek.of(1 + random.nextInt(7)));
        Set<Integer> hours = random.ints(1 + random.nextInt(3), 0, 1 + TravelHours.HOUR_MAX)
                .boxed()
                .collect(Collectors.toSet());
        return new TravelHours(days, hours);
    }

    private static TravelMatrix ways(int size, Random random) {
        int[] seconds = new int[size * size];
        int[] metres = new int[size * size];
        for (int cell = 0; cell < seconds.length; cell++) {
            Travel way =
                    random.nextInt(5) == 0 ? Travel.NO_WAY : Travel.of(random.nextInt(100_000), random.nextInt(86_400));
            seconds[cell] = (int) way.duration().toSeconds();
            metres[cell] = (int) way.metres();
        }
        return TravelMatrix.of(size, seconds, metres);
    }
}
