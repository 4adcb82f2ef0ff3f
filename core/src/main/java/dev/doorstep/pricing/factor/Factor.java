package dev.doorstep.pricing.factor;

import dev.doorstep.kernel.Code;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What makes a visit dearer or cheaper under conditions.
 *
 * @param code the code of the factor, unique in its price book; the same characters as any {@link Code}
 * @param name what people call it
 * @param when the conditions, all of which must hold; at most {@value #CONDITIONS_MAX}, and none if it always applies
 * @param charge what it adds or takes
 * @param from what a rate counts from
 * @param rounding how a fraction of a minor unit is rounded
 */
public record Factor(
        String code, LocalText name, List<Condition> when, Charge charge, From from, LineRounding rounding) {
    /** The most conditions. */
    public static final int CONDITIONS_MAX = 10;

    /** What a rate counts from. */
    public enum From {
        /** What the tariff and the options charge, whatever other factors apply. */
        BASE,
        /** That, with all factors before it. */
        SO_FAR
    }

    /** Keeps its own copy, and rejects a code that is none. */
    public Factor {
        Code.check(code);
        when = List.copyOf(when);
        if (when.size() > CONDITIONS_MAX) {
            throw new IllegalArgumentException(
                    "The factor %s has %d conditions, more than %d.".formatted(code, when.size(), CONDITIONS_MAX));
        }
    }

    /** Obtains a factor that counts from the base and rounds halves up. */
    public static Factor of(String code, LocalText name, Charge charge, Condition... when) {
        return new Factor(code, name, List.of(when), charge, From.BASE, LineRounding.HALF_UP);
    }

    /** Says when it applies. */
    public LocalText conditions() {
        List<LocalText> all = when.stream().map(Condition::describe).toList();
        return new LocalText(
                all.stream().map(LocalText::zh).collect(Collectors.joining("；")),
                all.stream().map(LocalText::en).collect(Collectors.joining("; ")));
    }

    /** Tells whether all conditions hold. */
    public boolean appliesTo(Situation situation) {
        return when.stream().allMatch(condition -> condition.holds(situation));
    }

    /**
     * Returns what it adds, or takes if that is below zero.
     *
     * @param counted what a rate counts from
     */
    public Share share(Money counted, Situation situation) {
        BigDecimal exact = charge.exactMinor(counted, situation);
        BigDecimal whole = rounding.round(exact);
        BigDecimal left = rounding == LineRounding.TOTAL ? exact.subtract(whole) : BigDecimal.ZERO;
        return new Share(
                Money.ofMinor(whole.longValueExact(), counted.currency()),
                left,
                charge.reason(name, counted, situation));
    }

    /**
     * What a factor comes to.
     *
     * @param amount what its line says
     * @param leftMinor the fraction of a minor unit that is left for the total
     * @param reason how it comes about
     */
    public record Share(Money amount, BigDecimal leftMinor, LocalText reason) {}
}
