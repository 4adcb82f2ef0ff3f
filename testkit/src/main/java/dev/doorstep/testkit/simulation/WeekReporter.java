package dev.doorstep.testkit.simulation;

import dev.doorstep.Transaction;
import dev.doorstep.dispatch.DispatchPlan;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.Page;
import dev.doorstep.kernel.PageRequest;
import dev.doorstep.kernel.SettlementRunId;
import dev.doorstep.ledger.Account;
import dev.doorstep.ledger.AccountKind;
import dev.doorstep.order.Order;
import dev.doorstep.settlement.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Reads from the database what became of a week. */
final class WeekReporter {
    private final Transaction t;
    private final People people;
    private final Map<String, String> outcomes;

    WeekReporter(Transaction t, People people, Map<String, String> outcomes) {
        this.t = t;
        this.people = people;
        this.outcomes = new TreeMap<>(outcomes);
    }

    WeekReport report(SettlementRunId run, LocalDate monday) {
        List<Order> orders = orders();
        List<Statement> statements = t.settlement().statements(run);
        return new WeekReport(
                bookings(),
                visits(orders),
                monday.datesUntil(monday.plusDays(7))
                        .map(day -> DayFigures.of(t, people, day))
                        .toList(),
                monday.datesUntil(monday.plusDays(7)).map(this::evening).toList(),
                unserved(),
                revenue(orders, statements),
                statements,
                t.ledger().verify());
    }

    private List<WeekReport.Count> bookings() {
        Map<String, Integer> counts = new TreeMap<>();
        outcomes.forEach((key, outcome) -> {
            if (key.startsWith("book/")) {
                String name = outcome.startsWith("order:") ? "booked" : outcome.substring("refused:".length());
                counts.merge(name, 1, Integer::sum);
            }
        });
        return list(counts);
    }

    private List<WeekReport.Count> visits(List<Order> orders) {
        Map<String, Integer> counts = new TreeMap<>();
        orders.stream()
                .flatMap(order -> t.booking().visitsOf(order.id()).stream())
                .forEach(visit -> counts.merge(visit.state().toString(), 1, Integer::sum));
        return list(counts);
    }

    private static List<WeekReport.Count> list(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(entry -> new WeekReport.Count(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** What a day's plan found and changed; the steps of that evening say how long the way was before and after. */
    private WeekReport.Evening evening(LocalDate day) {
        DispatchPlan plan = t.dispatch().plans(day).get(0).plan();
        int planned = (int) plan.routes().stream()
                .flatMap(route -> route.visits().stream())
                .filter(visit -> !visit.settled())
                .count();
        return new WeekReport.Evening(
                day,
                planned + plan.unassigned().size(),
                plan.unassigned().size(),
                Long.parseLong(outcomes.get(WeekPlay.way(day, "before"))),
                Long.parseLong(outcomes.get(WeekPlay.way(day, "after"))),
                greedy(day, "greedy"),
                greedy(day, "afresh"));
    }

    private WeekReport.Greedy greedy(LocalDate day, String which) {
        return GreedyEvening.parse(Objects.requireNonNull(outcomes.get(WeekPlay.way(day, which))));
    }

    private List<WeekReport.Unserved> unserved() {
        return outcomes.entrySet().stream()
                .filter(entry -> entry.getValue().startsWith("unserved:"))
                .map(entry -> new WeekReport.Unserved(
                        entry.getKey().split("/", -1)[1], entry.getValue().substring("unserved:".length())))
                .toList();
    }

    private WeekReport.Revenue revenue(List<Order> orders, List<Statement> statements) {
        Money zero = Money.zero(people.branch().currency());
        Money paid = orders.stream().map(order -> t.payments().paid(order.id())).reduce(zero, Money::plus);
        Money refunded =
                orders.stream().map(order -> t.payments().refunded(order.id())).reduce(zero, Money::plus);
        return new WeekReport.Revenue(
                paid,
                refunded,
                t.ledger().balance(Account.of(AccountKind.CANCELLATION_REVENUE)).negated(),
                t.ledger().balance(Account.of(AccountKind.PROMOTION_EXPENSE)),
                t.ledger().balance(Account.of(AccountKind.COMMISSION_REVENUE)).negated(),
                statements.stream().map(statement -> statement.total().total()).reduce(zero, Money::plus));
    }

    private List<Order> orders() {
        return Page.all(PageRequest.SIZE_MAX, t.booking()::orders);
    }
}
