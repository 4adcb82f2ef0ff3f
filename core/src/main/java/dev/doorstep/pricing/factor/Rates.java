package dev.doorstep.pricing.factor;

import dev.doorstep.kernel.Bundle;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.pricing.reason.Fact;
import dev.doorstep.pricing.reason.Sentence;

/** What all rates count and say alike. */
final class Rates {
    static final Bundle SENTENCES = new Bundle(Rates.class, "sentences");

    private Rates() {}

    static Sentence reason(String key, int basisPoints, LocalText name, ExactAmount counted) {
        return Sentence.of(key, name, new Fact.Percent(Math.abs(basisPoints)), counted.whole());
    }
}
