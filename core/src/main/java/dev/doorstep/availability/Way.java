package dev.doorstep.availability;

import dev.doorstep.kernel.TimeWindow;
import java.time.Duration;
import java.time.Instant;

/** What a visit does to a worker's way through the day; from home in the morning and back in the evening. */
record Way(Duration in, Duration out, Duration direct) {
    static Way of(Attempt attempt) {
        Prospect prospect = attempt.prospect();
        TimeWindow today = attempt.moment().day().span();
        int next = prospect.nextOf(attempt.moment());
        int previous = next - 1;
        boolean before =
                previous >= 0 && today.contains(attempt.claim(previous).door().startInclusive());
        boolean after = next < attempt.time().claims().size()
                && today.contains(attempt.claim(next).door().startInclusive());
        Instant start = attempt.start();
        Duration direct = before || after
                ? prospect.past(
                        before ? previous : Prospect.HOME,
                        after ? next : Prospect.HOME,
                        before ? attempt.claim(previous).door().endExclusive() : start)
                : Duration.ZERO;
        return new Way(
                before ? prospect.wayHere(previous) : prospect.fromHome(start),
                after ? attempt.wayOn(next) : prospect.toHome(attempt.end()),
                direct);
    }

    Duration added() {
        return in.plus(out).minus(direct);
    }
}
