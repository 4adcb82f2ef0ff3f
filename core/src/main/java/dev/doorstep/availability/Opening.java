package dev.doorstep.availability;

import java.util.List;

/**
 * A way to come at a start: as everything stands, or with loose visits moved out of the way.
 *
 * @param fits who comes, and how; of a crew, the lead first
 * @param gone the claims that move, as they are; empty if nothing has to
 * @param moved where they go, in the same order, each within its promise
 */
public record Opening(List<Fit> fits, List<Claim> gone, List<Claim> moved) {
    /** Keeps its own copies; rejects that nobody comes, and claims that only go or only come. */
    public Opening {
        fits = List.copyOf(fits);
        gone = List.copyOf(gone);
        moved = List.copyOf(moved);
        if (fits.isEmpty()) {
            throw new IllegalArgumentException("Nobody comes.");
        }
        if (gone.size() != moved.size()) {
            throw new IllegalArgumentException("%d claims go, %d come.".formatted(gone.size(), moved.size()));
        }
    }

    /** Obtains a way for which nothing has to move. */
    static Opening plain(List<Fit> fits) {
        return new Opening(fits, List.of(), List.of());
    }

    /** Returns who comes, or leads those who come. */
    public Fit fit() {
        return fits.get(0);
    }

    /** Returns the slot of its start; how many others could be freed nobody asks. */
    Slot slot() {
        return Slot.of(fits, 1);
    }
}
