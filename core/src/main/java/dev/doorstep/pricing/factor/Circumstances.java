package dev.doorstep.pricing.factor;

import dev.doorstep.kernel.BasisPoints;
import dev.doorstep.kernel.SkillLevel;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a request beyond what is wanted and when. Whoever asks for a price vouches for it.
 *
 * @param level the level of the worker that was asked for, or nothing if anybody will do
 * @param district the district of the address, empty if it is not known
 * @param demandBasisPoints how much is asked for compared with an ordinary hour, in 1/100 of a percent: 10,000 for
 *     as much,
 *     {@value #DEMAND_MAX} at the most
 */
public record Circumstances(@Nullable SkillLevel level, String district, int demandBasisPoints) {
    /** The highest demand: ten times the ordinary one. */
    public static final int DEMAND_MAX = 100_000;

    /** Nothing is known, and the demand is ordinary. */
    public static final Circumstances ORDINARY = new Circumstances(null, "", BasisPoints.ALL);

    /** Rejects a demand outside the limits. */
    public Circumstances {
        if (demandBasisPoints < 0 || demandBasisPoints > DEMAND_MAX) {
            throw new IllegalArgumentException(
                    "A demand of %d basis points is not between 0 and %d.".formatted(demandBasisPoints, DEMAND_MAX));
        }
    }

    /** Returns the same with a level asked for. */
    public Circumstances withLevel(SkillLevel asked) {
        return new Circumstances(asked, district, demandBasisPoints);
    }

    /** Returns the same in a district. */
    public Circumstances inDistrict(String known) {
        return new Circumstances(level, known, demandBasisPoints);
    }

    /** Returns the same at a demand. */
    public Circumstances atDemand(int basisPoints) {
        return new Circumstances(level, district, basisPoints);
    }
}
