package dev.doorstep.staffing.credential;

import dev.doorstep.availability.Calendars;
import dev.doorstep.availability.Claim;
import dev.doorstep.availability.ClaimState;
import dev.doorstep.availability.roster.Staff;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.order.Visit;
import dev.doorstep.order.Visits;
import dev.doorstep.order.engagement.Engagement;
import dev.doorstep.order.engagement.Engagements;
import dev.doorstep.order.engagement.WorkingDays;
import dev.doorstep.organisation.Access;
import dev.doorstep.organisation.Lead;
import dev.doorstep.organisation.Permission;
import dev.doorstep.workforce.Worker;
import dev.doorstep.workforce.Workers;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Seeing in time whose papers and skills run out, for the actor of a transaction. */
public final class CredentialDesk {
    /** How many days ahead promises are looked at: as far as visits can be booked, and engagements last from there. */
    public static final int DAYS_AHEAD = Lead.HORIZON_DAYS_MAX + WorkingDays.DAYS_MAX;

    private final Access access;
    private final Ports ports;

    /**
     * Where workers are kept, and what was promised of them.
     *
     * @param workers the workers
     * @param calendars who has which visit
     * @param visits what visits ask for
     * @param engagements what the days of engagements ask for
     */
    public record Ports(Workers workers, Calendars calendars, Visits visits, Engagements engagements) {}

    /** Opens the service for one transaction. */
    public CredentialDesk(Access access, Ports ports) {
        this.access = access;
        this.ports = ports;
    }

    /**
     * Lists the papers and levels of skills that have run out by a day or run out soon after, and the promised visits
     * from that day on that they leave uncovered: what has run out first, then band by band, in each those first for
     * whom visits are at stake. What is held for a customer is no promise yet. Needs the permission to read.
     *
     * @param day from which day it is seen, by the branch's wall-clock
     * @param bands how far ahead
     */
    public List<ExpiringCredential> expiring(LocalDate day, ExpiryBands bands) {
        access.require(Permission.READ);
        CredentialWatch watch = new CredentialWatch(day, bands, access.branch().zone());
        Map<WorkerId, Worker> concerned = watch.among(ports.workers.all(), Map.of()).stream()
                .map(ExpiringCredential::worker)
                .collect(Collectors.toMap(Worker::id, Function.identity(), (one, same) -> one));
        return concerned.isEmpty()
                ? List.of()
                : watch.among(concerned.values(), promised(Staff.of(concerned.keySet()), day));
    }

    private Map<WorkerId, List<PromisedVisit>> promised(Staff staff, LocalDate day) {
        TimeWindow ahead = access.branch().windowOf(day, day.plusDays(DAYS_AHEAD));
        List<Claim> claims = ports.calendars.claims(staff, ahead).stream()
                .filter(claim -> claim.state() != ClaimState.HELD)
                .toList();
        Map<VisitId, Visit> visits = ports
                .visits
                .findAll(claims.stream().map(Claim::visit).toList())
                .stream()
                .collect(Collectors.toMap(Visit::id, Function.identity()));
        Map<VisitId, Engagement> engaged = new HashMap<>();
        return claims.stream()
                .flatMap(claim -> Optional.ofNullable(visits.get(claim.visit()))
                        .map(visit -> visit(visit, claim))
                        .orElseGet(() -> engaged(engaged, claim))
                        .stream())
                .collect(Collectors.groupingBy(visit -> visit.claim().worker()));
    }

    private static Optional<PromisedVisit> visit(Visit visit, Claim claim) {
        return visit.state().isOver()
                ? Optional.empty()
                : Optional.of(new PromisedVisit(visit.order(), visit.demand().requirement(), claim));
    }

    /** An engagement is read once for all its days. */
    private Optional<PromisedVisit> engaged(Map<VisitId, Engagement> known, Claim claim) {
        if (!known.containsKey(claim.visit())) {
            ports.engagements
                    .ofDay(claim.visit())
                    .ifPresent(found -> found.days().forEach(day -> known.put(day.visit(), found)));
        }
        return Optional.ofNullable(known.get(claim.visit()))
                .map(found -> new PromisedVisit(found.order(), found.demand().requirement(), claim));
    }
}
