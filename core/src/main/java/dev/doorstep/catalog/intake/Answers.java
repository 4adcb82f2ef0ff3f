package dev.doorstep.catalog.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a customer answered, by the codes of the questions: of a choice the codes of the choices, of a number its digits, else words.
 *
 * @param values the answers; those that choose several things have several values
 */
public record Answers(Map<String, List<String>> values) {
    /** Nothing answered. */
    public static final Answers NONE = new Answers(Map.of());

    /** Keeps its own copy. */
    public Answers {
        Map<String, List<String>> copy = new TreeMap<>();
        values.forEach((question, answers) -> copy.put(question, List.copyOf(answers)));
        values = Collections.unmodifiableMap(copy);
    }

    /** Returns these answers and one more. */
    public Answers and(String question, String... answers) {
        Map<String, List<String>> more = new TreeMap<>(values);
        List<String> all = new ArrayList<>(more.getOrDefault(question, List.of()));
        all.addAll(Arrays.asList(answers));
        more.put(question, all);
        return new Answers(more);
    }

    /** Returns these answers and a number. */
    public Answers and(String question, int number) {
        return and(question, Integer.toString(number));
    }

    List<String> to(String question) {
        return values.getOrDefault(question, List.of());
    }
}
