package dev.doorstep.order;

import dev.doorstep.catalog.intake.Answers;
import dev.doorstep.event.Work;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.NoteId;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.Page;
import dev.doorstep.kernel.PageRequest;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.matching.Crew;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The orders of a branch with everything that belongs to them, for the services of this package. Whatever it saves was
 * read in the same transaction: that somebody else was faster is a lost race, and the transaction decides again.
 */
record OrderFile(Work work, Fulfilment.Ports ports) {
    private static final int PAGE = 200;

    Order order(OrderId id) {
        return ports.orders().find(id).orElseThrow(() -> new UnknownOrderException(id));
    }

    /** Reads all pages of a list of orders. */
    List<Order> all(Function<PageRequest, Page<Order>> list) {
        return Page.all(PAGE, list);
    }

    Visit visit(VisitId id) {
        return ports.visits().find(id).orElseThrow(() -> new UnknownOrderException(id));
    }

    List<Visit> visitsOf(OrderId order) {
        return ports.visits().of(order);
    }

    /**
     * Lists the visits of an order: one, or one for each of a crew, the lead's first.
     *
     * @throws LastingOrderException if it has none, because it is an engagement
     */
    List<Visit> visitsOf(Order order) {
        List<Visit> visits = visitsOf(order.id());
        if (visits.isEmpty()) {
            throw new LastingOrderException(order);
        }
        return visits;
    }

    /** Returns what visits of one order ask of everybody who comes, as it was promised. */
    static Crew crewOf(List<Visit> visits) {
        Instant lead = visits.get(0).promise().startInclusive();
        return new Crew(visits.stream()
                .map(visit -> new Crew.Member(
                        visit.demand(), Duration.between(lead, visit.promise().startInclusive())))
                .toList());
    }

    /** Tells whether all visits of an order can be called off still. */
    boolean isBeforeWork(Order order) {
        return isBeforeWork(visitsOf(order.id()));
    }

    /** Tells whether visits can be called off still, all of them. */
    static boolean isBeforeWork(List<Visit> visits) {
        return visits.stream().allMatch(visit -> visit.state().successors().contains(VisitState.CANCELLED));
    }

    /** Lists the visits of whoever else comes for the same order. */
    List<Visit> othersOf(Visit visit) {
        return visitsOf(visit.order()).stream()
                .filter(other -> !other.id().equals(visit.id()))
                .toList();
    }

    /** Returns the order of a visit, which must be paid and not over. */
    Order openOrder(Visit visit) {
        Order order = order(visit.order());
        if (order.state() != OrderState.OPEN) {
            throw new OrderNotOpenException(order);
        }
        return order;
    }

    Order save(Order order) {
        return work.racing("order " + order.id(), () -> ports.orders().save(order));
    }

    Visit save(Visit visit) {
        return work.racing("visit " + visit.id(), () -> ports.visits().save(visit));
    }

    WorkEntry save(WorkEntry entry) {
        return work.racing("work entry " + entry.id(), () -> ports.entries().save(entry));
    }

    /** Writes down what the actor says about an order; nothing if they say nothing. */
    @Nullable
    NoteId note(OrderId order, Note.Kind kind, String text) {
        if (text.isBlank()) {
            return null;
        }
        Note note = Note.of(work, order, kind, text);
        ports.notes().add(note);
        return note.id();
    }

    /** Writes down what a customer answered in words. */
    void words(OrderId order, Answers words) {
        words.values().forEach((question, said) -> note(order, Note.Kind.ANSWER, Note.textOf(question, said)));
    }

    /** Sums what the customer gets back because workers came late. */
    Money compensation(Order order) {
        return compensation(visitsOf(order.id()), Money.zero(order.total().currency()));
    }

    /** Sums what the customer gets back for some visits because workers came late. */
    static Money compensation(List<Visit> visits, Money zero) {
        return visits.stream().map(visit -> visit.compensated(zero)).reduce(zero, Money::plus);
    }

    /** Sums what the customer agreed to pay on top of the price. */
    Money extras(Order order) {
        Money zero = Money.zero(order.total().currency());
        return visitsOf(order.id()).stream()
                .map(visit -> ports.extras(visit.id(), zero))
                .reduce(zero, Money::plus);
    }
}
