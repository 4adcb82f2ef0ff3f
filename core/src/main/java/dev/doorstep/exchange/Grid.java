package dev.doorstep.exchange;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A table of numbers in a file, as map services answer them: rows of entries, of which any may be left empty by
 * {@code null}. It may have millions of entries, so each is kept as one whole number, rounded up.
 */
public final class Grid {
    /** What is kept of an entry that is empty in the file. */
    public static final int EMPTY = -1;

    /** The most rows, and the most entries of one. */
    public static final int LENGTH_MAX = 5_000;

    /** Longer and farther than anything on earth: what is above it is taken for that. */
    private static final int ENTRY_MAX = 1_000_000_000;

    private static final int ENTRIES_FIRST = 64;

    private final Cell place;
    private final List<int[]> rows = new ArrayList<>();
    private final List<Cell> rowPlaces = new ArrayList<>();

    private Grid(Cell place) {
        this.place = place;
    }

    /** Reads what a parser is at the beginning of. */
    static Grid read(Cell place, JsonParser parser) throws IOException {
        Grid grid = new Grid(place);
        int[] buffer = new int[ENTRIES_FIRST];
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            Cell at = OutlineParser.place(place, "%s[%d]".formatted(place.name(), grid.rows.size() + 1), parser);
            if (parser.currentToken() != JsonToken.START_ARRAY) {
                throw at.refusal("import.value.list");
            }
            if (grid.rows.size() == LENGTH_MAX) {
                throw place.refusal("import.list.too-long", LENGTH_MAX);
            }
            buffer = grid.readRow(at, parser, buffer);
        }
        return grid;
    }

    /** Reads a row into a buffer, which grows with it, and keeps its own copy. */
    private int[] readRow(Cell at, JsonParser parser, int[] buffer) throws IOException {
        int[] entries = buffer;
        int length = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (length == LENGTH_MAX) {
                throw at.refusal("import.list.too-long", LENGTH_MAX);
            }
            if (length == entries.length) {
                entries = Arrays.copyOf(entries, 2 * length);
            }
            entries[length] = entry(at, length + 1, parser);
            length++;
        }
        rows.add(Arrays.copyOf(entries, length));
        rowPlaces.add(at);
        return entries;
    }

    private static int entry(Cell row, int number, JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_NULL) {
            return EMPTY;
        }
        boolean numeric = token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT;
        double value = numeric ? parser.getDoubleValue() : EMPTY;
        if (!numeric || value < 0) {
            throw OutlineParser.place(row, "%s[%d]".formatted(row.name(), number), parser)
                    .part(parser.getText())
                    .refusal(numeric ? "import.value.negative" : "import.value.decimal");
        }
        return (int) Math.min(ENTRY_MAX, Math.ceil(value));
    }

    /**
     * Demands as many rows as there are things, and as many entries in each of them.
     *
     * @return this table
     */
    public Grid square(int size) {
        if (rows.size() != size) {
            throw place.refusal("import.grid.rows", rows.size(), size);
        }
        for (int row = 0; row < size; row++) {
            if (rows.get(row).length != size) {
                throw rowPlaces.get(row).refusal("import.grid.entries", rows.get(row).length, size);
            }
        }
        return this;
    }

    /** Returns an entry, not below zero, or {@link #EMPTY}; the first row and the first entry have the number 0. */
    public int entry(int row, int column) {
        return rows.get(row)[column];
    }
}
