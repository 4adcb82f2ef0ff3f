package dev.doorstep.discovery.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Groups of words that mean the same.
 *
 * @param groups the groups, each of two words or more
 */
record Lexicon(List<List<String>> groups) {
    /** Keeps its own copy. */
    Lexicon {
        groups = groups.stream().map(List::copyOf).toList();
    }

    /** Reads the words of the trade that come with Doorstep. */
    static Lexicon ofTheTrade() {
        try (InputStream in = Objects.requireNonNull(Lexicon.class.getResourceAsStream("lexicon.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return new Lexicon(lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line ->
                            Arrays.stream(line.split(",")).map(String::strip).toList())
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns these groups and more. */
    Lexicon and(List<List<String>> more) {
        List<List<String>> all = new ArrayList<>(groups);
        all.addAll(more);
        return new Lexicon(all);
    }

    /** Returns, for every word of a text that the lexicon knows, what else means the same. */
    List<Set<String>> alternatives(String text) {
        String normal = Terms.normal(text);
        Set<String> terms = Set.copyOf(Terms.of(text));
        List<Set<String>> found = new ArrayList<>();
        for (List<String> group : groups) {
            Set<String> others = new LinkedHashSet<>(group);
            if (others.removeIf(word -> holds(normal, terms, word))) {
                found.add(others);
            }
        }
        return found;
    }

    /** A Chinese word stands anywhere; of one in letters every part is there, with any ending. */
    private static boolean holds(String text, Set<String> terms, String word) {
        if (Character.isIdeographic(word.codePointAt(0))) {
            return text.contains(Terms.normal(word));
        }
        List<String> parts = Terms.of(word);
        return !parts.isEmpty() && terms.containsAll(parts);
    }
}
