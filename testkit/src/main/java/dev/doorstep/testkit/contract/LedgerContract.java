package dev.doorstep.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.event.StaleWriteException;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.JournalId;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.Page;
import dev.doorstep.kernel.PageRequest;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.ledger.Account;
import dev.doorstep.ledger.AccountKind;
import dev.doorstep.ledger.AccountStatement;
import dev.doorstep.ledger.Balance;
import dev.doorstep.ledger.Journal;
import dev.doorstep.ledger.LedgerReport;
import dev.doorstep.ledger.Posting;
import dev.doorstep.ledger.RecordedJournal;
import dev.doorstep.spi.Session;
import dev.doorstep.spi.SessionMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What every store of journals must do. */
@Tag("SET-07")
public interface LedgerContract extends StoreContract {
    /** When the first journal is booked. */
    Instant START = MoneyWorld.WEEK.startInclusive();

    /** A customer's account; its owner holds a character that SQL patterns know. */
    Account ADVANCE = Account.of(AccountKind.MERCHANT_PENDING, "a_b");

    /** The gateway's account. */
    Account GATEWAY = Account.of(AccountKind.GATEWAY, "local");

    /** Obtains the n-th journal: n fen, n minutes after the start. */
    static Journal journal(int n) {
        Money amount = MoneyWorld.yuanCents(n);
        return new Journal(
                new JournalId(new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L + n)),
                START.plus(Duration.ofMinutes(n)),
                "payment.collected",
                "order/" + n % 3,
                List.of(Posting.debit(GATEWAY, amount), Posting.credit(ADVANCE, amount)));
    }

    /** Books the first journals. */
    default void book(int count) {
        inSession(s -> {
            for (int n = 1; n <= count; n++) {
                s.journals().append(journal(n));
            }
            return count;
        });
    }

    @Test
    default void keeps_journals_as_they_were_booked() {
        book(7);
        List<RecordedJournal> about = inSession(s -> s.journals().about("order/1"));
        assertThat(about)
                .containsExactly(
                        journal(1).recorded(), journal(4).recorded(), journal(7).recorded())
                .allSatisfy(journal -> assertThat(journal.fault()).isEmpty());
    }

    @Test
    default void sums_accounts_and_lists_them_by_their_codes() {
        book(4);
        Money balance = inSession(s -> s.journals().balance(ADVANCE, MoneyWorld.CNY));
        assertThat(balance).isEqualTo(MoneyWorld.yuanCents(-10));
        List<Balance> all = inSession(s -> s.journals().balances(""));
        assertThat(all).extracting(Balance::account).containsExactly(GATEWAY.code(), ADVANCE.code());
        List<Balance> one = inSession(s -> s.journals().balances("payable:merchant:a_b"));
        assertThat(one).containsExactly(new Balance(ADVANCE.code(), MoneyWorld.yuanCents(-10)));
        List<Balance> literal = inSession(s -> s.journals().balances("payable_merchant"));
        assertThat(literal).isEmpty();
        Money none = inSession(s -> s.journals().balance(Account.of(AccountKind.BANK), MoneyWorld.CNY));
        assertThat(none.isZero()).isTrue();
    }

    @Test
    default void pages_through_all_journals_once() {
        book(25);
        List<JournalId> seen = new ArrayList<>();
        PageRequest request = PageRequest.first(7);
        while (true) {
            PageRequest current = request;
            Page<RecordedJournal> page = inSession(s -> s.journals().all(current));
            page.items().forEach(journal -> seen.add(journal.id()));
            if (page.next() == null) {
                break;
            }
            request = current.from(page.next());
        }
        assertThat(seen)
                .hasSize(25)
                .doesNotHaveDuplicates()
                .contains(journal(25).id());
    }

    @Test
    default void a_statement_of_account_opens_where_the_last_one_closed() {
        MoneyWorld world = MoneyWorld.found(store(), BRANCH);
        book(9);
        Instant cut = START.plus(Duration.ofMinutes(5));
        AccountStatement first = world.desk().read(t -> t.ledger().statement(GATEWAY, new TimeWindow(START, cut)));
        AccountStatement second =
                world.desk().read(t -> t.ledger().statement(GATEWAY, TimeWindow.of(cut, Duration.ofHours(1))));
        assertThat(first.opening().isZero()).isTrue();
        assertThat(first.lines()).hasSize(4);
        assertThat(first.closing()).isEqualTo(MoneyWorld.yuanCents(10)).isEqualTo(second.opening());
        assertThat(second.closing()).isEqualTo(MoneyWorld.yuanCents(45));
    }

    @Test
    default void refuses_a_journal_that_is_there() {
        book(1);
        assertThatThrownBy(() -> book(1)).isInstanceOf(StaleWriteException.class);
    }

    @Test
    default void verification_counts_every_journal_of_the_branch() {
        MoneyWorld world = MoneyWorld.found(store(), BRANCH);
        book(1_003);
        LedgerReport report = world.desk().read(t -> t.ledger().verify());
        assertThat(report.isBalanced()).isTrue();
        assertThat(report.journals()).isEqualTo(1_003);
        assertThat(report.balances()).hasSize(2);
    }

    @Test
    @Tag("AHEAD-23")
    default void keeps_the_books_of_branches_apart() {
        book(3);
        try (Session other = store().open(BranchId.of("BJ"), SessionMode.READ)) {
            assertThat(other.journals().balances("")).isEmpty();
            assertThat(other.journals().about("order/1")).isEmpty();
            assertThat(other.journals().all(PageRequest.first(5)).items()).isEmpty();
        }
    }
}
