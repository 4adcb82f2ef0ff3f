package dev.doorstep.testkit.simulation;

import dev.doorstep.Transaction;
import dev.doorstep.availability.Agenda;
import dev.doorstep.dispatch.explanation.Candidate;
import dev.doorstep.event.IdempotencyKey;
import dev.doorstep.exchange.city.BookingRequestRow;
import dev.doorstep.exchange.city.ReviewRow;
import dev.doorstep.exchange.city.WeekEventRow;
import dev.doorstep.kernel.Grain;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.matching.Blocker;
import dev.doorstep.matching.Demand;
import dev.doorstep.order.Order;
import dev.doorstep.order.PlaceOrder;
import dev.doorstep.order.Visit;
import dev.doorstep.order.VisitState;
import dev.doorstep.review.Scores;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the people of a city do, told by the codes of its files; most answer their outcome as a text. */
public final class Commands {
    private static final int REASONS_MAX = 5;

    private final People people;

    /** Obtains the commands of some people. */
    public Commands(People people) {
        this.people = people;
    }

    /** Places and pays an order: {@code order:<id>:<visit>:<seconds of the promise>}. */
    String book(Transaction t, BookingRequestRow request) {
        Order placed = place(t, request, IdempotencyKey.of("place/" + request.ref()));
        Order paid = t.booking().pay(placed.id(), IdempotencyKey.of("pay/" + request.ref()));
        Visit visit = visit(t, paid.id());
        return "order:" + paid.id() + ":" + visit.id() + ":" + seconds(visit);
    }

    /** Places an order. */
    public Order place(Transaction t, BookingRequestRow request, IdempotencyKey key) {
        return t.booking().place(command(request), key);
    }

    /** Returns what a visit would ask of whoever does it, if the request were placed. */
    public Demand demand(Transaction t, BookingRequestRow request) {
        PlaceOrder command = command(request);
        return t.booking()
                .crew(command.customer(), command.item(), command.wishes())
                .lead();
    }

    private PlaceOrder command(BookingRequestRow request) {
        return request.asOrder(people.customer(request.customer()), people::worker);
    }

    /** Returns a window of starts as files tell it, with its last start inside. */
    public static TimeWindow withLast(TimeWindow starts) {
        return TimeWindow.of(starts.startInclusive(), starts.duration().plus(Grain.LENGTH));
    }

    /** Moves an order: {@code moved:<seconds of the promise>}. */
    String reschedule(Transaction t, OrderId order, WeekEventRow event) {
        TimeWindow starts = withLast(java.util.Objects.requireNonNull(event.window()));
        t.booking().reschedule(order, starts, IdempotencyKey.of("move/" + event.ref() + "/" + event.at()));
        return "moved:" + seconds(visit(t, order));
    }

    /** Calls an order off at the fee that applies now. */
    public String cancel(Transaction t, OrderId order, String reason) {
        t.booking().cancel(order, t.booking().quoteCancellation(order), reason, IdempotencyKey.of("cancel/" + order));
        return "cancelled";
    }

    /** A worker refuses: {@code declined}, to whomever the visit goes. */
    String decline(Transaction t, OrderId order, String reason) {
        Visit visit = visit(t, order);
        if (visit.state() == VisitState.PENDING_DISPATCH) {
            t.fulfilment().offer(visit.id());
        }
        t.fulfilment().decline(visit.id(), reason);
        return "declined";
    }

    /** A worker falls ill: {@code absent:<order> …} of the visits that need somebody else. */
    String absent(Transaction t, WeekEventRow event, Map<OrderId, String> refs) {
        List<Visit> displaced = t.fulfilment()
                .absent(
                        people.worker(java.util.Objects.requireNonNull(event.worker())),
                        java.util.Objects.requireNonNull(event.window()),
                        event.reason());
        return displaced.stream()
                .map(visit -> Optional.ofNullable(refs.get(visit.order())).orElseThrow())
                .sorted()
                .collect(Collectors.joining(",", "absent:", ""));
    }

    /** Shows a visit to its worker, who accepts: {@code accepted:<worker>:<departure>:<start>:<end>} in seconds. */
    String confirm(Transaction t, OrderId order) {
        Visit visit = visit(t, order);
        if (visit.state() == VisitState.PENDING_DISPATCH) {
            t.fulfilment().offer(visit.id());
        }
        t.fulfilment().accept(visit.id());
        WorkerId worker = t.fulfilment().claim(visit.id()).orElseThrow().worker();
        return t.availability().agenda(worker, people.day(visit.promise().startInclusive())).appointments().stream()
                .filter(appointment -> appointment.claim().visit().equals(visit.id()))
                .findFirst()
                .map(appointment -> "accepted:" + people.code(worker) + ":" + plan(appointment))
                .orElseThrow();
    }

    private static String plan(Agenda.Appointment appointment) {
        TimeWindow door = appointment.claim().door();
        return appointment.departBy().getEpochSecond() + ":"
                + door.startInclusive().getEpochSecond() + ":"
                + door.endExclusive().getEpochSecond();
    }

    /**
     * Calls an order off that nobody came for: {@code unserved:<reason>=<workers> …}, or {@code served} if somebody
     * came.
     */
    String unserved(Transaction t, OrderId order) {
        Visit visit = visit(t, order);
        if (!VisitState.dispatchable().contains(visit.state())) {
            return "served";
        }
        List<List<Blocker>> reasons = t.dispatch().explain(visit.id()).candidates().stream()
                .map(Candidate::blockers)
                .toList();
        cancel(t, order, "unserved");
        return "unserved:" + counts(reasons);
    }

    private static String counts(Collection<List<Blocker>> reasons) {
        return Blocker.tally(reasons).entrySet().stream()
                .limit(REASONS_MAX)
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(","));
    }

    String review(Transaction t, Booked booked, @Nullable ReviewRow row) {
        if (row == null) {
            return "silent";
        }
        Scores scores = new Scores(row.quality(), row.attitude(), row.skill(), row.efficiency(), row.expectation());
        t.reviews().submit(booked.order, scores, row.text());
        return "reviewed";
    }

    /** Returns the one visit of an order. */
    public static Visit visit(Transaction t, OrderId order) {
        return t.booking().visitsOf(order).get(0);
    }

    private static long seconds(Visit visit) {
        return visit.promise().startInclusive().getEpochSecond();
    }
}
