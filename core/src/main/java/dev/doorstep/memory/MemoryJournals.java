package dev.doorstep.memory;

import dev.doorstep.event.StaleWriteException;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.Page;
import dev.doorstep.kernel.PageRequest;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.ledger.Account;
import dev.doorstep.ledger.AccountLine;
import dev.doorstep.ledger.Balance;
import dev.doorstep.ledger.Journal;
import dev.doorstep.ledger.Journals;
import dev.doorstep.ledger.Posting;
import dev.doorstep.ledger.RecordedJournal;
import java.time.Instant;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The journals of a branch, and their postings by account. */
record MemoryJournals(
        MemoryTable<RecordedJournal>.View journals, MemoryTable<MemoryPosting>.View postings, String branch)
        implements Journals {
    @Override
    public void append(Journal journal) {
        String key = branch + "/" + journal.id();
        if (journals.find(key).isPresent()) {
            throw new StaleWriteException("journal " + journal.id(), 0);
        }
        journals.put(key, journal.recorded());
        int line = 0;
        for (Posting posting : journal.postings()) {
            String place = "%s%s#%04d".formatted(prefix(posting.account()), journal.id(), line++);
            postings.put(place, new MemoryPosting(posting.account().code(), line(journal, posting)));
        }
    }

    @Override
    public Money balance(Account account, Currency currency) {
        return sum(account, currency, line -> true);
    }

    @Override
    public Money balanceBefore(Account account, Instant beforeExclusive, Currency currency) {
        return sum(account, currency, line -> line.at().isBefore(beforeExclusive));
    }

    @Override
    public List<Balance> balances(String prefix) {
        Map<String, Money> sums = new TreeMap<>();
        postings.scan(branch + "/" + prefix)
                .forEach(posting -> sums.merge(posting.account(), posting.line().amount(), Money::plus));
        return sums.entrySet().stream()
                .map(sum -> new Balance(sum.getKey(), sum.getValue()))
                .toList();
    }

    @Override
    public List<AccountLine> lines(Account account, TimeWindow window, int limit) {
        return of(account)
                .filter(line -> window.contains(line.at()))
                .sorted(Comparator.comparing(AccountLine::at)
                        .thenComparing(line -> line.journal().toString()))
                .limit(limit)
                .toList();
    }

    @Override
    public List<RecordedJournal> about(String subject) {
        return journals.scan(branch + "/")
                .filter(journal -> journal.subject().equals(subject))
                .sorted(Comparator.comparing(RecordedJournal::at)
                        .thenComparing(journal -> journal.id().toString()))
                .toList();
    }

    @Override
    public Page<RecordedJournal> all(PageRequest page) {
        String after = page.after() == null ? "" : page.after();
        return Page.cut(
                journals.scan(branch + "/")
                        .filter(journal -> journal.id().toString().compareTo(after) > 0)
                        .limit(page.size() + 1L)
                        .toList(),
                page,
                journal -> journal.id().toString());
    }

    private Money sum(Account account, Currency currency, Predicate<AccountLine> which) {
        return of(account).filter(which).map(AccountLine::amount).reduce(Money.zero(currency), Money::plus);
    }

    private Stream<AccountLine> of(Account account) {
        return postings.scan(prefix(account)).map(MemoryPosting::line);
    }

    private String prefix(Account account) {
        return branch + "/" + account.code() + "/";
    }

    private static AccountLine line(Journal journal, Posting posting) {
        return new AccountLine(journal.id(), journal.at(), journal.reason(), journal.subject(), posting.amount());
    }
}
