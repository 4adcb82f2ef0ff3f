package dev.doorstep.pricing;

import dev.doorstep.pricing.factor.Condition;
import dev.doorstep.pricing.factor.Factor;
import dev.doorstep.pricing.factor.WeeklyHours;
import dev.doorstep.pricing.tariff.Tariff;
import dev.doorstep.pricing.tariff.Tier;
import java.math.BigDecimal;
import java.time.LocalDateTime;

/** Prices as somebody with a pocket calculator works them out, unit by unit; a slow twin of the tariffs. */
final class Calculator {
    private Calculator() {}

    static BigDecimal charge(Tariff tariff, int units) {
        if (tariff instanceof Tariff.Flat flat) {
            return flat.amount().amount();
        }
        if (tariff instanceof Tariff.Hourly hourly) {
            int hours = hourly.least();
            while (hours < units) {
                hours += hourly.step();
            }
            return hourly.amount().amount().multiply(new BigDecimal(hours));
        }
        if (tariff instanceof Tariff.PerUnit each) {
            return each.amount().amount().multiply(new BigDecimal(Math.max(units, each.least())));
        }
        if (tariff instanceof Tariff.Graduated graduated) {
            BigDecimal sum = BigDecimal.ZERO;
            for (Tier tier : graduated.tiers()) {
                for (int unit = tier.from(); unit <= Math.min(tier.to(), units); unit++) {
                    sum = sum.add(tier.each().amount());
                }
                sum = tier.from() <= units ? sum.add(tier.flat().amount()) : sum;
            }
            return sum;
        }
        Tariff.Volume volume = (Tariff.Volume) tariff;
        for (Tier tier : volume.tiers()) {
            if (tier.from() <= units && units <= tier.to()) {
                return tier.each()
                        .amount()
                        .multiply(new BigDecimal(units))
                        .add(tier.flat().amount());
            }
        }
        throw new AssertionError("no tier for " + units);
    }

    /** Tells whether the one condition of a factor, which is one stretch of hours, holds. */
    static boolean isWithin(Factor factor, LocalDateTime start) {
        WeeklyHours when = ((Condition.Hours) factor.when().get(0)).hours().get(0);
        String time = start.toLocalTime().toString();
        return when.days().contains(start.getDayOfWeek())
                && time.compareTo(when.from()) >= 0
                && time.compareTo(when.to()) < 0;
    }
}
