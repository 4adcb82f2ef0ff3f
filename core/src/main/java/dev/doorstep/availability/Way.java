package dev.doorstep.availability;

import java.time.Duration;
import java.time.Instant;

/** What a visit does to a worker's way through the day; from home in the morning and back in the evening. */
record Way(Duration in, Duration out, Duration direct) {
    static Way of(Attempt attempt) {
        Prospect prospect = attempt.prospect();
        int next = prospect.nextOf(attempt.moment());
        int previous = today(attempt, next - 1);
        int following = today(attempt, next);
        Instant departure = previous == Prospect.HOME
                ? attempt.start()
                : attempt.claim(previous).door().endExclusive();
        boolean elsewhere = previous != Prospect.HOME || following != Prospect.HOME;
        return new Way(
                prospect.wayHere(previous, departure),
                prospect.wayOn(following, attempt.end()),
                elsewhere ? prospect.past(previous, following, departure) : Duration.ZERO);
    }

    /** Returns a claim if there is one at that place and it starts on the day of the attempt, or else home. */
    private static int today(Attempt attempt, int claim) {
        boolean sameDay = claim >= 0
                && claim < attempt.time().claims().size()
                && attempt.moment()
                        .day()
                        .span()
                        .contains(attempt.claim(claim).door().startInclusive());
        return sameDay ? claim : Prospect.HOME;
    }

    Duration added() {
        return in.plus(out).minus(direct);
    }
}
