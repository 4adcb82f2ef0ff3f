package dev.doorstep.availability;

import java.util.Arrays;
import java.util.Optional;

/**
 * The cheapest way to give every row a column of its own: the Hungarian method of Kuhn (1955) and Munkres (1957) by
 * shortest augmenting paths with potentials, in rows × rows × columns steps. Equal costs give the same answer every
 * time.
 */
final class Assignment {
    /** The cost of what cannot be; all costs that can be must stay far below it, even in sum. */
    static final long IMPOSSIBLE = 1L << 50;

    private final long[][] cost;
    private final long[] rowPotential;
    private final long[] columnPotential;
    /** The row that has a column, counted from 1, or 0; the last entry belongs to the row that looks for one. */
    private final int[] rowOf;

    private Assignment(long[][] cost) {
        this.cost = cost;
        int columns = cost[0].length;
        this.rowPotential = new long[cost.length + 1];
        this.columnPotential = new long[columns + 1];
        this.rowOf = new int[columns + 1];
    }

    /**
     * Finds the cheapest assignment.
     *
     * @param cost a row for each that needs a column, at least one; all of the same length
     * @return the column of each row; nothing if some row cannot have one
     */
    static Optional<int[]> cheapest(long[][] cost) {
        if (cost.length > cost[0].length) {
            return Optional.empty();
        }
        Assignment assignment = new Assignment(cost);
        for (int row = 1; row <= cost.length; row++) {
            assignment.place(row);
        }
        return assignment.columns();
    }

    /** Gives a row a column; others may exchange theirs for that. */
    private void place(int row) {
        int none = cost[0].length;
        int[] cameFrom = new int[none];
        long[] least = new long[none];
        Arrays.fill(least, Long.MAX_VALUE);
        boolean[] reached = new boolean[none + 1];
        rowOf[none] = row;
        int column = none;
        while (rowOf[column] != 0) {
            reached[column] = true;
            int next = nearest(column, least, cameFrom, reached);
            shift(least, reached, least[next]);
            column = next;
        }
        while (column != none) {
            int before = cameFrom[column];
            rowOf[column] = rowOf[before];
            column = before;
        }
    }

    /** Looks on from a column that was reached, and returns the nearest one that was not. */
    private int nearest(int from, long[] least, int[] cameFrom, boolean[] reached) {
        int row = rowOf[from];
        int nearest = -1;
        for (int column = 0; column < least.length; column++) {
            if (!reached[column]) {
                long reduced = cost[row - 1][column] - rowPotential[row] - columnPotential[column];
                if (reduced < least[column]) {
                    least[column] = reduced;
                    cameFrom[column] = from;
                }
                if (nearest < 0 || least[column] < least[nearest]) {
                    nearest = column;
                }
            }
        }
        return nearest;
    }

    private void shift(long[] least, boolean[] reached, long by) {
        for (int column = 0; column < reached.length; column++) {
            if (reached[column]) {
                rowPotential[rowOf[column]] += by;
                columnPotential[column] -= by;
            } else {
                least[column] -= by;
            }
        }
    }

    private Optional<int[]> columns() {
        int[] chosen = new int[cost.length];
        for (int column = 0; column < cost[0].length; column++) {
            if (rowOf[column] != 0) {
                chosen[rowOf[column] - 1] = column;
            }
        }
        for (int row = 0; row < chosen.length; row++) {
            if (cost[row][chosen[row]] >= IMPOSSIBLE) {
                return Optional.empty();
            }
        }
        return Optional.of(chosen);
    }
}
