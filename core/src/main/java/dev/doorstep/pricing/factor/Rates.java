package dev.doorstep.pricing.factor;

import dev.doorstep.kernel.BasisPoints;
import dev.doorstep.kernel.Bundle;
import dev.doorstep.kernel.LocalText;
import java.math.BigDecimal;

/** What all rates count and say alike. */
final class Rates {
    static final Bundle SENTENCES = new Bundle(Rates.class, "sentences");

    private Rates() {}

    /** Returns the exact share of an amount, in minor units. */
    static BigDecimal of(int basisPoints, ExactAmount counted) {
        return counted.minor().multiply(BigDecimal.valueOf(basisPoints, 4));
    }

    static LocalText reason(String key, int basisPoints, LocalText name, ExactAmount counted) {
        String direction = basisPoints < 0 ? ".less" : ".more";
        return SENTENCES.inBoth(key + direction, name, BasisPoints.percent(Math.abs(basisPoints)), counted.whole());
    }
}
