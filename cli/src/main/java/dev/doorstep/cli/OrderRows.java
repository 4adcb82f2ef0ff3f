package dev.doorstep.cli;

import dev.doorstep.Transaction;
import dev.doorstep.availability.Claim;
import dev.doorstep.cli.output.Column;
import dev.doorstep.cli.output.Report;
import dev.doorstep.customer.Customer;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.order.Order;
import dev.doorstep.order.Visit;
import dev.doorstep.pricing.PriceRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Orders as operators see them: with the codes of people instead of identities, and who comes when. For one transaction. */
final class OrderRows {
    private final Transaction t;
    private final Map<CustomerId, Customer> customers = new HashMap<>();
    private final Map<WorkerId, PersonCode> workers = new HashMap<>();

    OrderRows(Transaction t) {
        this.t = t;
    }

    /**
     * An order and who buys.
     *
     * @param order the order
     * @param customer who buys
     * @param visits its visits, the earliest promise first
     */
    record Row(Order order, Customer customer, List<Stop> visits) {
        private @Nullable Object first(Function<Stop, @Nullable Object> value) {
            return visits.isEmpty() ? null : value.apply(visits.get(0));
        }
    }

    /**
     * A visit and who does it.
     *
     * @param visit the visit
     * @param claim who does it and when, or nothing
     * @param worker the code of who does it, or nothing
     */
    record Stop(
            Visit visit, @Nullable Claim claim, @Nullable PersonCode worker) {
        @Nullable
        Object start() {
            return claim == null ? null : claim.door().startInclusive();
        }

        @Nullable
        Object end() {
            return claim == null ? null : claim.door().endExclusive();
        }
    }

    Row row(Order order) {
        return new Row(
                order,
                customers.computeIfAbsent(order.customer(), id -> t.customers().customer(id)),
                t.booking().visitsOf(order.id()).stream().map(this::stop).toList());
    }

    private Stop stop(Visit visit) {
        Optional<Claim> claim = t.fulfilment().claim(visit.id());
        return new Stop(
                visit,
                claim.orElse(null),
                claim.map(taken -> workers.computeIfAbsent(
                                taken.worker(), id -> t.workers().worker(id).code()))
                        .orElse(null));
    }

    static Report list(List<Row> rows) {
        return Report.list(
                "orders",
                rows,
                Column.of("number", row -> row.order().number()),
                Column.of("state", row -> row.order().state()),
                Column.of("customer", row -> row.customer().code()),
                Column.of("name", row -> row.order().sold().name()),
                Column.of("total", row -> row.order().total()),
                Column.of("placed_at", row -> row.order().placedAt()),
                Column.of("promise", row -> row.first(stop -> stop.visit().promise())),
                Column.of("worker", row -> row.first(Stop::worker)),
                Column.of("estimated_end", row -> row.first(Stop::end)));
    }

    /** Lists the orders whose worker fell away; where nobody else was found, the worker is empty. */
    static Report displaced(List<Row> rows) {
        return Report.list(
                "displaced",
                rows,
                Column.of("number", row -> row.order().number()),
                Column.of("customer", row -> row.customer().code()),
                Column.of("promise", row -> row.first(stop -> stop.visit().promise())),
                Column.of("worker", row -> row.first(Stop::worker)));
    }

    static Report detail(Row shown) {
        return Report.detail(
                        "order",
                        shown,
                        Column.of("number", row -> row.order().number()),
                        Column.of("state", row -> row.order().state()),
                        Column.of("customer", row -> row.customer().code()),
                        Column.of(
                                "customer_name", row -> row.customer().contact().name()),
                        Column.of("phone", row -> row.customer().contact().phone()),
                        Column.of("address", row -> row.customer().home().line()),
                        Column.of("offering", row -> request(row).offering()),
                        Column.of("name", row -> row.order().sold().name()),
                        Column.of("units", row -> request(row).units()),
                        Column.of("total", row -> row.order().total()),
                        Column.of("deposit", row -> row.order().sold().quote().deposit()),
                        Column.of("coupon", row -> request(row).coupon()),
                        Column.of("channel", row -> row.order().origin().channel()),
                        Column.of("note", row -> row.order().origin().note()),
                        Column.of("placed_at", row -> row.order().placedAt()))
                .and(visits(shown.visits()));
    }

    static Report visits(List<Stop> stops) {
        return Report.list(
                "visits",
                stops,
                Column.of("state", stop -> stop.visit().state()),
                Column.of("promise", stop -> stop.visit().promise()),
                Column.of("worker", Stop::worker),
                Column.of("start", Stop::start),
                Column.of("estimated_end", Stop::end),
                Column.of("departed_at", stop -> stop.visit().progress().departedAt()),
                Column.of("arrived_at", stop -> stop.visit().progress().arrivedAt()),
                Column.of("started_at", stop -> stop.visit().progress().startedAt()),
                Column.of("finished_at", stop -> stop.visit().progress().finishedAt()));
    }

    private static PriceRequest request(Row row) {
        return row.order().sold().quote().request();
    }
}
