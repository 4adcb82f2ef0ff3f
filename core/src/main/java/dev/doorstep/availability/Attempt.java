package dev.doorstep.availability;

import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;

/** One worker, one visit, one start: what the oracle judges. */
record Attempt(Prospect prospect, Moment moment) {
    /** Obtains the attempt of a worker at a start; they may take longer than is sold, or less. */
    static Attempt of(Prospect prospect, Moment moment) {
        return new Attempt(prospect, prospect.own(moment));
    }

    WorkerTime time() {
        return prospect.time();
    }

    Terms terms() {
        return moment.terms();
    }

    /** Returns the day on which the visit starts, by the branch's wall-clock. */
    LocalDate day() {
        return moment.date();
    }

    TimeWindow door() {
        return moment.door();
    }

    Instant start() {
        return moment.start();
    }

    Instant end() {
        return moment.end();
    }

    LocalTime timeOf(Instant instant) {
        return moment.timeOf(instant);
    }

    PersonCode code() {
        return time().worker().code();
    }

    Claim claim(int index) {
        return time().claims().get(index);
    }

    /**
     * Tells whether the worker gets here from a claim that is over when this visit starts; a day's rest is enough for
     * any way.
     */
    boolean getsHere(int previous) {
        Instant over = claim(previous).door().endExclusive();
        return !over.isAfter(start().minus(Oracle.NEIGHBOURS_MAX))
                || !over.plus(wayHere(previous)).isAfter(start());
    }

    /** Tells whether the worker gets from here to a claim that starts when this visit is over. */
    boolean getsOn(int next) {
        Instant begins = claim(next).door().startInclusive();
        return !begins.isBefore(end().plus(Oracle.NEIGHBOURS_MAX))
                || !end().plus(wayOn(next)).isAfter(begins);
    }

    Duration wayHere(int previous) {
        return prospect.wayHere(previous, claim(previous).door().endExclusive());
    }

    Duration wayOn(int next) {
        return prospect.wayOn(next, end());
    }

    /** Lists the claims that overlap the time at the door. */
    List<Integer> clashes() {
        int next = prospect.nextOf(moment);
        return IntStream.range(0, next)
                .filter(index -> claim(index).door().overlaps(door()))
                .boxed()
                .toList();
    }

    /** Lists the claims before, the last first, for as long as the worker does not get here from them in time. */
    List<Integer> tooLate() {
        int next = prospect.nextOf(moment);
        return IntStream.iterate(next - 1, index -> index >= 0, index -> index - 1)
                .filter(index -> !claim(index).door().overlaps(door()))
                .takeWhile(index -> !getsHere(index))
                .boxed()
                .toList();
    }

    /** Lists the claims behind, the first first, for as long as the worker does not get to them in time. */
    List<Integer> tooSoon() {
        return IntStream.range(prospect.nextOf(moment), time().claims().size())
                .takeWhile(index -> !getsOn(index))
                .boxed()
                .toList();
    }
}
