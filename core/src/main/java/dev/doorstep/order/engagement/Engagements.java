package dev.doorstep.order.engagement;

import dev.doorstep.event.StaleWriteException;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.Page;
import dev.doorstep.kernel.PageRequest;
import dev.doorstep.kernel.VisitId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The engagements of a branch. {@code EngagementsContract} says what a store owes them. */
public interface Engagements {
    /** Finds an engagement. */
    Optional<Engagement> find(OrderId order);

    /** Finds the engagement that a claim is a day of. */
    Optional<Engagement> ofDay(VisitId day);

    /** Lists the engagements that have a working day on a day, given up or not, those agreed first first. */
    List<Engagement> on(LocalDate day);

    /** Lists the engagements in some states, those agreed first first, a page at a time. */
    Page<Engagement> in(Set<EngagementState> states, PageRequest page);

    /** Lists the engagements of a household, those agreed first first, a page at a time. */
    Page<Engagement> of(CustomerId customer, PageRequest page);

    /**
     * Saves an engagement and returns it as saved. A version of zero inserts, any other replaces; the days stay those
     * that were inserted.
     *
     * @throws StaleWriteException if somebody saved it since this copy was read
     */
    Engagement save(Engagement engagement);
}
