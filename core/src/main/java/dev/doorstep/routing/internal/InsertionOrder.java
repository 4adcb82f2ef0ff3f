package dev.doorstep.routing.internal;

import java.util.Arrays;

/**
 * The order in which absent stops are put back, drawn anew each time: at random, or by something that makes them hard
 * to place.
 */
final class InsertionOrder {
    private static final int[] WEIGHTS = {4, 4, 2, 1, 2, 2, 2, 4};
    private static final int RANDOM = 0;
    private static final int DEMAND = 1;
    private static final int FAR = 2;
    private static final int NEAR = 3;
    private static final int NARROW = 4;
    private static final int EARLY_START = 5;
    private static final int LATE_END = 6;
    private static final int COSTLY = 7;

    private final Chance chance;
    /** By criterion and stop; what comes first is smallest. Empty if the criterion does not tell stops apart. */
    private final long[][] keys = new long[WEIGHTS.length][];

    private final int[] drawn;

    InsertionOrder(Model model, Chance chance) {
        this.chance = chance;
        for (int criterion = 0; criterion < keys.length; criterion++) {
            keys[criterion] = new long[model.stops];
        }
        for (int stop = 0; stop < model.stops; stop++) {
            fill(model, stop);
        }
        drawn = drawn();
    }

    void sort(int[] stops, int count) {
        chance.shuffle(stops, count);
        int criterion = drawn[chance.below(drawn.length)];
        if (criterion != RANDOM) {
            sortBy(keys[criterion], stops, count);
        }
    }

    private void fill(Model model, int stop) {
        long distance = Long.MAX_VALUE;
        long open = Long.MAX_VALUE;
        long close = Long.MIN_VALUE;
        for (int route = 0; route < model.routes; route++) {
            if (model.allows(stop, route)) {
                int row = model.starts.row(model.roster[route], stop);
                open = Math.min(open, model.starts.firstOpen(row));
                close = Math.max(close, model.starts.lastClose(row));
                distance = Math.min(distance, model.legs[route].cost(model.startPlace[route], model.place[stop]));
            }
        }
        keys[DEMAND][stop] = -model.demand[stop];
        keys[FAR][stop] = -distance;
        keys[NEAR][stop] = distance;
        keys[NARROW][stop] = close - open;
        keys[EARLY_START][stop] = open;
        keys[LATE_END][stop] = -close;
        keys[COSTLY][stop] = -model.unassignedCost[stop];
    }

    /** Returns each criterion as often as it weighs, without those by which all stops are equal. */
    private int[] drawn() {
        int[] criteria = new int[Arrays.stream(WEIGHTS).sum()];
        int count = 0;
        for (int criterion = 0; criterion < keys.length; criterion++) {
            long[] byStop = keys[criterion];
            boolean tells = Arrays.stream(byStop).distinct().limit(2).count() > 1;
            for (int i = 0; i < WEIGHTS[criterion] && (tells || criterion == RANDOM); i++) {
                criteria[count++] = criterion;
            }
        }
        return Arrays.copyOf(criteria, count);
    }

    /** Sorts by insertion: stops are few, and equal ones stay shuffled. */
    private static void sortBy(long[] keys, int[] stops, int count) {
        for (int i = 1; i < count; i++) {
            int stop = stops[i];
            int at = i;
            while (at > 0 && keys[stops[at - 1]] > keys[stop]) {
                stops[at] = stops[at - 1];
                at--;
            }
            stops[at] = stop;
        }
    }
}
