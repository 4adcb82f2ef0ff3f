package dev.doorstep.exchange;

import dev.doorstep.kernel.Bundle;
import java.util.List;
import java.util.Locale;

/**
 * One fault of a file, by its place.
 *
 * @param file the name of the file
 * @param line the line, the first is 1
 * @param column the column in characters, the first is 1
 * @param code the stable code of the fault, the key of its sentence
 * @param facts the values that the sentence names; the first one is the name of the column, empty where it has none
 */
public record ImportProblem(String file, int line, int column, String code, List<String> facts) {
    private static final Bundle BUNDLE = new Bundle(ImportProblem.class, "errors");

    /** Keeps its own copy of the facts. */
    public ImportProblem {
        facts = List.copyOf(facts);
    }

    /** Returns the place, such as {@code workers.csv:12:40}. */
    public String place() {
        return file + ":" + line + ":" + column;
    }

    /** Returns the sentence in the language of a reader: Chinese for Chinese locales, English for all others. */
    public String message(Locale locale) {
        return BUNDLE.sentence(locale, code, facts);
    }

    /** Returns place, code and sentence on one line, in English. */
    @Override
    public String toString() {
        return place() + ": " + code + ": " + message(Locale.ENGLISH);
    }
}
