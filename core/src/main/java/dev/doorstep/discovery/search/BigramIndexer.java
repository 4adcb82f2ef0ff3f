package dev.doorstep.discovery.search;

import java.util.List;

/**
 * The index that comes with Doorstep: pairs of Chinese characters and stems of words, weighed by how rare they are and
 * where they stand, with the words of the trade that mean the same and a tolerance for slips.
 */
public final class BigramIndexer implements SearchIndexer {
    private final Lexicon lexicon;

    private BigramIndexer(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Obtains the indexer with the words of the trade. */
    public static BigramIndexer standard() {
        return Standard.INDEXER;
    }

    /**
     * Returns an indexer that knows more words.
     *
     * @param groups groups of words that mean the same
     */
    public BigramIndexer knowing(List<List<String>> groups) {
        return new BigramIndexer(lexicon.and(groups));
    }

    /** The words of the trade are read once, when somebody searches. */
    private static final class Standard {
        private static final BigramIndexer INDEXER = new BigramIndexer(Lexicon.ofTheTrade());
    }

    @Override
    public SearchIndex index(List<SearchEntry> entries) {
        return new BigramIndex(entries, lexicon);
    }
}
