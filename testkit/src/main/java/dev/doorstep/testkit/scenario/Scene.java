package dev.doorstep.testkit.scenario;

import dev.doorstep.event.IdempotencyKey;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.organisation.Actor;
import dev.doorstep.testkit.simulation.Commands;
import dev.doorstep.testkit.simulation.People;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a step finds when it is played.
 *
 * @param people the people of the city
 * @param key the key of its commands
 * @param ordered the order that it is about, or nothing
 * @param worker who is to come for that order, or nobody
 */
record Scene(
        People people,
        IdempotencyKey key,
        @Nullable Ordered ordered,
        @Nullable WorkerId worker) {
    /** An order that was placed before. */
    record Ordered(OrderId id, VisitId visit, CustomerId customer, OfferingId offering) {}

    Ordered order() {
        return Optional.ofNullable(ordered).orElseThrow();
    }

    Commands commands() {
        return new Commands(people);
    }

    Actor operator() {
        return Actor.administrator("operator", people.branch().id());
    }

    Actor customer(PersonCode code) {
        return Actor.customer(people.customer(code), people.branch().id());
    }

    Actor worker(PersonCode code) {
        return Actor.worker(people.worker(code), people.branch().id());
    }

    Actor buyer() {
        return Actor.customer(order().customer(), people.branch().id());
    }

    /** Returns who is to come; where nobody is, an operator finds that out. */
    Actor comer() {
        return worker == null
                ? operator()
                : Actor.worker(worker, people.branch().id());
    }
}
