package dev.doorstep.catalog.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What a customer answered, by the codes of the questions: of a choice the codes of the choices, of a number its
 * digits, else words.
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

    /** Returns these answers, with those of others in place of what was answered to the same questions. */
    public Answers replacing(Answers others) {
        Map<String, List<String>> merged = new TreeMap<>(values);
        merged.putAll(others.values);
        return new Answers(merged);
    }

    /** Tells whether a question was answered. */
    public boolean has(String question) {
        return !to(question).isEmpty();
    }

    /** Returns the answers to a question, none if it was not answered. */
    public List<String> to(String question) {
        return values.getOrDefault(question, List.of());
    }

    /** Returns the answers to some of the questions. */
    Answers to(Predicate<String> questions) {
        Map<String, List<String>> some = new TreeMap<>(values);
        some.keySet().removeIf(questions.negate());
        return new Answers(some);
    }
}
