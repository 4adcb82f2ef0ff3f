package dev.doorstep.testkit.scenario;

import dev.doorstep.Transaction;
import dev.doorstep.exchange.Cell;
import dev.doorstep.exchange.city.BookingRequestRow;
import dev.doorstep.kernel.MerchantId;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.ledger.Account;
import dev.doorstep.ledger.AccountKind;
import dev.doorstep.order.Order;
import dev.doorstep.order.OrderState;
import dev.doorstep.order.VisitState;
import dev.doorstep.settlement.Payee;
import dev.doorstep.testkit.scenario.Act.Fact;
import dev.doorstep.testkit.scenario.Act.Finding;
import dev.doorstep.testkit.scenario.Act.Look;
import dev.doorstep.testkit.simulation.Commands;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Makes expectations of what steps say: what is written, and where to find what it should be. */
final class Checks {
    private static final String NOBODY = "NOBODY";
    private static final String BALANCED = "BALANCED";
    private static final String BROKEN = "BROKEN";

    private final Facts facts;
    private final Instant at;
    private final List<Fact> expected = new ArrayList<>();

    Checks(Facts facts, Instant at) {
        this.facts = facts;
        this.at = at;
    }

    Look of(Verb verb) {
        return switch (verb) {
            case ORDER -> order();
            case SLOTS -> slots();
            case STATEMENT -> statement();
            case LEDGER -> ledger();
            default -> throw new IllegalArgumentException("%s is no expectation.".formatted(verb));
        };
    }

    private Look order() {
        expect(
                Key.STATE,
                cell -> cell.oneOf(OrderState.class),
                (t, scene) -> order(t, scene).state());
        expect(
                Key.VISIT,
                cell -> cell.oneOf(VisitState.class),
                (t, scene) -> Commands.visit(t, scene.order().id()).state());
        expect(Key.WORKER, this::comer, Checks::comer);
        expect(Key.STARTS, cell -> facts.wallClock(facts.instant(cell)), this::starts);
        money(Key.TOTAL, (t, scene) -> order(t, scene).total());
        money(Key.DEPOSIT, (t, scene) -> order(t, scene).sold().quote().deposit());
        money(Key.PAID, (t, scene) -> t.payments().paid(scene.order().id()));
        money(Key.REFUNDED, (t, scene) -> t.payments().refunded(scene.order().id()));
        return new Look(Optional.of(facts.subject().code()), expected);
    }

    private static Order order(Transaction t, Scene scene) {
        return t.booking().order(scene.order().id());
    }

    private String comer(Cell cell) {
        return cell.text().equals(NOBODY) ? NOBODY : facts.worker(cell).value();
    }

    private static String comer(Transaction t, Scene scene) {
        return scene.worker() == null
                ? NOBODY
                : scene.people().code(scene.worker()).value();
    }

    private Object starts(Transaction t, Scene scene) {
        return t.fulfilment()
                .claim(scene.order().visit())
                .map(claim -> facts.wallClock(claim.door().startInclusive()))
                .<Object>map(start -> start)
                .orElse(NOBODY);
    }

    private Look slots() {
        BookingRequestRow request = facts.request(Optional.of(facts.subject()), at);
        TimeWindow starts = Commands.withLast(request.starts());
        expect(
                Key.LISTED,
                cell -> cell.yes() ? "YES" : "NO",
                (t, scene) -> t.availability()
                                .slots(scene.commands().demand(t, request), starts)
                                .isEmpty()
                        ? "NO"
                        : "YES");
        return new Look(Optional.empty(), expected);
    }

    /** Who never had a statement earned nothing. */
    private Look statement() {
        Cell payee = facts.subject();
        Function<Scene, Payee> find = payee(payee);
        money(
                Key.TOTAL,
                (t, scene) -> t.income().statements(find.apply(scene)).stream()
                        .findFirst()
                        .map(statement -> statement.total().total())
                        .orElse(facts.nothing()));
        return new Look(Optional.empty(), expected);
    }

    private Function<Scene, Payee> payee(Cell cell) {
        if (facts.isMerchant(cell)) {
            MerchantId merchant = cell.code(MerchantId::of);
            return scene -> Payee.of(merchant);
        }
        PersonCode worker = facts.worker(cell);
        return scene -> Payee.of(scene.people().worker(worker));
    }

    private Look ledger() {
        String wanted = facts.subject().choice(List.of(BALANCED, BROKEN), state -> state);
        Finding found = (t, scene) -> t.ledger().verify().isBalanced() ? BALANCED : BROKEN;
        expected.add(new Fact(facts.subject(), wanted, found));
        money(
                Key.FEES,
                (t, scene) -> balance(t, AccountKind.CANCELLATION_REVENUE).negated());
        money(
                Key.COMMISSION,
                (t, scene) -> balance(t, AccountKind.COMMISSION_REVENUE).negated());
        money(Key.DISCOUNTS, (t, scene) -> balance(t, AccountKind.PROMOTION_EXPENSE));
        return new Look(Optional.empty(), expected);
    }

    private static Money balance(Transaction t, AccountKind kind) {
        return t.ledger().balance(Account.of(kind));
    }

    private void money(Key key, Finding actual) {
        expect(key, facts::money, actual);
    }

    private void expect(Key key, Function<Cell, Object> read, Finding actual) {
        facts.find(key).ifPresent(cell -> expected.add(new Fact(cell, read.apply(cell), actual)));
    }
}
