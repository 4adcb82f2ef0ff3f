package dev.doorstep;

/** Hears how far a job got. */
@FunctionalInterface
public interface Progress {
    /** Hears nothing. */
    Progress SILENT = (step, done, total) -> {};

    /**
     * Hears that a step got farther.
     *
     * @param step what is being done, in a few words
     * @param done how much of it is done
     * @param total how much there is, or -1 when nobody knows
     */
    void reached(String step, long done, long total);
}
