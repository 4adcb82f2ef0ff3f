package dev.doorstep.routing.internal;

/**
 * When nodes can be left, and when they must be reached.
 *
 * <p>Where a route has breaks, a node has several moments of leaving, one for each number of breaks that were had by
 * then, a break right behind the node included; and several latest arrivals, one for each number of breaks that are
 * still to come, a break right ahead of the node included. They lie in layers, one behind the other. In the first layer
 * nothing was had, or nothing is to come: that is the soonest and the latest of all, and all there is of a route
 * without breaks.
 */
final class Moments {
    /** How many nodes there are, which is how far one layer is from the next. */
    final int size;

    final int layers;
    /** The earliest moment that a route can leave a node; of its end, when it gets there. */
    final long[] leave;
    /** The latest moment to be at a node with all that follows in time. */
    final long[] latest;

    Moments(int size, int layers) {
        this.size = size;
        this.layers = layers;
        leave = new long[size * layers];
        latest = new long[size * layers];
    }

    /** Returns the same moments, which change on their own. */
    Moments copy() {
        Moments copy = new Moments(size, layers);
        System.arraycopy(leave, 0, copy.leave, 0, leave.length);
        System.arraycopy(latest, 0, copy.latest, 0, latest.length);
        return copy;
    }

    /** Copies what is known of a node. */
    void copy(int node, Moments to, int there) {
        for (int layer = 0; layer < layers; layer++) {
            to.leave[layer * to.size + there] = leave[layer * size + node];
            to.latest[layer * to.size + there] = latest[layer * size + node];
        }
    }
}
