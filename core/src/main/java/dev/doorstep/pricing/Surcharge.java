package dev.doorstep.pricing;

import dev.doorstep.kernel.Code;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;

/**
 * What comes on top of the base price when the work starts in certain hours. Several that apply each count from the
 * base, never from one another.
 *
 * @param code the code of the surcharge, unique in its book; the same characters as any {@link Code}
 * @param name what people call it
 * @param when the hours in which work must start for it
 * @param basisPoints how much of the base, in 1/100 of a percent, 1 to {@value #BASIS_POINTS_MAX}
 */
public record Surcharge(String code, LocalText name, WeeklyHours when, int basisPoints) {
    /** The highest surcharge: ten times the base. */
    public static final int BASIS_POINTS_MAX = 100_000;

    /** How a share of the base becomes minor units: the nearest, halves up. */
    public static final RoundingMode ROUNDING = RoundingMode.HALF_UP;

    /** Rejects a code that is none, and a rate outside the limits. */
    public Surcharge {
        Code.check(code);
        if (basisPoints < 1 || basisPoints > BASIS_POINTS_MAX) {
            throw new IllegalArgumentException(
                    "A surcharge of %d basis points is not between 1 and %d.".formatted(basisPoints, BASIS_POINTS_MAX));
        }
    }

    boolean appliesTo(LocalDateTime start) {
        return when.contains(start);
    }

    QuoteLine line(Money base) {
        LocalText reason = Sentences.of("quote.surcharge", name, percent(basisPoints), base);
        return QuoteLine.charge(
                QuoteLine.Kind.SURCHARGE, "surcharge/" + code, reason, base.share(basisPoints, ROUNDING));
    }

    /** Writes a rate as people do: 2,000 basis points are 20, 1,250 are 12.5. */
    static String percent(int basisPoints) {
        BigDecimal percent = BigDecimal.valueOf(basisPoints, 2);
        return percent.signum() == 0 ? "0" : percent.stripTrailingZeros().toPlainString();
    }
}
