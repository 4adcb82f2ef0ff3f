package dev.doorstep.routing.internal;

/**
 * Takes strings of stops near a seed off neighbouring routes: adjacent string removal of Christiaens and Vanden Berghe
 * 2020, section 5.2. Their mean of ten stops is for searches of hours; on the few instances tried
 * for a minute seven looked better.
 */
final class Ruin {
    private static final double STOPS_REMOVED_MEAN = 7;
    private static final int STRING_LENGTH_MAX = 10;
    private static final double SPLIT_RATE = 0.5;
    private static final double SPLIT_GROWTH_RATE = 0.01;
    /** How many stops that are on no route a step tries to bring back. */
    private static final int RETURNING_MAX = 10;

    private final Solution solution;
    private final Neighbourhood neighbourhood;
    private final Chance chance;

    final int[] absent;
    int absentCount;
    private final boolean[] isAbsent;

    Ruin(Solution solution, Neighbourhood neighbourhood, Chance chance) {
        this.solution = solution;
        this.neighbourhood = neighbourhood;
        this.chance = chance;
        absent = new int[solution.model.stops];
        isAbsent = new boolean[solution.model.stops];
    }

    /**
     * Makes stops absent: those of the strings, and some that were on no route before, which no longer cost anything
     * either.
     */
    void run() {
        for (int i = 0; i < absentCount; i++) {
            isAbsent[absent[i]] = false;
        }
        absentCount = 0;
        int assigned = solution.model.stops - solution.unassigned.count();
        double meanLength = (double) assigned / Math.max(1, solution.routesInUse);
        double lengthMax = Math.max(1, Math.min(STRING_LENGTH_MAX, meanLength));
        int strings = (int) (chance.unit() * (4 * STOPS_REMOVED_MEAN / (1 + lengthMax) - 1) + 1);
        int seed = chance.below(solution.model.stops);
        ruinAt(seed, lengthMax);
        for (int stop : neighbourhood.stops(seed)) {
            if (solution.touchedCount() >= strings) {
                break;
            }
            ruinAt(stop, lengthMax);
        }
        bringBackSome();
    }

    private void ruinAt(int stop, double lengthMax) {
        int route = solution.routeOf[stop];
        if (route == Solution.UNASSIGNED) {
            if (!isAbsent[stop]) {
                returning(stop);
            }
        } else if (!solution.isTouched(route)) {
            removeString(route, stop, lengthMax);
        }
    }

    private void bringBackSome() {
        int out = solution.unassigned.count();
        for (int i = Math.min(out, RETURNING_MAX); i > 0; i--) {
            int stop = solution.unassigned.get(chance.below(out));
            if (!isAbsent[stop]) {
                returning(stop);
            }
        }
    }

    private void returning(int stop) {
        solution.cost -= solution.model.unassignedCost[stop];
        markAbsent(stop);
    }

    private void removeString(int route, int stop, double lengthMax) {
        int length = solution.length[route];
        int count = (int) (chance.unit() * Math.min(length, lengthMax));
        count = Math.min(length, Math.max(1, count + 1));
        int kept = 0;
        if (count > 1 && count < length && chance.unit() <= SPLIT_RATE) {
            kept = 1;
            while (count + kept < length && chance.unit() <= SPLIT_GROWTH_RATE) {
                kept++;
            }
        }
        removeAround(stop, count, kept);
    }

    /** Removes a string of stops that spans a stop, except for some that are kept in its midst. */
    private void removeAround(int stop, int count, int kept) {
        int span = count + kept;
        int first = firstOfString(stop, span);
        if (kept == 0) {
            remove(first, count);
            return;
        }
        int ahead = 1 + chance.below(count - 1);
        int second = solution.next[forward(first, ahead + kept - 1)];
        remove(first, ahead);
        remove(second, count - ahead);
    }

    /** Draws where a string of so many stops begins that spans a stop. */
    private int firstOfString(int stop, int span) {
        int before = 0;
        for (int node = solution.previous[stop]; before < span - 1 && solution.isStop(node); before++) {
            node = solution.previous[node];
        }
        int behind = 0;
        for (int node = solution.next[stop]; behind < span - 1 && solution.isStop(node); behind++) {
            node = solution.next[node];
        }
        int least = Math.max(0, span - 1 - behind);
        int first = stop;
        for (int back = least + chance.below(before - least + 1); back > 0; back--) {
            first = solution.previous[first];
        }
        return first;
    }

    private int forward(int node, int steps) {
        int reached = node;
        for (int i = 0; i < steps; i++) {
            reached = solution.next[reached];
        }
        return reached;
    }

    private void remove(int first, int count) {
        int last = first;
        markAbsent(first);
        for (int i = 1; i < count; i++) {
            last = solution.next[last];
            markAbsent(last);
        }
        solution.remove(first, last);
    }

    private void markAbsent(int stop) {
        isAbsent[stop] = true;
        absent[absentCount++] = stop;
    }
}
