package dev.doorstep.cli;

import dev.doorstep.cli.output.Column;
import dev.doorstep.cli.output.Report;
import dev.doorstep.kernel.BlockId;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.workforce.Worker;
import dev.doorstep.workforce.block.Block;
import dev.doorstep.workforce.block.BlockEnd;
import java.util.List;

/** Blocks as operators see them: with the codes of workers instead of identities. */
final class BlockRows {
    private BlockRows() {}

    /** A block and whose it is. */
    record Row(PersonCode worker, Block block) {
        static Row of(Worker worker, BlockId block) {
            return new Row(worker.code(), worker.terms().blocks().block(block));
        }
    }

    static Report of(Worker worker) {
        return list(worker.terms().blocks().all().stream()
                .map(block -> new Row(worker.code(), block))
                .toList());
    }

    static Report list(List<Row> rows) {
        return Report.list(
                "blocks",
                rows,
                Column.of("worker", Row::worker),
                Column.of("blocked_by", row -> row.block.source().kind()),
                Column.of("reason", row -> row.block.reason()),
                Column.of("actor", row -> row.block.by()),
                Column.of("since", row -> row.block.since()),
                Column.of("until", row -> day(row.block.end(), BlockEnd.Kind.EXPIRES)),
                Column.of("review_by", row -> day(row.block.end(), BlockEnd.Kind.REVIEWED)),
                Column.of("appeal", row -> row.block.appeal().state()),
                Column.of("words", row -> row.block.appeal().words()),
                Column.of("block", row -> row.block.id()));
    }

    private static Object day(BlockEnd end, BlockEnd.Kind kind) {
        return end.kind() == kind ? end.day() : "";
    }
}
