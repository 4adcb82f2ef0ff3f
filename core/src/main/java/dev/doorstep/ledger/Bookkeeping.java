package dev.doorstep.ledger;

import dev.doorstep.event.Work;
import dev.doorstep.kernel.JournalId;
import dev.doorstep.kernel.Money;
import java.util.List;
import java.util.Optional;

/** How features book what they moved. They have checked who may do it. */
public final class Bookkeeping {
    private final Work work;
    private final Journals journals;

    /** Opens it for one transaction. */
    public Bookkeeping(Work work, Journals journals) {
        this.work = work;
        this.journals = journals;
    }

    /**
     * Books a journal, without the postings of zero; nothing at all if none is left.
     *
     * @param reason why, as a code such as {@code payment.collected}
     * @param subject what it is about, such as {@code order/0190…}
     * @param postings the lines, which sum to zero
     */
    public Optional<Journal> post(String reason, String subject, List<Posting> postings) {
        List<Posting> moved =
                postings.stream().filter(posting -> !posting.amount().isZero()).toList();
        if (moved.isEmpty()) {
            return Optional.empty();
        }
        Journal journal = new Journal(new JournalId(work.newId()), work.now(), reason, subject, moved);
        journals.append(journal);
        return Optional.of(journal);
    }

    /** Books that money went from one account to another; nothing if it is zero. */
    public Optional<Journal> move(String reason, String subject, Transfer transfer) {
        return post(
                reason,
                subject,
                List.of(
                        Posting.debit(transfer.debited, transfer.amount),
                        Posting.credit(transfer.credited, transfer.amount)));
    }

    /**
     * Money that goes from one account to another.
     *
     * @param debited the account that is debited
     * @param credited the account that is credited
     * @param amount how much
     */
    public record Transfer(Account debited, Account credited, Money amount) {}
}
