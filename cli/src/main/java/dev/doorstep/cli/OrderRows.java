package dev.doorstep.cli;

import dev.doorstep.Transaction;
import dev.doorstep.catalog.Chosen;
import dev.doorstep.catalog.Offering;
import dev.doorstep.cli.output.Column;
import dev.doorstep.cli.output.Report;
import dev.doorstep.customer.Customer;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.order.Note;
import dev.doorstep.order.Order;
import dev.doorstep.order.OrderDetail;
import dev.doorstep.order.Sold;
import dev.doorstep.order.Visit;
import dev.doorstep.order.VisitDetail;
import dev.doorstep.pricing.PriceRequest;
import dev.doorstep.pricing.cancellation.Compensation;
import dev.doorstep.pricing.tariff.BundleShare;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Orders as operators see them: with the codes of people instead of identities, and who comes when. For one
 * transaction.
 */
final class OrderRows {
    private final Transaction t;
    private final Map<CustomerId, Customer> customers = new HashMap<>();

    OrderRows(Transaction t) {
        this.t = t;
    }

    /**
     * An order and who buys.
     *
     * @param detail the order with its visits
     * @param customer who buys
     */
    record Row(OrderDetail detail, Customer customer) {
        Order order() {
            return detail.order();
        }

        private @Nullable Object first(Function<VisitDetail, @Nullable Object> value) {
            return detail.visits().isEmpty()
                    ? null
                    : value.apply(detail.visits().get(0));
        }

        /** Returns what the customer wanted known, and answered in words. */
        private String wish() {
            return detail.notes().stream()
                    .filter(note -> note.kind().isForWhoeverComes())
                    .map(Note::text)
                    .collect(Collectors.joining(" "));
        }
    }

    Row row(Order order) {
        return new Row(
                t.booking().detail(order.id()),
                customers.computeIfAbsent(order.customer(), id -> t.customers().customer(id)));
    }

    /** Returns the orders of some visits. */
    List<Row> of(List<Visit> visits) {
        return visits.stream()
                .map(visit -> row(t.booking().order(visit.order())))
                .toList();
    }

    static Report list(List<Row> rows) {
        return Report.list(
                "orders",
                rows,
                Column.of("number", row -> row.order().number()),
                Column.of("state", row -> row.order().state()),
                Column.of("stage", row -> row.detail().state()),
                Column.of("customer", row -> row.customer().code()),
                Column.of("name", row -> row.order().sold().name()),
                Column.of("total", row -> row.order().total()),
                Column.of("placed_at", row -> row.order().placedAt()),
                Column.of("promise", row -> row.first(visit -> visit.visit().promise())),
                Column.of("worker", row -> row.first(OrderRows::worker)),
                Column.of("estimated_end", row -> row.first(VisitDetail::estimatedEnd)));
    }

    /** Lists the orders whose worker fell away; where nobody else was found, the worker is empty. */
    static Report displaced(List<Row> rows) {
        return promised("displaced", rows);
    }

    /** Lists the orders whose worker would fall away. */
    static Report hit(List<Row> rows) {
        return promised("hits", rows);
    }

    private static Report promised(String sheet, List<Row> rows) {
        return Report.list(
                sheet,
                rows,
                Column.of("number", row -> row.order().number()),
                Column.of("customer", row -> row.customer().code()),
                Column.of("promise", row -> row.first(visit -> visit.visit().promise())),
                Column.of("worker", row -> row.first(OrderRows::worker)));
    }

    static Report detail(Row shown) {
        return Report.detail(
                        "order",
                        shown,
                        Column.of("number", row -> row.order().number()),
                        Column.of("state", row -> row.order().state()),
                        Column.of("stage", row -> row.detail().state()),
                        Column.of("customer", row -> row.customer().code()),
                        Column.of(
                                "customer_name", row -> row.customer().contact().name()),
                        Column.of("phone", row -> row.customer().contact().phone()),
                        Column.of("address", row -> row.customer().home().line()),
                        Column.of("offering", row -> request(row).offering()),
                        Column.of("name", row -> row.order().sold().name()),
                        Column.of("units", row -> request(row).units()),
                        Column.of("total", row -> row.order().total()),
                        Column.of("points", row -> row.order().sold().quote().points()),
                        Column.of("payable", row -> row.order().sold().quote().payable()),
                        Column.of("deposit", row -> row.order().sold().quote().deposit()),
                        Column.of("bundle", OrderRows::bundle),
                        Column.of("coupons", row -> request(row).coupons()),
                        Column.of("channel", row -> row.order().channel()),
                        Column.of("note", Row::wish),
                        Column.of("placed_at", row -> row.order().placedAt()))
                .and(visits(shown.detail().visits()));
    }

    /** Says what was chosen with what was sold, with the options that answers brought. */
    static Report chosen(Offering offering, Sold sold) {
        return Report.list(
                "chosen",
                offering.told(sold.inAll()),
                Column.of("chosen", Chosen.Told::what),
                Column.of("value", Chosen.Told::value));
    }

    private static Report visits(List<VisitDetail> visits) {
        return Report.list(
                "visits",
                visits,
                Column.of("state", visit -> visit.visit().state()),
                Column.of("promise", visit -> visit.visit().promise()),
                Column.of("worker", OrderRows::worker),
                Column.of("start", OrderRows::start),
                Column.of("estimated_arrival", VisitDetail::estimatedArrival),
                Column.of("estimated_end", VisitDetail::estimatedEnd),
                Column.of("departed_at", visit -> visit.visit().progress().departedAt()),
                Column.of("arrived_at", visit -> visit.visit().progress().arrivedAt()),
                Column.of(
                        "compensation",
                        visit -> Optional.ofNullable(visit.visit().compensation())
                                .map(Compensation::amount)
                                .orElse(null)),
                Column.of("started_at", visit -> visit.visit().progress().startedAt()),
                Column.of("finished_at", visit -> visit.visit().progress().finishedAt()));
    }

    private static @Nullable Object worker(VisitDetail visit) {
        VisitDetail.Attendant worker = visit.worker();
        return worker == null ? null : worker.code();
    }

    private static @Nullable Object start(VisitDetail visit) {
        TimeWindow door = visit.door();
        return door == null ? null : door.startInclusive();
    }

    private static @Nullable Object bundle(Row row) {
        BundleShare share = request(row).extras().share();
        return share == null ? null : share.bundle();
    }

    private static PriceRequest request(Row row) {
        return row.order().sold().quote().request();
    }
}
