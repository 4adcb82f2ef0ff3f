package dev.doorstep.exchange;

import java.util.Map;
import java.util.Set;

/** One row of a table, by the names of its columns. */
public final class Row {
    private final Map<String, Cell> cells;
    private final Set<String> said;

    Row(Map<String, Cell> cells, Set<String> said) {
        this.cells = cells;
        this.said = said;
    }

    /** Obtains a row from its values, by the names of their columns. */
    public static Row of(Map<String, Cell> cells) {
        return new Row(Map.copyOf(cells), Set.copyOf(cells.keySet()));
    }

    /** Tells whether the table has a column that may be left out. */
    public boolean says(String column) {
        return said.contains(column);
    }

    /**
     * Returns the value of a column.
     *
     * @throws IllegalArgumentException if the table was not asked for that column
     */
    public Cell cell(String column) {
        Cell cell = cells.get(column);
        if (cell == null) {
            throw new IllegalArgumentException("There is no column %s. Maybe it is missing from the columns %s."
                    .formatted(column, cells.keySet()));
        }
        return cell;
    }
}
