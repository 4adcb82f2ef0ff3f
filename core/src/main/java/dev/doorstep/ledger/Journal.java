package dev.doorstep.ledger;

import dev.doorstep.kernel.JournalId;
import dev.doorstep.kernel.Money;
import java.time.Instant;
import java.util.List;

/**
 * One movement of money: postings of one currency that sum to zero, or there is no such journal.
 *
 * @param id the identity
 * @param at when it was booked
 * @param reason why, as a code such as {@code payment.collected}
 * @param subject what it is about, such as {@code order/0190…}
 * @param postings the lines, 2 to {@value #POSTINGS_MAX}, none of them zero
 */
public record Journal(JournalId id, Instant at, String reason, String subject, List<Posting> postings) {
    /** The most lines of a journal. */
    public static final int POSTINGS_MAX = 1_000;

    /** Rejects postings that do not sum to zero. */
    public Journal {
        postings = List.copyOf(postings);
        if (postings.size() < 2 || postings.size() > POSTINGS_MAX) {
            throw new IllegalArgumentException("The journal %s (%s) has %d postings, not 2 to %d."
                    .formatted(id, reason, postings.size(), POSTINGS_MAX));
        }
        if (postings.stream().anyMatch(posting -> posting.amount().isZero())) {
            throw new IllegalArgumentException("The journal %s (%s) has an empty posting.".formatted(id, reason));
        }
        Money sum = postings.stream().map(Posting::amount).reduce(Money::plus).orElseThrow();
        if (!sum.isZero()) {
            throw new IllegalArgumentException("The postings of the journal %s (%s) sum to %s, not to zero: %s."
                    .formatted(id, reason, sum, postings));
        }
    }

    /** Returns the journal as a store keeps it, sealed by its digest. */
    public RecordedJournal recorded() {
        return RecordedJournal.seal(this);
    }
}
