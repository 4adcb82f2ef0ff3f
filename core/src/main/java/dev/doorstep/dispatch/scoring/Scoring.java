package dev.doorstep.dispatch.scoring;

import dev.doorstep.kernel.ScoreModelId;
import dev.doorstep.kernel.VisitId;

/**
 * Which score model counts, and for which visits.
 *
 * @param model the code of the model
 * @param percent for how many of a hundred visits it counts, 1 to 100; the others go without, to compare
 */
public record Scoring(ScoreModelId model, int percent) {
    /** All visits. */
    public static final int ALL_PERCENT = 100;

    /** Rejects a share that is none. */
    public Scoring {
        if (percent < 1 || percent > ALL_PERCENT) {
            throw new IllegalArgumentException(
                    "%d percent of the visits are not between 1 and 100.".formatted(percent));
        }
    }

    /**
     * Tells whether the model counts for a visit: always the same for the same visit, and for a larger share all those
     * of the smaller one. The bits of its identity are mixed first (the finalizer of SplitMix64: Steele, Lea and Flood,
     * Fast splittable pseudorandom number generators, OOPSLA 2014).
     */
    public boolean countsFor(VisitId visit) {
        long bits = visit.value().getMostSignificantBits() ^ visit.value().getLeastSignificantBits();
        bits = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
        bits = (bits ^ (bits >>> 27)) * 0x94d049bb133111ebL;
        return Math.floorMod(bits ^ (bits >>> 31), ALL_PERCENT) < percent;
    }

    @Override
    public String toString() {
        return percent == ALL_PERCENT ? model.toString() : model + " for " + percent + "%";
    }
}
