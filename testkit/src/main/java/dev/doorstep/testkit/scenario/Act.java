package dev.doorstep.testkit.scenario;

import dev.doorstep.Transaction;
import dev.doorstep.exchange.Cell;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.organisation.Actor;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What a step does. */
sealed interface Act {
    /** The name of the order that it is about; nothing if it is about none. */
    default Optional<String> order() {
        return Optional.empty();
    }

    /** Somebody does something in a transaction of their own. */
    sealed interface Attempt extends Act {
        /** Who does it. */
        Function<Scene, Actor> actor();

        /** What they do. */
        Work work();

        /** The code of the refusal that is expected, with its place; nothing if none is. */
        Optional<Cell> refusal();
    }

    /**
     * Somebody places an order.
     *
     * @param actor who does it
     * @param work what they do
     * @param refusal the code of the refusal that is expected
     */
    record Booking(Function<Scene, Actor> actor, Work work, Optional<Cell> refusal) implements Attempt {}

    /**
     * Somebody does something else.
     *
     * @param order the name of the order that it is about, if it is about one
     * @param actor who does it
     * @param work what they do
     * @param refusal the code of the refusal that is expected
     */
    record Deed(Optional<String> order, Function<Scene, Actor> actor, Work work, Optional<Cell> refusal)
            implements Attempt {}

    /** What somebody does. */
    @FunctionalInterface
    interface Work {
        /** Does it, and answers its outcome as text. */
        String done(Transaction t, Scene scene);
    }

    /**
     * A period is settled and paid.
     *
     * @param period the period
     * @param refusal the code of the refusal that is expected, with its place; nothing if none is
     */
    record Settling(TimeWindow period, Optional<Cell> refusal) implements Act {}

    /**
     * Something is looked at.
     *
     * @param order the name of the order that it is about, if it is about one
     * @param facts what is looked at
     */
    record Look(Optional<String> order, List<Fact> facts) implements Act {
        /** Keeps its own copy. */
        public Look {
            facts = List.copyOf(facts);
        }
    }

    /**
     * One thing that is expected.
     *
     * @param expectation where it is written
     * @param expected what it should be
     * @param actual finds what it is
     */
    record Fact(Cell expectation, Object expected, Finding actual) {}

    /** Finds what something is. */
    @FunctionalInterface
    interface Finding {
        /** Finds it. */
        Object in(Transaction t, Scene scene);
    }

    /** Time passes, nothing else. */
    record Passing() implements Act {}
}
