package dev.doorstep.routing.internal;

import java.util.Arrays;

/**
 * Which stops lie near each other, which had best follow which, and which routes suit a stop. Computed once; a search
 * looks no further first.
 */
public final class Neighbourhood {
    /** How many neighbours of a stop are known. */
    private static final int STOPS_MAX = 120;
    /** How many stops are known that a stop had best follow, or be followed by. */
    private static final int ADJACENT_MAX = 60;
    /**
     * How many kinds of routes are known as near to a stop. A stop that at most so many routes of more may take tries
     * them all.
     */
    private static final int KINDS_MAX = 16;
    /**
     * What a moment of waiting counts against the cost of a moment of travel. Waiting is free, but leaves room for a
     * stop in between.
     */
    private static final double WAIT_WEIGHT = 0.03;

    private final Model model;
    private final Fleet fleet;
    private final double costPerMoment;

    private final int[][] stops;
    private final int[][] before;
    private final int[][] after;
    private final int[][] costBefore;
    private final int[][] costAfter;
    private final int[][] kinds;
    private final int[][] onlyRoutes;

    Neighbourhood(Model model, Fleet fleet) {
        this.model = model;
        this.fleet = fleet;
        costPerMoment = model.nearness.costPerMoment();
        stops = new int[model.stops][];
        before = new int[model.stops][];
        after = new int[model.stops][];
        costBefore = new int[model.stops][];
        costAfter = new int[model.stops][];
        kinds = new int[model.stops][];
        onlyRoutes = new int[model.stops][];
        fillStops();
        fillRoutes();
    }

    /** Obtains what is near in a problem. */
    public static Neighbourhood of(Model model) {
        return new Neighbourhood(model, new Fleet(model));
    }

    /** Returns the nearest other stops, nearest first. */
    int[] stops(int stop) {
        return stops[stop];
    }

    /** Returns the stops that a stop had best follow. */
    public int[] before(int stop) {
        return before[stop];
    }

    /**
     * Returns what the legs from the {@linkplain #before stops to follow} cost, or less than any if routes move
     * differently or can earn a bonus, so that a leg says nothing about what a stop adds.
     */
    int[] costBefore(int stop) {
        return costBefore[stop];
    }

    /** Returns the same for the legs to the {@linkplain #after stops that follow}. */
    int[] costAfter(int stop) {
        return costAfter[stop];
    }

    /** Returns the stops that had best follow a stop. */
    public int[] after(int stop) {
        return after[stop];
    }

    /** Returns the kinds of routes that would take a stop for least, cheapest first. */
    int[] kinds(int stop) {
        return kinds[stop];
    }

    /** Returns all routes that may take a stop if they are few of many, or else none. */
    int[] onlyRoutes(int stop) {
        return onlyRoutes[stop];
    }

    private void fillStops() {
        Smallest near = new Smallest(STOPS_MAX);
        Smallest ahead = new Smallest(ADJACENT_MAX);
        Smallest behind = new Smallest(ADJACENT_MAX);
        for (int stop = 0; stop < model.stops; stop++) {
            near.clear();
            ahead.clear();
            behind.clear();
            for (int other = 0; other < model.stops; other++) {
                if (other != stop) {
                    offer(stop, other, near, behind);
                    offerAhead(stop, other, ahead);
                }
            }
            stops[stop] = near.indices();
            before[stop] = ahead.indices();
            after[stop] = behind.indices();
            costBefore[stop] = costs(model.nearness.costTo, stop, before[stop]);
            costAfter[stop] = costs(model.nearness.costFrom, stop, after[stop]);
        }
    }

    private int[] costs(int[] table, int stop, int[] others) {
        if (model.hasBonus || model.problem.travel().size() > 1) {
            int[] unknown = new int[others.length];
            Arrays.fill(unknown, Integer.MIN_VALUE);
            return unknown;
        }
        int row = model.place[stop] * model.nearness.size;
        return Arrays.stream(others)
                .map(other -> table[row + model.place[other]])
                .toArray();
    }

    private void offer(int stop, int other, Smallest near, Smallest behind) {
        Legs legs = model.nearness;
        int cell = model.place[stop] * legs.size + model.place[other];
        near.offer(Math.min(legs.costFrom[cell], legs.costTo[cell]), other);
        if (canFollow(stop, other, legs.legFrom[cell])) {
            behind.offer(legs.costFrom[cell] + waitCost(stop, other, legs.legFrom[cell]), other);
        }
    }

    private void offerAhead(int stop, int other, Smallest ahead) {
        Legs legs = model.nearness;
        int cell = model.place[stop] * legs.size + model.place[other];
        if (canFollow(other, stop, legs.legTo[cell])) {
            ahead.offer(legs.costTo[cell] + waitCost(other, stop, legs.legTo[cell]), other);
        }
    }

    /** Tells whether any route could be in time at a stop straight after another. */
    private boolean canFollow(int stop, int follower, int leg) {
        return model.nearness.arrival(model.firstStart(stop) + model.serviceMin[stop], leg)
                <= model.lastStart(follower);
    }

    private long waitCost(int stop, int follower, int leg) {
        long wait =
                model.firstStart(follower) - model.lastStart(stop) - model.serviceMin[stop] - model.nearness.usual(leg);
        return (long) (WAIT_WEIGHT * costPerMoment * Math.max(0, wait));
    }

    private void fillRoutes() {
        Smallest near = new Smallest(KINDS_MAX);
        for (int stop = 0; stop < model.stops; stop++) {
            int[] allowed = model.allowedRoutes(stop).stream().toArray();
            onlyRoutes[stop] = allowed.length <= KINDS_MAX && allowed.length < model.routes ? allowed : new int[0];
            near.clear();
            for (int kind = 0; kind < fleet.kindCount(); kind++) {
                int route = fleet.exampleOf(kind);
                if (model.allows(stop, route)) {
                    near.offer(Math.max(0, model.costAlone(stop, route)), kind);
                }
            }
            kinds[stop] = near.indices();
        }
    }
}
