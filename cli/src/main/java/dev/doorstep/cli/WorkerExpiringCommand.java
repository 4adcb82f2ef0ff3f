package dev.doorstep.cli;

import dev.doorstep.Transaction;
import dev.doorstep.cli.output.Column;
import dev.doorstep.cli.output.Report;
import dev.doorstep.order.Order;
import dev.doorstep.staffing.credential.ExpiringCredential;
import dev.doorstep.staffing.credential.ExpiryBands;
import dev.doorstep.staffing.credential.PromisedVisit;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the papers and skills that run out, and the promised visits that they leave uncovered. */
@Command(
        name = "expiring",
        footer = {"doorstep worker expiring", "doorstep worker expiring --day 2026-03-04 --bands 90,30,7,1 --format csv"
        })
final class WorkerExpiringCommand implements Verb {
    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Option(names = "--day", paramLabel = "DAY", descriptionKey = "option.today")
    private @Nullable LocalDate day;

    @Option(names = "--bands", paramLabel = "DAYS,...", descriptionKey = "option.bands")
    private ExpiryBands bands = ExpiryBands.standard();

    private List<ExpiringCredential> expiring = List.of();

    /** A promised visit that papers or a skill leave uncovered. */
    private record Uncovered(ExpiringCredential papers, PromisedVisit visit, Order order) {
        static Stream<Uncovered> by(ExpiringCredential papers, Transaction t) {
            return papers.uncovered().stream()
                    .map(visit -> new Uncovered(papers, visit, t.booking().order(visit.order())));
        }
    }

    @Override
    public Report run() {
        return database.read(t -> {
            expiring = t.credentials().expiring(database.dayOr(day, t), bands);
            return papers().and(uncovered(t));
        });
    }

    @Override
    public ExitCode ending(Failures failures) {
        long visits = expiring.stream()
                .flatMap(papers -> papers.uncovered().stream())
                .map(visit -> visit.claim().visit())
                .distinct()
                .count();
        if (visits == 0) {
            return ExitCode.OK;
        }
        failures.line(new VisitsUncoveredException(visits));
        return ExitCode.TROUBLE;
    }

    private Report papers() {
        return Report.list(
                "expiring",
                expiring,
                Column.of("within_days", ExpiringCredential::band),
                Column.of("worker", papers -> papers.worker().code()),
                Column.of("name", papers -> papers.worker().person().name()),
                Column.of("kind", papers -> papers.certified().kind()),
                Column.of("code", papers -> papers.certified().code()),
                Column.of("level", papers -> papers.certified().level()),
                Column.of("valid_to", ExpiringCredential::lastDay),
                Column.of("uncovered", papers -> papers.uncovered().size()));
    }

    private Report uncovered(Transaction t) {
        return Report.list(
                "uncovered",
                expiring.stream().flatMap(papers -> Uncovered.by(papers, t)).toList(),
                Column.of("worker", line -> line.papers.worker().code()),
                Column.of("kind", line -> line.papers.certified().kind()),
                Column.of("code", line -> line.papers.certified().code()),
                Column.of("level", line -> line.papers.certified().level()),
                Column.of("valid_to", line -> line.papers.lastDay()),
                Column.of("number", line -> line.order.number()),
                Column.of("name", line -> line.order.sold().name()),
                Column.of("start", line -> line.visit.claim().door().startInclusive()),
                Column.of("end", line -> line.visit.claim().door().endExclusive()));
    }
}
