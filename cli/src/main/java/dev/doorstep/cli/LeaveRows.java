package dev.doorstep.cli;

import dev.doorstep.availability.roster.Leave;
import dev.doorstep.cli.output.Column;
import dev.doorstep.cli.output.Report;
import dev.doorstep.workforce.Worker;
import java.util.List;

/** Leave as operators see it: with the codes of workers instead of identities. */
final class LeaveRows {
    private LeaveRows() {}

    /** A leave and whose it is. */
    record Row(Leave leave, Worker worker) {}

    static Report list(List<Row> rows) {
        return Report.list(
                "leave",
                rows,
                Column.of("worker", row -> row.worker.code()),
                Column.of("name", row -> row.worker.person().name()),
                Column.of("from", row -> row.leave.window().startInclusive()),
                Column.of("to", row -> row.leave.window().endExclusive()),
                Column.of("state", row -> row.leave.state()),
                Column.of("reason", row -> row.leave.reason()),
                Column.of("leave", row -> row.leave.id()));
    }
}
