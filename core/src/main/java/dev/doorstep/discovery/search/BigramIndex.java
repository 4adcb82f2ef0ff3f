package dev.doorstep.discovery.search;

import dev.doorstep.kernel.LocalText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Offerings by the terms of their texts.
 *
 * <p>What a term says about an offering is weighed as in BM25F (Robertson, Zaragoza, Taylor 2004): occurrences count
 * less and less, by the weight of the field they stand in; a term counts by how few offerings hold it. What only means
 * the same as a whole word that was typed counts less.
 */
final class BigramIndex implements SearchIndex {
    private static final double NAME = 4;
    private static final double ALIAS = 4;
    private static final double CATEGORY = 1.5;
    private static final double DESCRIPTION = 1;
    /** How fast more of the same stops counting. */
    private static final double SATURATION = 4;
    /** A single Chinese character says a quarter of what its rarity says. */
    private static final double CHARACTER = 0.25;

    private static final double SAME_MEANING = 0.7;
    private static final double MISSPELT = 0.8;
    private static final double SCALE = 1_000_000;

    private final List<SearchEntry> entries;
    private final Lexicon lexicon;
    private final Map<String, List<Posting>> postings = new HashMap<>();
    private final Spelling spelling;

    BigramIndex(List<SearchEntry> entries, Lexicon lexicon) {
        this.entries = entries.stream()
                .sorted(Comparator.comparing(entry -> entry.offering().value()))
                .toList();
        this.lexicon = lexicon;
        for (int i = 0; i < this.entries.size(); i++) {
            add(i, this.entries.get(i));
        }
        spelling = new Spelling(postings.keySet());
    }

    @Override
    public List<SearchHit> search(String words, int limit) {
        String typed = words.substring(0, Math.min(words.length(), LENGTH_MAX));
        Found found = new Found(entries.size());
        found.add(scores(typed), typed, 1);
        for (Set<String> meaning : lexicon.alternatives(typed)) {
            addBest(meaning, found);
        }
        return found.best(limit);
    }

    /** Of several words that mean the same, an offering counts the one that it holds best. */
    private void addBest(Set<String> meaning, Found found) {
        double[] best = new double[entries.size()];
        String[] words = new String[entries.size()];
        for (String word : meaning) {
            double[] scores = scores(word);
            for (int i = 0; i < best.length; i++) {
                if (scores[i] > best[i]) {
                    best[i] = scores[i];
                    words[i] = word;
                }
            }
        }
        for (int i = 0; i < best.length; i++) {
            if (best[i] > 0) {
                found.add(i, best[i] * SAME_MEANING, words[i]);
            }
        }
    }

    /** Scores every offering against the terms of a text; the more of the text it holds, the more each term counts. */
    private double[] scores(String text) {
        double[] scores = new double[entries.size()];
        double[] covered = new double[entries.size()];
        double all = 0;
        for (String term : new LinkedHashSet<>(Terms.of(text))) {
            double trust = 1;
            List<Posting> found = postings.getOrDefault(term, List.of());
            if (found.isEmpty() && Terms.isWord(term)) {
                found = spelling.nearest(term).map(postings::get).orElse(List.of());
                trust = MISSPELT;
            }
            double rarity = rarity(term, found.size());
            all += rarity;
            for (Posting posting : found) {
                scores[posting.entry()] += trust * rarity * posting.weight();
                covered[posting.entry()] += rarity;
            }
        }
        double whole = all;
        return IntStream.range(0, scores.length)
                .mapToDouble(i -> whole == 0 ? 0 : scores[i] * (covered[i] / whole))
                .toArray();
    }

    private double rarity(String term, int holders) {
        double rarity = StrictMath.log(1 + (entries.size() - holders + 0.5) / (holders + 0.5));
        return Terms.isCharacter(term) ? rarity * CHARACTER : rarity;
    }

    private void add(int place, SearchEntry entry) {
        Map<String, Double> occurrences = new HashMap<>();
        count(entry.text().name(), NAME, occurrences);
        entry.text().aliases().forEach(alias -> count(alias, ALIAS, occurrences));
        entry.categories().forEach(category -> count(category, CATEGORY, occurrences));
        count(entry.text().description(), DESCRIPTION, occurrences);
        occurrences.forEach((term, weight) -> postings.computeIfAbsent(term, any -> new ArrayList<>())
                .add(new Posting(place, weight / (weight + SATURATION))));
    }

    private static void count(LocalText text, double weight, Map<String, Double> occurrences) {
        count(text.zh(), weight, occurrences);
        if (!text.en().equals(text.zh())) {
            count(text.en(), weight, occurrences);
        }
    }

    private static void count(String text, double weight, Map<String, Double> occurrences) {
        Terms.of(text).forEach(term -> occurrences.merge(term, weight, Double::sum));
    }

    /** What a search found so far. */
    private final class Found {
        private final double[] scores;
        private final List<Set<String>> words = new ArrayList<>();

        Found(int size) {
            scores = new double[size];
            IntStream.range(0, size).forEach(i -> words.add(new LinkedHashSet<>()));
        }

        void add(double[] more, String word, double trust) {
            for (int i = 0; i < more.length; i++) {
                if (more[i] > 0) {
                    add(i, more[i] * trust, word);
                }
            }
        }

        void add(int entry, double score, String word) {
            scores[entry] += score;
            words.get(entry).add(word);
        }

        List<SearchHit> best(int limit) {
            return IntStream.range(0, scores.length)
                    .filter(i -> scores[i] > 0)
                    .mapToObj(i -> new SearchHit(
                            entries.get(i).offering(), Math.round(scores[i] * SCALE), List.copyOf(words.get(i))))
                    .sorted(Comparator.comparingLong(SearchHit::score)
                            .reversed()
                            .thenComparing(hit -> hit.offering().value()))
                    .limit(limit)
                    .toList();
        }
    }
}
