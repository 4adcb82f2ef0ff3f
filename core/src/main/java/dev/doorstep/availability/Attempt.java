package dev.doorstep.availability;

import dev.doorstep.kernel.GeoPoint;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.matching.Candidacy;
import dev.doorstep.matching.Demand;
import dev.doorstep.routing.Travel;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One worker, one visit, one start: what the oracle judges. */
record Attempt(Demand demand, WorkerTime time, TimeWindow door, Terms terms) {
    static Attempt of(Demand demand, WorkerTime time, Instant start, Terms terms) {
        return new Attempt(demand, time, TimeWindow.of(start, demand.atDoor()), terms);
    }

    Instant start() {
        return door.startInclusive();
    }

    Instant end() {
        return door.endExclusive();
    }

    LocalDate day() {
        return terms.branch().dayOf(start());
    }

    LocalTime timeOf(Instant instant) {
        return LocalTime.ofInstant(instant, terms.zone());
    }

    Candidacy candidacy() {
        return new Candidacy(demand, time.worker(), door, terms.zone());
    }

    PersonCode code() {
        return time.worker().code();
    }

    /** Returns the claims that are over when this visit starts, at most a day before, the last first. */
    Stream<Claim> before() {
        List<Claim> claims = time.claims();
        Instant oldest = start().minus(Oracle.NEIGHBOURS_MAX);
        return IntStream.iterate(claims.size() - 1, index -> index >= 0, index -> index - 1)
                .mapToObj(claims::get)
                .filter(claim -> !claim.door().endExclusive().isAfter(start()))
                .takeWhile(claim -> claim.door().endExclusive().isAfter(oldest));
    }

    /** Returns the claims that start when this visit is over, at most a day later, the first first. */
    Stream<Claim> after() {
        Instant newest = end().plus(Oracle.NEIGHBOURS_MAX);
        return time.claims().stream()
                .filter(claim -> !claim.door().startInclusive().isBefore(end()))
                .takeWhile(claim -> claim.door().startInclusive().isBefore(newest));
    }

    Travel travel(GeoPoint from, GeoPoint to, Instant departure) {
        return terms.travel().between(from, to, time.worker().base().mode(), departure);
    }

    Travel fromClaim(Claim previous) {
        return travel(previous.place(), demand.place(), previous.door().endExclusive());
    }

    Travel toClaim(Claim next) {
        return travel(demand.place(), next.place(), end());
    }
}
