package dev.doorstep.cli;

import dev.doorstep.Transaction;
import dev.doorstep.cli.output.Column;
import dev.doorstep.cli.output.Report;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.order.Order;
import dev.doorstep.order.engagement.DayStatus;
import dev.doorstep.order.engagement.Engagement;
import dev.doorstep.order.engagement.EngagementStatement;
import dev.doorstep.workforce.Worker;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Engagements as operators see them: with the codes of people instead of identities. For one transaction. */
final class EngagementRows {
    private final Transaction t;
    private final Map<WorkerId, PersonCode> workers;

    EngagementRows(Transaction t) {
        this.t = t;
        this.workers = t.workers().all().stream().collect(Collectors.toMap(Worker::id, Worker::code));
    }

    /** An engagement, the order that it is, and whose it is. */
    record Row(Engagement engagement, Order order, PersonCode customer) {}

    /** A part of a month; a month without any has one of nobody. */
    private record Line(EngagementStatement statement, EngagementStatement.@Nullable Part part) {}

    Row row(Engagement engagement) {
        return new Row(
                engagement,
                t.booking().order(engagement.order()),
                t.customers().customer(engagement.customer()).code());
    }

    static Report list(List<Row> rows) {
        return Report.list(
                "engagements",
                rows,
                Column.of("number", row -> row.order.number()),
                Column.of("state", row -> row.engagement.state()),
                Column.of("customer", row -> row.customer),
                Column.of("name", row -> row.order.sold().name()),
                Column.of("first", row -> row.engagement.agreement().days().first()),
                Column.of("last", row -> row.engagement.agreement().days().last()),
                Column.of("hours", row -> row.engagement.agreement().days().hours()),
                Column.of("days", row -> row.engagement.days().size()),
                Column.of("total", row -> row.order.total()),
                Column.of("replacements", row -> row.engagement.course().replacements()),
                Column.of("replacements_max", row -> row.engagement.agreement().replacementsMax()));
    }

    Report detail(Engagement engagement) {
        return list(List.of(row(engagement)))
                .and(days(engagement))
                .and(statements(t.engagements().statements(engagement.order())));
    }

    Report statements(List<EngagementStatement> statements) {
        return Report.list(
                "statement-of-months",
                statements.stream().flatMap(EngagementRows::lines).toList(),
                Column.of("from", line -> line.statement.from()),
                Column.of("to", line -> line.statement.to()),
                Column.of("agreed", line -> line.statement.agreed()),
                Column.of("off", line -> line.statement.off()),
                Column.of("missed", line -> line.statement.missed()),
                Column.of("worker", line -> line.part == null ? null : workers.get(line.part.worker())),
                Column.of("days", line -> line.part == null ? 0 : line.part.days()),
                Column.of("amount", line -> (line.part == null ? line.statement.total() : line.part.charge()).net()),
                Column.of("billed_at", line -> line.statement.billedAt()));
    }

    private static Stream<Line> lines(EngagementStatement statement) {
        return statement.parts().isEmpty()
                ? Stream.of(new Line(statement, null))
                : statement.parts().stream().map(part -> new Line(statement, part));
    }

    private Report days(Engagement engagement) {
        return Report.list(
                "working-days",
                t.engagements().days(engagement.order()),
                Column.of("day", status -> status.day().date()),
                Column.of("weekday", status -> status.day().date().getDayOfWeek()),
                Column.of("worker", this::worker),
                Column.of("off", status -> status.day().off()),
                Column.of("amount", status -> status.day().charge().net()));
    }

    private @Nullable Object worker(DayStatus status) {
        WorkerId worker = status.worker();
        return worker == null ? null : workers.get(worker);
    }
}
