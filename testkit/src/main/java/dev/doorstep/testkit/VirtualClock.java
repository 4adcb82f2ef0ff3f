package dev.doorstep.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until somebody moves it. Safe to share between threads. */
public final class VirtualClock extends Clock {
    private final Hand hand;
    private final ZoneId zone;

    private VirtualClock(Hand hand, ZoneId zone) {
        this.hand = hand;
        this.zone = zone;
    }

    /** Obtains a clock that stands at an instant. */
    public static VirtualClock at(Instant instant) {
        return new VirtualClock(new Hand(instant), ZoneOffset.UTC);
    }

    /**
     * Moves the clock to an instant.
     *
     * @throws IllegalArgumentException if the instant is before where the clock stands
     */
    public void moveTo(Instant instant) {
        hand.moveTo(instant);
    }

    /** Moves the clock on by a duration that is not negative. */
    public void advance(Duration duration) {
        hand.moveTo(hand.at.plus(duration));
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new VirtualClock(hand, other);
    }

    @Override
    public Instant instant() {
        return hand.at;
    }

    /** Where the clock stands, shared by its views in other zones. */
    private static final class Hand {
        private volatile Instant at;

        Hand(Instant at) {
            this.at = at;
        }

        synchronized void moveTo(Instant instant) {
            if (instant.isBefore(at)) {
                throw new IllegalArgumentException(
                        "The clock stands at %s and cannot go back to %s.".formatted(at, instant));
            }
            at = instant;
        }
    }
}
