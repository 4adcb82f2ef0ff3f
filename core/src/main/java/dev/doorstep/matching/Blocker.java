package dev.doorstep.matching;

import dev.doorstep.kernel.Bundle;
import dev.doorstep.kernel.LocalText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * One reason why one worker cannot do one visit at one time. As long as it stands, nothing else helps.
 *
 * @param code what kind of reason it is
 * @param facts the values that the sentence names, in its order
 */
public record Blocker(BlockerCode code, List<String> facts) {
    private static final Bundle BUNDLE = new Bundle(Blocker.class, "blockers");
    /** Where the visit stands among the facts of a reason that is about one. */
    private static final int VISIT = 1;
    /** Where it stands among the facts what an area is made of, or how a block ends. */
    private static final int KIND = 1;

    /** Keeps its own copy of the facts. */
    public Blocker {
        facts = List.copyOf(facts);
    }

    /** Obtains a reason from its facts. */
    public static Blocker of(BlockerCode code, Object... facts) {
        return new Blocker(code, Arrays.stream(facts).map(String::valueOf).toList());
    }

    /**
     * Returns the same reason, with the visit that it is about called by another name; a reason about none stays as it
     * is.
     */
    public Blocker callingVisit(UnaryOperator<String> name) {
        if (!code.isAboutVisit()) {
            return this;
        }
        List<String> named = new ArrayList<>(facts);
        named.set(VISIT, name.apply(facts.get(VISIT)));
        return new Blocker(code, named);
    }

    /** Returns the reason as a sentence: in Chinese for Chinese locales, in English for all others. */
    public String sentence(Locale locale) {
        return BUNDLE.sentence(locale, key(), code == BlockerCode.HOUSE_RULE ? houseFacts() : facts);
    }

    /** A rule of the house brings its sentence along, in English and in Chinese. */
    private List<?> houseFacts() {
        return List.of(facts.get(0), facts.get(1), new LocalText(facts.get(3), facts.get(2)));
    }

    /** Every code has one sentence, but metres and districts, ends and reviews cannot be put into the same. */
    private String key() {
        return code == BlockerCode.AREA || code == BlockerCode.BLOCKED ? code + "." + facts.get(KIND) : code.name();
    }

    /**
     * Counts for how many workers each code stands, the most frequent first, ties in the order of the codes.
     *
     * @param reasons what stands against each worker
     */
    public static Map<BlockerCode, Integer> tally(Collection<List<Blocker>> reasons) {
        Map<BlockerCode, Integer> counts = new EnumMap<>(BlockerCode.class);
        reasons.stream()
                .flatMap(blockers -> blockers.stream().map(Blocker::code).distinct())
                .forEach(code -> counts.merge(code, 1, Integer::sum));
        Map<BlockerCode, Integer> sorted = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<BlockerCode, Integer>comparingByValue().reversed())
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    /** Returns the reason as a sentence in English. */
    @Override
    public String toString() {
        return code + ": " + sentence(Locale.ENGLISH);
    }
}
