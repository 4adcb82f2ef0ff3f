package dev.doorstep.order;

import dev.doorstep.availability.Scheduling;
import dev.doorstep.event.Work;
import dev.doorstep.kernel.ActorKind;
import dev.doorstep.kernel.Money;
import dev.doorstep.pricing.Pricing;
import dev.doorstep.pricing.Quote;
import dev.doorstep.pricing.cancellation.Agreed;
import dev.doorstep.pricing.cancellation.CancellationPolicy;
import dev.doorstep.pricing.cancellation.CancellationQuote;
import dev.doorstep.pricing.cancellation.Compensation;
import dev.doorstep.pricing.cancellation.Party;
import dev.doorstep.pricing.cancellation.Progress;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * What it costs to call an order off, to move it, or not to be there: the same answer for whoever asks and whoever
 * executes it.
 */
final class FeeTerms {
    private final Work work;
    private final OrderFile file;
    private final Pricing pricing;
    private final Scheduling scheduling;

    FeeTerms(Work work, OrderFile file, Pricing pricing, Scheduling scheduling) {
        this.work = work;
        this.file = file;
        this.pricing = pricing;
        this.scheduling = scheduling;
    }

    /** Returns because of whom it is, if whoever acts does not say. */
    Party party() {
        return switch (work.actor().kind()) {
            case CUSTOMER -> Party.CUSTOMER;
            case WORKER -> Party.WORKER;
            case MERCHANT -> Party.MERCHANT;
            case OPERATOR, SYSTEM -> Party.PLATFORM;
        };
    }

    CancellationQuote cancellation(Order order, Party because) {
        List<Visit> visits = file.visitsOf(order);
        if (!order.state().successors().contains(OrderState.CANCELLED)) {
            throw new IllegalTransitionException(
                    "order",
                    order.id(),
                    order.state(),
                    OrderState.CANCELLED,
                    order.state().successors());
        }
        Party named = work.actor().kind() == ActorKind.CUSTOMER ? Party.CUSTOMER : because;
        Party by = named == Party.CUSTOMER && lacksSomebody(order, visits) ? Party.PLATFORM : named;
        return policy().quote(agreed(order, visits.get(0)), progress(visits), work.now(), by);
    }

    /** Whoever serves customers moves visits for reasons of the platform, which cost the customer nothing. */
    CancellationQuote amendment(Order order) {
        List<Visit> visits = file.visitsOf(order);
        Agreed agreed = agreed(order, visits.get(0));
        return party() == Party.CUSTOMER && !lacksSomebody(order, visits)
                ? policy().amendment(agreed, work.now())
                : CancellationPolicy.free().amendment(agreed, work.now());
    }

    /** Whoever was promised somebody whom the platform has not got calls off, or waits longer, because of it. */
    private boolean lacksSomebody(Order order, List<Visit> visits) {
        return order.state() == OrderState.OPEN
                && scheduling.claimsOf(visits.stream().map(Visit::id).toList()).size() < visits.size();
    }

    /** Whoever shuts out one of a crew has let the others in: nothing is called off then, and nothing goes back. */
    CancellationQuote noShow(Order order, Visit visit) {
        Agreed agreed = agreed(order, visit);
        return OrderFile.isBeforeWork(file.othersOf(visit))
                ? policy().noShow(agreed, Party.CUSTOMER)
                : policy().noShowOfOne(agreed, Party.CUSTOMER);
    }

    /** Returns what goes back because of lateness: once somebody came, what was written down then. */
    Compensation lateness(Order order, Visit visit) {
        Compensation owed = visit.compensation();
        Instant arrival = visit.progress().arrivedAt();
        return owed == null ? lateness(order, visit, arrival == null ? work.now() : arrival, Party.WORKER) : owed;
    }

    Compensation lateness(Order order, Visit visit, Instant arrival, Party because) {
        return policy().compensation(agreed(order, visit), arrival, because);
    }

    /** Demands that the worker waited at the door for as long as the policy says, and returns what a no-show costs. */
    CancellationQuote requireNoShow(Order order, Visit visit) {
        Instant arrival = Objects.requireNonNull(visit.progress().arrivedAt());
        Instant start = visit.promise().startInclusive();
        int minutes = policy().punctuality().waitMinutes();
        Instant until = (arrival.isAfter(start) ? arrival : start).plus(Duration.ofMinutes(minutes));
        if (minutes > 0 && work.now().isBefore(until)) {
            throw new StillWaitingException(visit.id(), until);
        }
        return noShow(order, visit);
    }

    /** Demands that a fee is the one that was agreed to, and returns it. */
    Money requireSame(Order order, Money agreed, CancellationQuote current) {
        if (!current.fee().equals(agreed)) {
            throw new CancellationChangedException(order.number(), agreed, current.fee());
        }
        return agreed;
    }

    private CancellationPolicy policy() {
        return pricing.cancellationPolicy();
    }

    private static Agreed agreed(Order order, Visit visit) {
        Quote quote = order.sold().quote();
        return new Agreed(order.total(), quote.deposit(), visit.promise());
    }

    /** Of several workers the one who is farthest on the way counts. */
    private static Progress progress(List<Visit> visits) {
        return visits.stream()
                .map(visit -> switch (visit.state()) {
                    case EN_ROUTE -> Progress.ON_THE_WAY;
                    case ARRIVED -> Progress.AT_THE_DOOR;
                    default -> Progress.BOOKED;
                })
                .max(Comparator.naturalOrder())
                .orElse(Progress.BOOKED);
    }
}
