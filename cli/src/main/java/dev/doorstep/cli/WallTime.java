package dev.doorstep.cli;

import dev.doorstep.availability.roster.SkippedTimeException;
import dev.doorstep.organisation.Branch;
import java.time.Instant;
import java.time.LocalDateTime;

/** Times that somebody types, by the wall-clock of a branch. */
final class WallTime {
    private WallTime() {}

    /** Reads a day and a time, with a {@code T} between them as in files, or a blank as tables show them. */
    static LocalDateTime parse(String text) {
        return LocalDateTime.parse(text.strip().replace(' ', 'T'));
    }

    /**
     * Returns the instant that was meant; of two, the first.
     *
     * @throws SkippedTimeException if the clocks of the branch skip the time
     */
    static Instant in(Branch branch, LocalDateTime typed) {
        return existing(branch, typed).atZone(branch.zone()).toInstant();
    }

    /**
     * Returns the time itself.
     *
     * @throws SkippedTimeException if the clocks of the branch skip it
     */
    static LocalDateTime existing(Branch branch, LocalDateTime typed) {
        if (branch.zone().getRules().getValidOffsets(typed).isEmpty()) {
            throw new SkippedTimeException(typed, branch.zone());
        }
        return typed;
    }
}
