package dev.doorstep.cli;

import dev.doorstep.Transaction;
import dev.doorstep.cli.output.Column;
import dev.doorstep.cli.output.Report;
import dev.doorstep.kernel.OrderNumber;
import dev.doorstep.kernel.PageRequest;
import dev.doorstep.kernel.ZoneEdition;
import dev.doorstep.order.Promise;
import dev.doorstep.order.recheck.MovedVisit;
import dev.doorstep.order.recheck.Recheck;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The noun {@code tz}. */
@Command(name = "tz", subcommands = TzCommand.RecheckVerb.class)
final class TzCommand {
    /** Lists the visits whose time of day moved because the rules of their zone changed. */
    @Command(
            name = "recheck",
            footer = {"doorstep tz recheck", "doorstep tz recheck --suppose America/Vancouver=-07:00"})
    static final class RecheckVerb implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Option(names = "--suppose", paramLabel = "ZONE=OFFSET", descriptionKey = "option.suppose")
        private List<SupposedOffset> supposed = new ArrayList<>();

        private int checked;
        private List<Row> moved = List.of();

        /** A visit that moved and the order that people know it by. */
        private record Row(OrderNumber number, MovedVisit visit) {
            Promise promised() {
                return visit.visit().promised();
            }
        }

        @Override
        public Report run() {
            moved = database.read(this::recheck);
            return Report.list(
                    "moved",
                    moved,
                    Column.of("number", Row::number),
                    Column.of("zone", row -> row.promised().zone()),
                    Column.of("told", row -> row.promised().told()),
                    Column.of("told_by", row -> row.promised().edition()),
                    Column.of("shows", row -> row.visit.shows()),
                    Column.of("shown_by", row -> row.visit.by().name()),
                    Column.of("later_minutes", row -> row.visit.later().toMinutes()));
        }

        private List<Row> recheck(Transaction t) {
            List<Row> rows = new ArrayList<>();
            PageRequest first = PageRequest.first(PageRequest.SIZE_MAX);
            for (PageRequest page = first; page != null; ) {
                Recheck part = t.zones().recheck(this::edition, page);
                checked += part.checked();
                part.moved().forEach(visit -> rows.add(new Row(numberOf(t, visit), visit)));
                page = part.next() == null ? null : first.from(part.next());
            }
            return rows;
        }

        private static OrderNumber numberOf(Transaction t, MovedVisit moved) {
            return t.booking().order(moved.visit().order()).number();
        }

        private ZoneEdition edition(ZoneId zone) {
            return supposed.stream()
                    .filter(one -> one.zone().equals(zone))
                    .findFirst()
                    .map(SupposedOffset::edition)
                    .orElseGet(() -> ZoneEdition.installed(zone));
        }

        @Override
        public ExitCode ending(Failures failures) {
            if (moved.isEmpty()) {
                return ExitCode.OK;
            }
            failures.line(new PromisesMovedException(moved.size(), checked));
            return ExitCode.MOVED;
        }
    }
}
