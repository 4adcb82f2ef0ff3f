package dev.doorstep.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Small problems with everything in them, from a seed: several windows and shifts, limits, pins, two matrices, a plan
 * in force, routes that are quicker than others, and at wish travel that takes longer or shorter as time goes on,
 * breaks, and work that costs from some moment on.
 */
public final class RandomProblems {
    private static final int HORIZON = 240;

    private final SplittableRandom random;
    private final SplittableRandom paces;
    private final SplittableRandom rests;
    private final SplittableRandom evenings;
    private final int stops;
    private final int routes;
    private final int places;
    private boolean metric;
    private boolean paced;
    private boolean sharing;
    private boolean resting;
    private boolean working;

    /** Makes problems of one size; the same seed makes the same ones. */
    public RandomProblems(long seed, int stops, int routes) {
        this.random = new SplittableRandom(seed);
        this.paces = new SplittableRandom(~seed);
        this.rests = new SplittableRandom(seed ^ 0x5DEECE66DL);
        this.evenings = new SplittableRandom(seed ^ 0xBB67AE85L);
        this.stops = stops;
        this.routes = routes;
        this.places = stops + 2;
    }

    /** Makes the direct way the shortest one, there and back still different. */
    public RandomProblems metric() {
        metric = true;
        return this;
    }

    /** Lets travel of most matrices take longer or shorter as time goes on, all ways alike or each by itself. */
    public RandomProblems paced() {
        paced = true;
        return this;
    }

    /** Lets any stops share a route. */
    public RandomProblems sharing() {
        sharing = true;
        return this;
    }

    /** Gives two routes of three one break or two, all else the same. */
    public RandomProblems resting() {
        resting = true;
        return this;
    }

    /** Lets work of two routes of three cost from some moment on, all else the same. */
    public RandomProblems workingLate() {
        working = true;
        return this;
    }

    /** Makes the next problem. */
    public RoutingProblem next() {
        List<RoutingStop> all = new ArrayList<>();
        for (int stop = 0; stop < stops; stop++) {
            all.add(stop(stop));
        }
        List<RouteFrame> frames = new ArrayList<>();
        for (int route = 0; route < routes; route++) {
            frames.add(frame());
        }
        RoutingWeights weights = new RoutingWeights(random.nextInt(4), random.nextInt(3));
        return new RoutingProblem(
                        all,
                        frames,
                        List.of(matrix(), matrix()),
                        weights,
                        compatibility(),
                        current(),
                        1 + random.nextInt(5))
                .withServices(random.nextInt(3) == 0 ? services() : ServiceTimes.asGiven());
    }

    private RoutingStop stop(int place) {
        RoutingStop stop = RoutingStop.of(place, 1 + random.nextInt(25), spans(2, 60), random.nextInt(2_000))
                .withDemand(random.nextInt(4));
        if (random.nextInt(8) > 0) {
            return stop;
        }
        int route = random.nextInt(routes);
        return stop.pinned(random.nextBoolean() ? Pin.to(route) : Pin.at(route, random.nextInt(HORIZON)));
    }

    private RouteFrame frame() {
        Optional<Span> depot = random.nextInt(3) > 0
                ? Optional.empty()
                : Optional.of(new Span(random.nextInt(30), HORIZON - random.nextInt(60)));
        int start = random.nextInt(4) == 0 ? RouteFrame.NOWHERE : stops;
        int end = random.nextInt(4) == 0 ? RouteFrame.NOWHERE : stops + 1;
        int travel = random.nextInt(2);
        List<Span> shifts = spans(2, 120);
        return new RouteFrame(
                start,
                end,
                travel,
                shifts,
                random.nextBoolean()
                        ? RouteLimits.NONE
                        : new RouteLimits(1 + random.nextInt(5), 20 + random.nextInt(80), random.nextInt(12)),
                random.nextInt(50),
                depot,
                resting && rests.nextInt(3) > 0 ? breaks() : List.of(),
                working && evenings.nextInt(3) > 0 ? Optional.of(overtime(shifts)) : Optional.empty());
    }

    /** What is pinned to a start behind the last shift may belong to another day. */
    private RouteOvertime overtime(List<Span> shifts) {
        int last = (int) shifts.get(shifts.size() - 1).to();
        int to = evenings.nextBoolean() ? 2 * HORIZON : last + 1 + evenings.nextInt(60);
        return new RouteOvertime(new Span(evenings.nextInt(last + 1), to), evenings.nextInt(8));
    }

