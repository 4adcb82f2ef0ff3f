package dev.doorstep.ledger;

import dev.doorstep.event.StaleWriteException;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.Page;
import dev.doorstep.kernel.PageRequest;
import dev.doorstep.kernel.TimeWindow;
import java.time.Instant;
import java.util.Currency;
import java.util.List;

/** The journals of a branch, append-only. */
public interface Journals {
    /**
     * Adds a journal.
     *
     * @throws StaleWriteException if there is one with its identity
     */
    void append(Journal journal);

    /** Returns the balance of an account, zero for one without postings. */
    Money balance(Account account, Currency currency);

    /** Returns the balance that an account had before an instant. */
    Money balanceBefore(Account account, Instant beforeExclusive, Currency currency);

    /**
     * Lists the balances of the accounts whose codes begin with a text, by their codes; those that came to zero too.
     */
    List<Balance> balances(String prefix);

    /** Lists the postings of an account in a window, oldest first. */
    List<AccountLine> lines(Account account, TimeWindow window, int limit);

    /** Lists the journals about a subject, oldest first. */
    List<RecordedJournal> about(String subject);

    /** Lists all journals by their identities, a page at a time. */
    Page<RecordedJournal> all(PageRequest page);
}
