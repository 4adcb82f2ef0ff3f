package dev.doorstep.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one file defines, by code: each code once, and only those can be named by other files.
 *
 * @param <C> the code
 * @param <T> what it stands for
 */
public final class Codes<C, T> {
    private final String file;
    private final Problems problems;
    private final Map<C, T> values = new LinkedHashMap<>();
    private final Map<C, Integer> lines = new LinkedHashMap<>();

    private Codes(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** Starts without a code. */
    public static <C, T> Codes<C, T> of(String file, Problems problems) {
        return new Codes<>(file, problems);
    }

    /** Adds what a code stands for, or refuses a code that was there before. */
    public void define(Cell cell, C code, T value) {
        Integer earlier = lines.putIfAbsent(code, cell.line());
        if (earlier != null) {
            throw cell.refusal("import.reference.twice", earlier);
        }
        values.put(code, value);
    }

    /** Returns what a cell names by its code, or refuses what is not defined. */
    public T find(Cell cell, C code) {
        T value = values.get(code);
        if (value == null) {
            throw problems.isMissingNews(file) ? cell.refusal("import.reference.unknown", file) : cell.silence();
        }
        return value;
    }

    /** Returns everything that was defined, in the order of the file. */
    public List<T> all() {
        return new ArrayList<>(values.values());
    }
}
