package dev.doorstep.pricing.factor;

import dev.doorstep.kernel.Code;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.pricing.reason.Sentence;
import java.util.List;

/**
 * What makes a visit dearer or cheaper under conditions.
 *
 * @param code the code of the factor, unique in its price book; the same characters as any {@link Code}
 * @param name what people call it
 * @param when the conditions, all of which must hold; at most {@value #CONDITIONS_MAX}, and none if it always applies
 * @param charge what it adds or takes
 * @param from what a rate counts from; what can make cheaper counts from the price so far
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

    /** Keeps its own copy, and rejects a code that is none and a factor that could take more than there is. */
    public Factor {
        Code.check(code);
        when = List.copyOf(when);
        if (charge.canTake() && from == From.BASE) {
            throw new IllegalArgumentException(
                    "The factor %s can make cheaper and counts from the base. Maybe count it from the price so far, "
                                    .formatted(code)
                            + "so that several together never take more than there is.");
        }
        if (when.size() > CONDITIONS_MAX) {
            throw new IllegalArgumentException(
                    "The factor %s has %d conditions, more than %d.".formatted(code, when.size(), CONDITIONS_MAX));
        }
    }

    /**
     * Obtains a factor that rounds halves up, and counts from the base if it can only make dearer, else from the price
     * so far.
     */
    public static Factor of(String code, LocalText name, Charge charge, Condition... when) {
        From from = charge.canTake() ? From.SO_FAR : From.BASE;
        return new Factor(code, name, List.of(when), charge, from, LineRounding.HALF_UP);
    }

    /** Says when it applies. */
    public LocalText conditions() {
        return LocalText.joined(when.stream().map(Condition::describe).toList());
    }

    /** Says what it does, whatever is asked for. */
    public LocalText describe() {
        LocalText counted = Rates.SENTENCES.inBoth("factor.from." + from);
        return LocalText.joined(List.of(
                Rates.SENTENCES.inBoth("factor.terms", name, charge.describe(), counted, rounding), conditions()));
    }

    /**
     * Tells whether there is any situation in which all conditions hold: one that excludes another never applies,
     * nor does one for
     * holidays under a calendar without any.
     */
    public boolean canApply(HolidayCalendar calendar) {
        return new Possibilities(when, calendar).exist();
    }

    /** Tells whether all conditions hold. */
    public boolean appliesTo(Situation situation) {
        for (int i = 0; i < when.size(); i++) {
            if (!when.get(i).holds(situation)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Adds to the price so far, or takes from it: whole minor units, unless it is rounded with the total.
     *
     * @param base what the tariff and the options charge
     * @param soFar that, with what the factors before this one made of it
     */
    public void addTo(ExactAmount base, RunningTotal soFar, Situation situation) {
        charge.addTo(soFar, from == From.BASE ? base : soFar.exact(), situation, rounding);
    }

    /** Says how that comes about. */
    public Sentence reason(ExactAmount base, ExactAmount soFar, Situation situation) {
        return charge.reason(name, from == From.BASE ? base : soFar, situation);
    }
}
