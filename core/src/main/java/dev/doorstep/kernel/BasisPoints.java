package dev.doorstep.kernel;

import java.math.BigDecimal;

/** Rates, counted in 1/100 of a percent. */
public final class BasisPoints {
    /** All of something. */
    public static final int ALL = 10_000;

    private static final int PERCENT_DECIMALS = 2;

    private BasisPoints() {}

    /** Writes a rate in percent as people do: 2,000 basis points are 20, 1,250 are 12.5. */
    public static String percent(int basisPoints) {
        BigDecimal percent = BigDecimal.valueOf(basisPoints, PERCENT_DECIMALS);
        return percent.signum() == 0 ? "0" : percent.stripTrailingZeros().toPlainString();
    }
}
