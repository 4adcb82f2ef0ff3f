package dev.doorstep.matching;

import dev.doorstep.kernel.Bundle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * One reason why one worker cannot do one visit at one time. As long as it stands, nothing else helps.
 *
 * @param code what kind of reason it is
 * @param facts the values that the sentence names, in its order
 */
public record Blocker(BlockerCode code, List<String> facts) {
    private static final Bundle BUNDLE = new Bundle(Blocker.class, "blockers");

    /** Keeps its own copy of the facts. */
    public Blocker {
        facts = List.copyOf(facts);
    }

    /** Obtains a reason from its facts. */
    public static Blocker of(BlockerCode code, Object... facts) {
        return new Blocker(code, Arrays.stream(facts).map(String::valueOf).toList());
    }

    /** Returns the reason as a sentence: in Chinese for Chinese locales, in English for all others. */
    public String sentence(Locale locale) {
        return BUNDLE.sentence(locale, code.name(), facts);
    }

    /** Returns the reason as a sentence in English. */
    @Override
    public String toString() {
        return code + ": " + sentence(Locale.ENGLISH);
    }
}
