package dev.doorstep.order;

import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.NoteId;
import dev.doorstep.kernel.Versioned;
import dev.doorstep.kernel.VisitId;
import org.jspecify.annotations.Nullable;

/**
 * What a worker wrote down during a visit. Its words, author and instant are those of the note of the same identity.
 *
 * @param id the identity of the entry and of its note
 * @param visit the visit
 * @param kind what it is about
 * @param charge what it costs on top of the price, or nothing
 * @param version how often it was saved
 */
public record WorkEntry(
        NoteId id, VisitId visit, Kind kind, @Nullable Charge charge, long version) implements Versioned<WorkEntry> {
    /** What an entry is about. */
    public enum Kind {
        /** Something that was not as expected. */
        PROBLEM,
        /** Material that was used up. */
        MATERIAL,
        /** A tool that was needed. */
        TOOL
    }

    /** What the customer said about a charge. */
    public enum Answer {
        /** Nothing yet: it is not charged. */
        WAITING,
        /** It is charged when the order is completed. */
        AGREED,
        /** It is never charged. */
        REFUSED
    }

    /**
     * What an entry costs on top of the price.
     *
     * @param amount how much, above zero
     * @param answer what the customer said
     */
    public record Charge(Money amount, Answer answer) {
        /** Rejects a charge of nothing. */
        public Charge {
            if (!amount.isPositive()) {
                throw new IllegalArgumentException("A charge of %s is not above zero.".formatted(amount));
            }
        }
    }

    /** Returns what the customer agreed to pay for it, if anything. */
    Money agreed(Money zero) {
        return charge != null && charge.answer == Answer.AGREED ? charge.amount : zero;
    }

    /** Returns the entry with the customer's answer to its charge. */
    WorkEntry answered(Answer answer) {
        Charge asked = charge;
        if (asked == null || asked.answer != Answer.WAITING) {
            throw new NothingToAnswerException(this);
        }
        return new WorkEntry(id, visit, kind, new Charge(asked.amount, answer), version);
    }

    @Override
    public WorkEntry withVersion(long saved) {
        return new WorkEntry(id, visit, kind, charge, saved);
    }
}
