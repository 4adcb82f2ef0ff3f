package dev.doorstep.availability;

import dev.doorstep.kernel.GeoPoint;
import dev.doorstep.kernel.TimeWindow;
import java.time.Duration;
import java.util.Optional;

/** What a visit does to a worker's way through the day; from home in the morning and back in the evening. */
record Way(Duration in, Duration out, Duration direct) {
    static Way of(Attempt attempt) {
        GeoPoint home = attempt.time().worker().base().point();
        Optional<Claim> previous = attempt.before().findFirst().filter(claim -> sameDay(attempt, claim));
        Optional<Claim> next = attempt.after().findFirst().filter(claim -> sameDay(attempt, claim));
        GeoPoint from = previous.map(Claim::place).orElse(home);
        GeoPoint to = next.map(Claim::place).orElse(home);
        var departure = previous.map(Claim::door).map(TimeWindow::endExclusive).orElse(attempt.start());
        Duration in = attempt.travel(from, attempt.demand().place(), departure).duration();
        Duration out =
                attempt.travel(attempt.demand().place(), to, attempt.end()).duration();
        boolean elsewhere = previous.isPresent() || next.isPresent();
        Duration direct = elsewhere ? attempt.travel(from, to, departure).duration() : Duration.ZERO;
        return new Way(in, out, direct);
    }

    Duration added() {
        return in.plus(out).minus(direct);
    }

    private static boolean sameDay(Attempt attempt, Claim claim) {
        return attempt.terms().branch().dayOf(claim.door().startInclusive()).equals(attempt.day());
    }
}