    private List<RouteBreak> breaks() {
        List<RouteBreak> breaks = new ArrayList<>();
        int part = HORIZON / 2;
        for (int i = rests.nextInt(2); i < 2; i++) {
            int from = i * part + rests.nextInt(part / 2);
            int to = Math.min((i + 1) * part, from + 2 + rests.nextInt(80));
            breaks.add(new RouteBreak(new Span(from, to), 1 + rests.nextInt(Math.min(40, to - from))));
        }
        return breaks;
    }

    private List<Span> spans(int countMax, int lengthMax) {
        List<Span> spans = new ArrayList<>();
        int part = HORIZON / countMax;
        for (int i = 0; i < countMax; i++) {
            if (i == 0 || random.nextBoolean()) {
                int from = i * part + random.nextInt(part / 2);
                spans.add(new Span(from, Math.min((i + 1) * part - 1, from + random.nextInt(lengthMax))));
            }
        }
        return spans;
    }

    /** There and back differ, and unless metric a way around may be shorter. */
    private TravelMatrix matrix() {
        TravelMatrix matrix = steady();
        SortedMap<Long, TravelMatrix> hours = new TreeMap<>();
        for (int hour = paced && paces.nextBoolean() ? paces.nextInt(6) : 0; hour > 0; hour--) {
            hours.put((long) paces.nextInt(-20, HORIZON), paces.nextInt(4) == 0 ? matrix : steady());
        }
        return matrix.changing(hours).at(paced && paces.nextBoolean() ? pace() : TravelPace.STEADY);
    }

    private TravelMatrix steady() {
        int[] durations = random.ints((long) places * places, 0, 30).toArray();
        int[] distances = random.ints((long) places * places, 0, 100).toArray();
        if (metric) {
            shorten(durations);
            shorten(distances);
        }
        return TravelMatrix.of(places, durations, distances);
    }

    /** A rush may be over sooner than a way that was begun in it. */
    private TravelPace pace() {
        SortedMap<Long, Integer> shares = new TreeMap<>();
        for (int stretch = paces.nextInt(6); stretch >= 0; stretch--) {
            shares.put((long) paces.nextInt(-20, HORIZON), 2_500 + paces.nextInt(30_000));
        }
        return TravelPace.of(shares);
    }

    /** Replaces every leg by the shortest way (Floyd 1962). */
    private void shorten(int[] legs) {
        for (int by = 0; by < places; by++) {
            for (int from = 0; from < places; from++) {
                for (int to = 0; to < places; to++) {
                    int around = legs[from * places + by] + legs[by * places + to];
                    legs[from * places + to] = Math.min(legs[from * places + to], around);
                }
            }
        }
    }

    private Compatibility compatibility() {
        Compatibility.Builder builder = Compatibility.of(routes);
        for (int stop = 0; stop < stops; stop++) {
            for (int route = 0; route < routes; route++) {
                if (random.nextInt(6) == 0) {
                    builder.forbid(stop, route);
                }
                if (random.nextInt(3) == 0) {
                    builder.cost(stop, route, random.nextInt(-20, 60));
                }
            }
        }
        if (stops > 2 && !sharing && random.nextBoolean()) {
            builder.apart(List.of(0, 1, 2)).apart(List.of(stops - 1, 1));
        }
        return builder.build();
    }

    private ServiceTimes services() {
        ServiceTimes.Builder builder = ServiceTimes.of(routes);
        for (int stop = 0; stop < stops; stop++) {
            for (int route = 0; route < routes; route++) {
                if (random.nextBoolean()) {
                    builder.service(stop, route, random.nextInt(40));
                }
            }
        }
        return builder.build();
    }

    private CurrentPlan current() {
        List<List<Integer>> before = new ArrayList<>();
        for (int route = 0; route < routes; route++) {
            before.add(new ArrayList<>());
        }
        for (int stop = 0; stop < stops; stop++) {
            int route = random.nextInt(2 * routes);
            if (route < routes) {
                before.get(route).add(stop);
            }
        }
        return new CurrentPlan(before, random.nextInt(100));
    }
}
