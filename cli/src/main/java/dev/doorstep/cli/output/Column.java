package dev.doorstep.cli.output;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One column of a report.
 *
 * @param <T> what a row shows
 * @param key the name of the column for programs; people see the text of {@code column.<key>}
 * @param value what a row says in this column: a number, money, an instant, a window, a bilingual text, a constant, a
 *     truth, a list, anything with a plain text, or nothing
 */
public record Column<T>(String key, Function<T, @Nullable Object> value) {
    /** Obtains a column. */
    public static <T> Column<T> of(String key, Function<T, @Nullable Object> value) {
        return new Column<>(key, value);
    }
}
