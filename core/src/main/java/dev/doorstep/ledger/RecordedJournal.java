package dev.doorstep.ledger;

import dev.doorstep.kernel.Digest;
import dev.doorstep.kernel.JournalId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A journal as a store has it. It may have been tampered with, so nothing is refused here: {@link #fault()} tells.
 *
 * @param id the identity
 * @param at when it was booked
 * @param reason why
 * @param subject what it is about
 * @param lines the postings in their order
 * @param digest the digest that was kept when it was booked
 */
public record RecordedJournal(
        JournalId id, Instant at, String reason, String subject, List<Line> lines, Digest digest) {
    /** Keeps its own copy of the lines. */
    public RecordedJournal {
        lines = List.copyOf(lines);
    }

    /**
     * A posting as a store has it.
     *
     * @param account the code of the account
     * @param amountMinor the amount in minor units
     * @param currency the code of the currency
     */
    public record Line(String account, long amountMinor, String currency) {
        static Line of(Posting posting) {
            return new Line(
                    posting.account().code(),
                    posting.amount().amountMinor(),
                    posting.amount().currency().getCurrencyCode());
        }
    }

    /** What a digest covers: everything but itself. */
    private record Content(JournalId id, Instant at, String reason, String subject, List<Line> lines) {
        Digest digest() {
            return Digest.ofContent(this);
        }
    }

    static RecordedJournal seal(Journal journal) {
        List<Line> lines = journal.postings().stream().map(Line::of).toList();
        Content content = new Content(journal.id(), journal.at(), journal.reason(), journal.subject(), lines);
        return new RecordedJournal(
                content.id, content.at, content.reason, content.subject, content.lines, content.digest());
    }

    /** Tells what is wrong with the journal as the store has it; nothing if all is as it was booked. */
    public Optional<JournalFault> fault() {
        Map<String, Long> sums = lines.stream()
                .collect(Collectors.groupingBy(Line::currency, Collectors.summingLong(Line::amountMinor)));
        if (sums.values().stream().anyMatch(sum -> sum != 0)) {
            return Optional.of(JournalFault.NOT_ZERO);
        }
        Digest now = new Content(id, at, reason, subject, lines).digest();
        return now.equals(digest) ? Optional.empty() : Optional.of(JournalFault.CHANGED);
    }
}
