package dev.doorstep.availability;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What stands on some days apart from the visit itself, and what the visit itself has.
 *
 * @param others the calendars without the visit
 * @param own the claim of the visit
 */
record Situation(CalendarSnapshot others, Optional<Claim> own) {
    /** A situation and the way that was found in it. */
    record Opened(Situation situation, Opening opening) {
        Fit fit() {
            return opening.fit();
        }

        /** Returns the claims that go: the visit's own, and those that make room. */
        List<Claim> removed() {
            return Stream.concat(situation.own.stream(), opening.gone().stream())
                    .toList();
        }

        /** Returns the claims that come: the visit's next, and those that made room. */
        List<Claim> added(Claim next) {
            return Stream.concat(Stream.of(next), opening.moved().stream()).toList();
        }
    }
}
