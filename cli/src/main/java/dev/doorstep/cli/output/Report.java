package dev.doorstep.cli.output;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a command answers: sheets of rows, or plain text.
 *
 * @param sheets the sheets, in their order
 * @param text the text that is printed as it is, possibly empty
 */
public record Report(List<Sheet> sheets, String text) {
    /** Keeps its own copy. */
    public Report {
        sheets = List.copyOf(sheets);
    }

    /**
     * Rows under one header.
     *
     * @param name the name of the sheet for programs; people see the text of {@code sheet.<name>} where a report has
     *     several
     * @param keys the names of the columns
     * @param rows the values, one list a row
     * @param single whether it shows one thing, not a list
     */
    public record Sheet(String name, List<String> keys, List<List<@Nullable Object>> rows, boolean single) {}

    /** Obtains a report that lists things. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <T> Report list(String name, List<T> rows, Column<T>... columns) {
        return list(name, rows, List.of(columns));
    }

    /** Obtains a report that lists things in columns that were chosen. */
    public static <T> Report list(String name, List<T> rows, List<Column<T>> columns) {
        return sheet(name, rows.stream().map(row -> cells(row, columns)).toList(), columns, false);
    }

    /**
     * Obtains a report that lists things while they are made: where a form allows it, a row is printed before the next
     * is made.
     */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <T> Report growing(String name, Iterator<T> rows, Column<T>... columns) {
        List<Column<T>> all = List.of(columns);
        return sheet(name, new GrowingList<>(rows, row -> cells(row, all)), all, false);
    }

    /** Obtains a report that shows one thing. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <T> Report detail(String name, T shown, Column<T>... columns) {
        return detail(name, shown, List.of(columns));
    }

    /** Obtains a report that shows one thing in columns that were chosen. */
    public static <T> Report detail(String name, T shown, List<Column<T>> columns) {
        return sheet(name, List.of(cells(shown, columns)), columns, true);
    }

    /** Obtains a report that is text for another program. */
    public static Report text(String text) {
        return new Report(List.of(), text);
    }

    /** Returns this report with the sheets of another behind its own. */
    public Report and(Report other) {
        List<Sheet> all = new ArrayList<>(sheets);
        all.addAll(other.sheets);
        return new Report(all, text + other.text);
    }

    private static <T> Report sheet(
            String name, List<List<@Nullable Object>> rows, List<Column<T>> columns, boolean single) {
        List<String> keys = columns.stream().map(Column::key).toList();
        return new Report(List.of(new Sheet(name, keys, rows, single)), "");
    }

    private static <T> List<@Nullable Object> cells(T row, List<Column<T>> columns) {
        List<@Nullable Object> cells = new ArrayList<>();
        columns.forEach(column -> cells.add(column.value().apply(row)));
        return cells;
    }
}
