package dev.doorstep.exchange.travel;

import dev.doorstep.kernel.TravelMode;
import dev.doorstep.routing.GreatCircleTravelTimes;
import dev.doorstep.routing.Travel;
import dev.doorstep.routing.TravelMatrix;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * What can be said of a table of travel by looking at it alone: how many ways there are, and which of them are odd.
 *
 * @param table the table
 * @param ways how many pairs of places have a way, there and back counted as two
 * @param noWays how many have none
 * @param odd how many ways are odd, by what is odd about them; a way may be odd twice
 * @param worst the odd ways, of each oddity the worst first
 */
public record TravelFacts(TravelTable table, long ways, long noWays, Map<Oddity, Long> odd, List<OddWay> worst) {
    /** The most ways of one oddity that are named. */
    public static final int WORST_MAX = 1_000;

    /** What takes so many times as long as by the great circle is odd, and what takes that part of it. */
    private static final int TIMES = 4;
    /** Ways that differ by less are short, or somebody lives in a courtyard. */
    private static final int SECONDS_LEAST = 600;
    /** Services move places onto the next road. */
    private static final int METRES_LEAST = 300;
    /** A way by a third place that saves fewer seconds, or a smaller share, is none: services round. */
    private static final int DETOUR_SECONDS_LEAST = 120;

    private static final double DETOUR_SHARE = 0.9;
    /** How many ways by a third place are looked at: a second's work. */
    private static final long VIAS_MAX = 2_000_000_000L;

    private static final GreatCircleTravelTimes AIR = GreatCircleTravelTimes.standard();

    /** Keeps its own copies. */
    public TravelFacts {
        odd = Map.copyOf(odd);
        worst = List.copyOf(worst);
    }

    /**
     * Looks at a table. Of a large one not every way by a third place is tried: third places are then some that are
     * spread evenly over the list.
     *
     * @param places the places of the table
     * @param most how many ways of each oddity are named, 0 to {@value #WORST_MAX}
     */
    public static TravelFacts of(List<NamedPlace> places, TravelTable table, int most) {
        if (most < 0 || most > WORST_MAX) {
            throw new IllegalArgumentException("%d ways are not between 0 and %d.".formatted(most, WORST_MAX));
        }
        return new Looking(places, table, most).look();
    }

    /** Goes through a table once. */
    private static final class Looking {
        private final List<NamedPlace> places;
        private final TravelTable table;
        private final TravelMatrix ways;
        private final int most;
        private final int[] vias;
        private final Map<Oddity, Long> odd = new EnumMap<>(Oddity.class);
        private final Map<Oddity, PriorityQueue<OddWay>> worst = new EnumMap<>(Oddity.class);
        private long there;

        Looking(List<NamedPlace> places, TravelTable table, int most) {
            this.places = places;
            this.table = table;
            this.ways = table.ways();
            this.most = most;
            int size = places.size();
            long step = 1 + (long) size * size * size / VIAS_MAX;
            vias = IntStream.range(0, size).filter(via -> via % step == 0).toArray();
        }

        TravelFacts look() {
            int size = places.size();
            for (int from = 0; from < size; from++) {
                for (int to = 0; to < size; to++) {
                    Travel travel = Travel.of(ways.distance(from, to), ways.duration(from, to));
                    if (from != to && travel.isWay()) {
                        there++;
                        beside(from, to, travel, table.mode());
                        around(from, to, travel);
                    }
                }
            }
            long pairs = (long) size * (size - 1);
            return new TravelFacts(table, there, pairs - there, odd, named());
        }

        private void beside(int from, int to, Travel travel, TravelMode mode) {
            Travel air = AIR.between(places.get(from).point(), places.get(to).point(), mode, Instant.EPOCH);
            long straight = air.metres() * 100 / GreatCircleTravelTimes.DEFAULT_DETOUR_PERCENT;
            long seconds = travel.duration().toSeconds();
            long usual = air.duration().toSeconds();
            if (travel.metres() + METRES_LEAST < straight) {
                note(new OddWay(Oddity.SHORTER_THAN_AIR, places.get(from), places.get(to), travel, air, null));
            }
            if (seconds * TIMES < usual && seconds + SECONDS_LEAST < usual) {
                note(new OddWay(Oddity.FAST, places.get(from), places.get(to), travel, air, null));
            }
            if (seconds > TIMES * usual && seconds > usual + SECONDS_LEAST) {
                note(new OddWay(Oddity.SLOW, places.get(from), places.get(to), travel, air, null));
            }
        }

        private void around(int from, int to, Travel travel) {
            int sooner = Integer.MAX_VALUE;
            int by = -1;
            for (int via : vias) {
                int seconds = ways.duration(from, via) + ways.duration(via, to);
                if (seconds < sooner) {
                    sooner = seconds;
                    by = via;
                }
            }
            long seconds = travel.duration().toSeconds();
            if (sooner + DETOUR_SECONDS_LEAST <= seconds && sooner <= seconds * DETOUR_SHARE) {
                Travel expected = Travel.of((long) ways.distance(from, by) + ways.distance(by, to), sooner);
                note(new OddWay(Oddity.DETOUR, places.get(from), places.get(to), travel, expected, places.get(by)));
            }
        }

        private void note(OddWay way) {
            odd.merge(way.oddity(), 1L, Long::sum);
            PriorityQueue<OddWay> queue = worst.computeIfAbsent(
                    way.oddity(), none -> new PriorityQueue<>(Comparator.comparing(OddWay::excess)));
            queue.add(way);
            if (queue.size() > most) {
                queue.remove();
            }
        }

        private List<OddWay> named() {
            List<OddWay> all = new ArrayList<>();
            worst.values()
                    .forEach(queue -> queue.stream()
                            .sorted(Comparator.comparing(OddWay::excess).reversed())
                            .forEach(all::add));
            return all;
        }
    }
}
