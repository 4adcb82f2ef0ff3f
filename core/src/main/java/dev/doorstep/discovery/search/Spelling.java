package dev.doorstep.discovery.search;

import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Finds the word that somebody meant who misspelt it: one slip in a word of four letters or more, two in one of eight.
 */
final class Spelling {
    private static final int ONE_SLIP_FROM = 4;
    private static final int TWO_SLIPS_FROM = 8;

    private final TreeSet<String> words = new TreeSet<>();

    Spelling(Collection<String> terms) {
        terms.stream().filter(Terms::isWord).forEach(words::add);
    }

    /** Returns the nearest known word, the first in the alphabet of those that are equally near. */
    Optional<String> nearest(String word) {
        int allowed = word.length() >= TWO_SLIPS_FROM ? 2 : word.length() >= ONE_SLIP_FROM ? 1 : 0;
        String best = null;
        for (String known : words) {
            if (Math.abs(known.length() - word.length()) <= allowed) {
                int distance = distance(word, known);
                if (distance <= allowed) {
                    best = known;
                    allowed = distance - 1;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** The optimal string alignment distance: letters put in, left out, replaced, or two neighbours swapped. */
    private static int distance(String left, String right) {
        int[][] cost = new int[left.length() + 1][right.length() + 1];
        for (int i = 0; i <= left.length(); i++) {
            for (int j = 0; j <= right.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : step(cost, left, right, i, j);
            }
        }
        return cost[left.length()][right.length()];
    }

    private static int step(int[][] cost, String left, String right, int i, int j) {
        int same = left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
        int best = Math.min(cost[i - 1][j - 1] + same, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        boolean swapped = i > 1
                && j > 1
                && left.charAt(i - 1) == right.charAt(j - 2)
                && left.charAt(i - 2) == right.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
