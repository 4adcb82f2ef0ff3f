package dev.doorstep.routing.internal;

/**
 * Takes strings of stops near a seed off neighbouring routes: adjacent string removal of Christiaens and Vanden Berghe
 * 2020, section 5.2, with their parameters.
 */
final class Ruin {
    private static final double STOPS_REMOVED_MEAN = 10;
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
        isAbsent[stop] = true;
        absent[absentCount++] = stop;
    }

    private void removeString(int route, int stop, double lengthMax) {
        RouteState state = solution.routes[route];
        int count = (int) (chance.unit() * Math.min(state.length, lengthMax));
        count = Math.min(state.length, Math.max(1, count + 1));
        int kept = 0;
        if (count > 1 && count < state.length && chance.unit() <= SPLIT_RATE) {
            kept = 1;
            while (count + kept < state.length && chance.unit() <= SPLIT_GROWTH_RATE) {
                kept++;
            }
        }
        removeAround(route, state.positionOf(stop), count, kept);
        solution.refresh(route);
    }

    /** Removes a string of stops that spans a position, except for some that are kept in its midst. */
    private void removeAround(int route, int position, int count, int kept) {
        RouteState state = solution.routes[route];
        int span = count + kept;
        int lowest = Math.max(1, position - span + 1);
        int highest = Math.min(position, state.length - span + 1);
        int first = lowest + chance.below(highest - lowest + 1);
        int before = kept == 0 ? count : 1 + chance.below(count - 1);
        markAbsent(state, first, first + before - 1);
        markAbsent(state, first + before + kept, first + span - 1);
        if (before < count) {
            solution.remove(route, first + before + kept, first + span - 1);
        }
        solution.remove(route, first, first + before - 1);
    }

    private void markAbsent(RouteState state, int first, int last) {
        for (int position = first; position <= last; position++) {
            isAbsent[state.stops[position]] = true;
            absent[absentCount++] = state.stops[position];
        }
    }
}
