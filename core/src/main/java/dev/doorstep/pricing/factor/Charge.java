package dev.doorstep.pricing.factor;

import dev.doorstep.kernel.BasisPoints;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.Money;
import dev.doorstep.pricing.reason.Sentence;

/** What a factor adds, or takes. */
public sealed interface Charge {
    /** The highest rate: ten times what it counts from. */
    int BASIS_POINTS_MAX = 100_000;

    /**
     * Adds to the price so far, or takes from it.
     *
     * @param soFar the price so far
     * @param counted what a rate counts from
     * @param rounding how a fraction of a minor unit is rounded
     */
    void addTo(RunningTotal soFar, ExactAmount counted, Situation situation, LineRounding rounding);

    /** Says how the amount comes about. */
    Sentence reason(LocalText name, ExactAmount counted, Situation situation);

    /** Says what it adds or takes, whatever that counts from. */
    LocalText describe();

    /** Tells whether it can make cheaper. */
    boolean canTake();

    /**
     * A rate of what it counts from.
     *
     * @param basisPoints the rate in 1/100 of a percent, -10,000 to {@value #BASIS_POINTS_MAX}, not zero; below
     *     zero it makes cheaper
     */
    record Rate(int basisPoints) implements Charge {
        /** Rejects a rate outside the limits. */
        public Rate {
            if (basisPoints < -BasisPoints.ALL || basisPoints > BASIS_POINTS_MAX || basisPoints == 0) {
                throw new IllegalArgumentException("A rate of %d basis points is zero or not between %d and %d."
                        .formatted(basisPoints, -BasisPoints.ALL, BASIS_POINTS_MAX));
            }
        }

        @Override
        public LocalText describe() {
            return Rates.SENTENCES.inBoth("factor.rate.terms", BasisPoints.percent(basisPoints));
        }

        @Override
        public boolean canTake() {
            return basisPoints < 0;
        }

        @Override
        public void addTo(RunningTotal soFar, ExactAmount counted, Situation situation, LineRounding rounding) {
            rounding.addShare(soFar, basisPoints, counted);
        }

        @Override
        public Sentence reason(LocalText name, ExactAmount counted, Situation situation) {
            String key = basisPoints < 0 ? "factor.rate.less" : "factor.rate.more";
            return Rates.reason(key, basisPoints, name, counted);
        }
    }

    /**
     * An amount, whatever else is charged, such as for the way.
     *
     * @param amount the amount, above zero
     */
    record Fee(Money amount) implements Charge {
        /** Rejects an amount that is none. */
        public Fee {
            if (!amount.isPositive()) {
                throw new IllegalArgumentException("A fee of %s is not above zero.".formatted(amount));
            }
        }

        @Override
        public LocalText describe() {
            return Rates.SENTENCES.inBoth("factor.fee.terms", amount);
        }

        @Override
        public boolean canTake() {
            return false;
        }

        @Override
        public void addTo(RunningTotal soFar, ExactAmount counted, Situation situation, LineRounding rounding) {
            soFar.add(amount);
        }

        @Override
        public Sentence reason(LocalText name, ExactAmount counted, Situation situation) {
            return Sentence.of("factor.fee", name, amount);
        }
    }

    /**
     * As much as the demand exceeds or misses the ordinary one, within bounds.
     *
     * @param leastBasisPoints the lowest factor, in 1/100 of a percent, 1 to 10,000
     * @param mostBasisPoints the highest factor, 10,000 to {@value #BASIS_POINTS_MAX}
     */
    record Demand(int leastBasisPoints, int mostBasisPoints) implements Charge {
        /** Rejects bounds that leave the ordinary demand out, or leave nothing else. */
        public Demand {
            if (leastBasisPoints < 1
                    || leastBasisPoints > BasisPoints.ALL
                    || mostBasisPoints < BasisPoints.ALL
                    || mostBasisPoints > BASIS_POINTS_MAX
                    || leastBasisPoints == mostBasisPoints) {
                throw new IllegalArgumentException(
                        "A demand factor between %d and %d basis points does not reach from below to above %d."
                                .formatted(leastBasisPoints, mostBasisPoints, BasisPoints.ALL));
            }
        }

        @Override
        public LocalText describe() {
            return Rates.SENTENCES.inBoth(
                    "factor.demand.terms", BasisPoints.percent(leastBasisPoints), BasisPoints.percent(mostBasisPoints));
        }

        @Override
        public boolean canTake() {
            return leastBasisPoints < BasisPoints.ALL;
        }

        @Override
        public void addTo(RunningTotal soFar, ExactAmount counted, Situation situation, LineRounding rounding) {
            rounding.addShare(soFar, beyondOrdinary(situation), counted);
        }

        @Override
        public Sentence reason(LocalText name, ExactAmount counted, Situation situation) {
            int beyond = beyondOrdinary(situation);
            String key = beyond < 0 ? "factor.demand.less" : "factor.demand.more";
            return Rates.reason(key, beyond, name, counted);
        }

        private int beyondOrdinary(Situation situation) {
            int asked = situation.circumstances().demandBasisPoints();
            return Math.max(leastBasisPoints, Math.min(mostBasisPoints, asked)) - BasisPoints.ALL;
        }
    }
}
