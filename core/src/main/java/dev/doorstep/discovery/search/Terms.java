package dev.doorstep.discovery.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts texts into the terms that are compared: of Chinese every character and every pair of neighbours, of everything
 * else the words without their endings.
 *
 * <p>Pairs of characters need no dictionary of words and miss none: a segmenter that cuts 擦玻璃 otherwise in the catalog
 * than in the search finds nothing.
 */
final class Terms {
    private static final Set<String> STOP_WORDS = Set.of(
            "a", "an", "and", "at", "by", "for", "from", "i", "in", "is", "it", "me", "my", "need", "of", "on", "or",
            "our", "the", "to", "up", "want", "with", "please", "one");
    private static final Set<String> STOP_CHARACTERS =
            Set.of("的", "了", "我", "要", "想", "请", "个", "一", "吗", "么", "在", "和");

    private Terms() {}

    /** Returns a text as it is compared: compatible forms made one, small letters. */
    static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** Returns the terms of a text, in its order, as often as they occur. */
    static List<String> of(String text) {
        List<String> terms = new ArrayList<>();
        for (String run : runs(normal(text))) {
            if (Character.isIdeographic(run.codePointAt(0))) {
                addPairs(run, terms);
            } else if (!STOP_WORDS.contains(run)) {
                terms.add(stem(run));
            }
        }
        return terms;
    }

    /** Tells whether a term is a single Chinese character, which says little. */
    static boolean isCharacter(String term) {
        return term.codePointCount(0, term.length()) == 1 && Character.isIdeographic(term.codePointAt(0));
    }

    /** Tells whether a term is a word in letters. */
    static boolean isWord(String term) {
        return !Character.isIdeographic(term.codePointAt(0));
    }

    /** Cuts where Chinese meets letters, and at everything that is neither. */
    private static List<String> runs(String text) {
        List<String> runs = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        int[] points = text.codePoints().toArray();
        for (int i = 0; i <= points.length; i++) {
            boolean ends = i == points.length
                    || !Character.isLetterOrDigit(points[i])
                    || (!run.isEmpty()
                            && Character.isIdeographic(points[i]) != Character.isIdeographic(run.codePointAt(0)));
            if (ends && !run.isEmpty()) {
                runs.add(run.toString());
                run.setLength(0);
            }
            if (i < points.length && Character.isLetterOrDigit(points[i])) {
                run.appendCodePoint(points[i]);
            }
        }
        return runs;
    }

    private static void addPairs(String run, List<String> terms) {
        int[] points = run.codePoints().toArray();
        for (int i = 0; i < points.length; i++) {
            String one = new String(points, i, 1);
            if (!STOP_CHARACTERS.contains(one)) {
                terms.add(one);
            }
            if (i + 1 < points.length) {
                terms.add(new String(points, i, 2));
            }
        }
    }

    /** A light stem: plurals, -ing, -ed; enough to let "cleaning" find "cleaned" and "windows" find "window". */
    private static String stem(String word) {
        for (String ending : List.of("ings", "ing", "ers", "er", "ies", "es", "ed", "s", "e")) {
            int left = word.length() - ending.length();
            if (word.endsWith(ending) && left >= 3) {
                return word.substring(0, left);
            }
        }
        return word;
    }
}
