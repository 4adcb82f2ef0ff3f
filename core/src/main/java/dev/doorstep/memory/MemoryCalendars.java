package dev.doorstep.memory;

import dev.doorstep.availability.CalendarChange;
import dev.doorstep.availability.Calendars;
import dev.doorstep.availability.Claim;
import dev.doorstep.availability.DoubleBookingPreventedException;
import dev.doorstep.availability.roster.Staff;
import dev.doorstep.event.LostRaceException;
import dev.doorstep.kernel.ClaimId;
import dev.doorstep.kernel.Grain;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.matching.Demand;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** The calendars of a branch's workers; the net is one row for every grain that a worker is at a door. */
record MemoryCalendars(Views views, String branch, MemoryTables tables) implements Calendars {
    private static final Comparator<Claim> EARLIEST_FIRST = Comparator.comparing(
                    (Claim claim) -> claim.door().startInclusive())
            .thenComparing(claim -> claim.worker().value());

    /**
     * What a session sees of calendars.
     *
     * @param claims the claims by the UTC day on which they start, then by worker
     * @param visits the keys of the claims by visit
     * @param segments the grains that are taken, by worker
     * @param versions the versions, by worker; published after everything that they guard
     */
    record Views(
            MemoryTable<Claim>.View claims,
            MemoryTable<String>.View visits,
            MemoryTable<ClaimId>.View segments,
            MemoryTable<Version>.View versions) {}

    /**
     * The version of one calendar.
     *
     * @param worker whose calendar it is
     * @param value how often it was touched
     */
    record Version(WorkerId worker, long value) {}

    @Override
    public Map<WorkerId, Long> versions(Staff staff) {
        Map<WorkerId, Long> versions = new HashMap<>();
        Stream<Version> rows = staff.everybody()
                ? views.versions.scan(branch + "/")
                : staff.workers().stream()
                        .map(this::key)
                        .map(views.versions::find)
                        .flatMap(Optional::stream);
        rows.forEach(row -> versions.put(row.worker, row.value));
        return versions;
    }

    @Override
    public List<Claim> claims(Staff staff, TimeWindow window) {
        LocalDate first = dayOf(window.startInclusive().minus(Demand.AT_DOOR_MAX));
        LocalDate last = dayOf(window.endExclusive());
        return first.datesUntil(last.plusDays(1))
                .flatMap(day -> views.claims.scan(branch + "/" + day + "/"))
                .filter(claim -> staff.contains(claim.worker()) && claim.door().overlaps(window))
                .sorted(EARLIEST_FIRST)
                .toList();
    }

    @Override
    public List<Claim> claimsOf(Collection<VisitId> visits) {
        return visits.stream()
                .map(visit -> views.visits.find(branch + "/" + visit))
                .flatMap(Optional::stream)
                .map(views.claims::find)
                .flatMap(Optional::stream)
                .sorted(EARLIEST_FIRST)
                .toList();
    }

    @Override
    public void apply(CalendarChange change) {
        // Nobody commits between the look at the versions and the look at the net: what the guard lets pass, the net
        // must too.
        tables.turn.lock();
        try {
            change.versions().forEach(this::raise);
            change.removed().forEach(this::remove);
            change.added().forEach(claim -> add(claim, change));
        } finally {
            tables.turn.unlock();
        }
    }

    private void raise(WorkerId worker, long read) {
        long current = views.versions.find(key(worker)).map(Version::value).orElse(0L);
        if (current != read) {
            throw new LostRaceException("the calendar of worker " + worker);
        }
        views.versions.put(key(worker), new Version(worker, current + 1));
    }

    private void remove(Claim claim) {
        if (!views.claims.find(key(claim)).equals(Optional.of(claim))) {
            throw new LostRaceException("the claim of visit " + claim.visit());
        }
        views.claims.remove(key(claim));
        views.visits.remove(branch + "/" + claim.visit());
        segments(claim).forEach(views.segments::remove);
    }

    private void add(Claim claim, CalendarChange change) {
        if (views.visits.find(branch + "/" + claim.visit()).isPresent()) {
            throw new LostRaceException("the claim of visit " + claim.visit());
        }
        segments(claim).forEach(segment -> {
            if (views.segments.find(segment).isPresent()) {
                throw new DoubleBookingPreventedException(change.versions().keySet());
            }
            views.segments.put(segment, claim.id());
        });
        views.visits.put(branch + "/" + claim.visit(), key(claim));
        views.claims.put(key(claim), claim);
    }

    private Stream<String> segments(Claim claim) {
        return LongStream.range(
                        Grain.segmentOf(claim.door().startInclusive()),
                        Grain.segmentOf(claim.door().endExclusive()))
                .mapToObj(segment -> key(claim.worker()) + "/" + segment);
    }

    private String key(Claim claim) {
        return "%s/%s/%s/%s".formatted(branch, dayOf(claim.door().startInclusive()), claim.worker(), claim.id());
    }

    private String key(WorkerId worker) {
        return branch + "/" + worker;
    }

    private static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}
