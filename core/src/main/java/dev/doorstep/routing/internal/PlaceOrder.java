package dev.doorstep.routing.internal;

import dev.doorstep.routing.TravelMatrix;

/**
 * Numbers places anew so that those near each other have numbers near each other: along the way that always goes on to
 * the nearest place not yet seen. Rows of a travel matrix are then read in few pieces, and reading is what a search
 * mostly waits for.
 */
final class PlaceOrder {
    private final int[] given;
    private final int[] number;

    PlaceOrder(TravelMatrix matrix) {
        int size = matrix.size();
        given = new int[size + 1];
        number = new int[size + 1];
        given[size] = size;
        number[size] = size;
        boolean[] seen = new boolean[size];
        int here = 0;
        for (int count = 0; count < size; count++) {
            seen[here] = true;
            given[count] = here;
            number[here] = count;
            here = nearest(matrix, here, seen);
        }
    }

    private static int nearest(TravelMatrix matrix, int here, boolean[] seen) {
        int found = here;
        int least = Integer.MAX_VALUE;
        for (int there = 0; there < seen.length; there++) {
            if (!seen[there] && matrix.duration(here, there) < least) {
                least = matrix.duration(here, there);
                found = there;
            }
        }
        return found;
    }

    /** Returns the number of a place; nowhere is the last one. */
    int numberOf(int place) {
        return number[place];
    }

    /** Returns the place of a number, as the problem counts it. */
    int placeOf(int number) {
        return given[number];
    }
}
