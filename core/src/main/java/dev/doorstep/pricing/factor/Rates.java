package dev.doorstep.pricing.factor;

import dev.doorstep.kernel.Bundle;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.pricing.reason.Fact;
import dev.doorstep.pricing.reason.Sentence;
import java.math.BigDecimal;

/** What all rates count and say alike. */
final class Rates {
    static final Bundle SENTENCES = new Bundle(Rates.class, "sentences");

    private Rates() {}

    /** Returns the exact share of an amount, in minor units. */
    static BigDecimal of(int basisPoints, ExactAmount counted) {
        return counted.minor().multiply(BigDecimal.valueOf(basisPoints, 4));
    }

    static Sentence reason(String key, int basisPoints, LocalText name, ExactAmount counted) {
        String direction = basisPoints < 0 ? ".less" : ".more";
        return Sentence.of(key + direction, name, new Fact.Percent(Math.abs(basisPoints)), counted.whole());
    }
}
