package dev.doorstep.availability;

import java.util.List;

/**
 * A way to do a visit at a start: as everything stands, or with loose visits moved out of the way.
 *
 * @param fit who does it
 * @param gone the claims that move, as they are; empty if nothing has to
 * @param moved where they go, in the same order, each within its promise
 */
public record Opening(Fit fit, List<Claim> gone, List<Claim> moved) {
    /** Keeps its own copies; rejects claims that only go or only come. */
    public Opening {
        gone = List.copyOf(gone);
        moved = List.copyOf(moved);
        if (gone.size() != moved.size()) {
            throw new IllegalArgumentException("%d claims go, %d come.".formatted(gone.size(), moved.size()));
        }
    }

    /** Obtains a way for which nothing has to move. */
    static Opening plain(Fit fit) {
        return new Opening(fit, List.of(), List.of());
    }
}
