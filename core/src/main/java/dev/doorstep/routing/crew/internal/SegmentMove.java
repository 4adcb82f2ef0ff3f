package dev.doorstep.routing.crew.internal;

/**
 * Moves some stops that follow each other, in their order or in reverse, next to a near neighbour of theirs (Or-opt),
 * or reverses them where they are (2-opt).
 */
final class SegmentMove implements Move {
    private static final int LENGTH_MAX = 8;

    private final Ground ground;
    private final CrewModel model;
    private final LinkedRoutes routes;
    private final int[] segment = new int[LENGTH_MAX];
    private int length;

    SegmentMove(Ground ground) {
        this.ground = ground;
        model = ground.model();
        routes = ground.schedule().routes;
    }

    @Override
    public boolean change(double costMax) {
        int first = ground.chance().below(model.stops);
        if (!routes.isOnRoute(first)) {
            return false;
        }
        draw(first);
        int before = routes.previous[first];
        boolean reversed = ground.chance().below(2) == 0;
        if (reversed) {
            reverse();
        }
        int node = reversed && ground.chance().below(4) == 0 ? before : node();
        return length > 1 && node >= 0 && mayGo(routes.routeOf[node]) && moveBehind(node);
    }

    /** Draws how many stops follow the first, few more often than many. */
    private void draw(int first) {
        int lengthDrawn = 2 + ground.low(LENGTH_MAX - 1);
        length = 0;
        for (int stop = first; length < lengthDrawn && model.isStop(stop); stop = routes.next[stop]) {
            segment[length++] = stop;
        }
    }

    private void reverse() {
        for (int i = 0, j = length - 1; i < j; i++, j--) {
            int stop = segment[i];
            segment[i] = segment[j];
            segment[j] = stop;
        }
    }

    /** Draws the node behind which the segment goes, or none. */
    private int node() {
        boolean follows = ground.chance().below(2) == 0;
        int neighbour = ground.neighbour(follows ? segment[0] : segment[length - 1]);
        if (neighbour < 0 || isInSegment(neighbour)) {
            return LinkedRoutes.NONE;
        }
        int node = follows ? neighbour : routes.previous[neighbour];
        return isInSegment(node) ? LinkedRoutes.NONE : node;
    }

    private boolean isInSegment(int node) {
        for (int i = 0; i < length; i++) {
            if (segment[i] == node) {
                return true;
            }
        }
        return false;
    }

    private boolean mayGo(int route) {
        for (int i = 0; i < length; i++) {
            if (!model.routing.allows(segment[i], route)) {
                return false;
            }
        }
        return true;
    }

    private boolean moveBehind(int node) {
        for (int i = 0; i < length; i++) {
            routes.unlink(segment[i]);
        }
        int behind = node;
        for (int i = 0; i < length; i++) {
            if (!routes.allows(segment[i], routes.routeOf[node])) {
                return false;
            }
            routes.link(segment[i], behind);
            behind = segment[i];
        }
        return true;
    }
}
