package dev.doorstep.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.kernel.JournalId;
import dev.doorstep.kernel.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** A journal sums to zero or does not exist, and no change to a recorded one goes unnoticed. */
@Tag("SET-07")
class JournalPropertyTest {
    private static final Currency CNY = Currency.getInstance("CNY");
    private static final JournalId ID = new JournalId(new UUID(1, 2));
    private static final Instant AT = Instant.parse("2026-03-02T01:00:00Z");

    @Property
    void a_journal_exists_exactly_when_its_postings_sum_to_zero(
            @ForAll @Size(min = 2, max = 8) List<@LongRange(min = -3, max = 3) Long> amounts) {
        List<Posting> postings = postings(amounts);
        boolean sound = amounts.stream().mapToLong(Long::longValue).sum() == 0 && !amounts.contains(0L);
        if (sound) {
            assertThat(journal(postings).recorded().fault()).isEmpty();
        } else {
            assertThatThrownBy(() -> journal(postings)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Property
    void every_account_reads_back_from_its_code(@ForAll("accounts") Account account) {
        assertThat(Account.parse(account.code())).isEqualTo(account);
    }

    @Property
    void moving_money_between_two_lines_of_a_recorded_journal_is_noticed(
            @ForAll @LongRange(min = 1, max = 1_000_000) long amount,
            @ForAll @LongRange(min = 1, max = 1_000_000) long shift) {
        RecordedJournal booked = journal(postings(List.of(amount, -amount))).recorded();
        List<RecordedJournal.Line> changed = List.of(
                new RecordedJournal.Line(booked.lines().get(0).account(), amount + shift, "CNY"),
                new RecordedJournal.Line(booked.lines().get(1).account(), -amount - shift, "CNY"));
        assertThat(with(booked, changed).fault()).contains(JournalFault.CHANGED);
    }

    @Property
    void adding_money_to_one_line_of_a_recorded_journal_is_noticed(
            @ForAll @LongRange(min = 1, max = 1_000_000) long amount, @ForAll @IntRange(min = 0, max = 1) int line) {
        RecordedJournal booked = journal(postings(List.of(amount, -amount))).recorded();
        List<RecordedJournal.Line> changed = new ArrayList<>(booked.lines());
        RecordedJournal.Line old = changed.get(line);
        changed.set(line, new RecordedJournal.Line(old.account(), old.amountMinor() + 1, old.currency()));
        assertThat(with(booked, changed).fault()).contains(JournalFault.NOT_ZERO);
    }

    @Property
    void another_reason_subject_or_instant_is_noticed(@ForAll @IntRange(min = 0, max = 2) int field) {
        RecordedJournal booked = journal(postings(List.of(5L, -5L))).recorded();
        RecordedJournal changed = new RecordedJournal(
                booked.id(),
                field == 0 ? AT.plusMillis(1) : booked.at(),
                field == 1 ? "payment.refunded" : booked.reason(),
                field == 2 ? "order/other" : booked.subject(),
                booked.lines(),
                booked.digest());
        assertThat(changed.fault()).contains(JournalFault.CHANGED);
    }

    @Provide
    Arbitrary<Account> accounts() {
        Arbitrary<String> owners =
                Arbitraries.strings().withChars("abcXYZ019-_.").ofMinLength(1).ofMaxLength(40);
        return Arbitraries.of(AccountKind.class)
                .flatMap(kind -> owners.map(owner -> new Account(kind, kind.isOwned() ? owner : "")));
    }

    private static Journal journal(List<Posting> postings) {
        return new Journal(ID, AT, "payment.collected", "order/1", postings);
    }

    private static List<Posting> postings(List<Long> amounts) {
        List<Posting> postings = new ArrayList<>();
        for (long amount : amounts) {
            Account account = Account.of(AccountKind.CUSTOMER_ADVANCE, "c" + postings.size());
            postings.add(new Posting(account, Money.ofMinor(amount, CNY)));
        }
        return postings;
    }

    private static RecordedJournal with(RecordedJournal booked, List<RecordedJournal.Line> lines) {
        return new RecordedJournal(booked.id(), booked.at(), booked.reason(), booked.subject(), lines, booked.digest());
    }
}
