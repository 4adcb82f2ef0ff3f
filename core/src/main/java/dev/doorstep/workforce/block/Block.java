package dev.doorstep.workforce.block;

import dev.doorstep.kernel.ActorRef;
import dev.doorstep.kernel.BlockId;
import dev.doorstep.kernel.CustomerId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What keeps a worker from visits. Nothing of it can be left out.
 *
 * @param id the identity
 * @param source on whose behalf
 * @param reason why
 * @param by who did it, and answers for it
 * @param since when they did
 * @param end how it ends
 * @param appeal what the worker says against it, and what came of that
 */
public record Block(
        BlockId id, BlockSource source, BlockReason reason, ActorRef by, Instant since, BlockEnd end, Appeal appeal) {
    /** Tells whether it counts on a day. */
    public boolean standsOn(LocalDate day) {
        return !end.isOverOn(day);
    }

    /** Tells whether it keeps the worker from a customer's visit that begins on a day. */
    public boolean bars(CustomerId customer, LocalDate day) {
        return source.covers(customer) && standsOn(day);
    }

    /** Tells whether somebody must decide: an appeal waits, or it should have been looked at by a day. */
    public boolean isDueOn(LocalDate day) {
        return standsOn(day) && (appeal.state() == Appeal.State.ASKED || end.isOverdueOn(day));
    }

    /** Returns the same block with another end. */
    Block ending(BlockEnd other) {
        return new Block(id, source, reason, by, since, other, appeal);
    }

    /** Returns the same block after the worker said something, or somebody decided. */
    Block with(Appeal other) {
        return new Block(id, source, reason, by, since, end, other);
    }

    /** Returns the same block after it was lifted on a day. */
    Block lifted(LocalDate day) {
        return ending(BlockEnd.expires(day));
    }
}
