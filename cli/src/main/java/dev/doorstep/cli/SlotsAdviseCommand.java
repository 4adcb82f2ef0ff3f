package dev.doorstep.cli;

import dev.doorstep.availability.Opening;
import dev.doorstep.availability.advice.Advice;
import dev.doorstep.availability.advice.Advisor;
import dev.doorstep.cli.output.Column;
import dev.doorstep.cli.output.Report;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.matching.Crew;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says how a start can be held after all, and what would have to be otherwise for each worker to come. */
@Command(
        name = "advise",
        footer = {
            "doorstep slots advise --customer C001 --offering DAILY-HOURLY --units 3 --at 2026-03-04T18:30",
            "doorstep slots advise --world examples/slots/world.json --query examples/slots/query.json --at"
                    + " 2026-03-02T09:00"
        })
final class SlotsAdviseCommand implements Verb {
    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @ArgGroup(multiplicity = "1")
    private SlotsCommand.Source source = new SlotsCommand.Source();

    @Option(names = "--at", paramLabel = "TIME", descriptionKey = "option.at", required = true)
    private LocalDateTime at = LocalDateTime.MIN;

    @Option(
            names = "--workers",
            paramLabel = "WORKERS",
            descriptionKey = "option.workers-advised",
            defaultValue = "10",
            converter = Whole.Rows.class)
    private int workersMax = 10;

    @Parameters(paramLabel = "WORKER", descriptionKey = "parameter.worker-only", arity = "0..1")
    private @Nullable PersonCode only;

    @Override
    public Report run() {
        return source.ask(this::report, this::report);
    }

    private Report report(SlotsCommand.InBranch asked) {
        Instant start = WallTime.in(database.branch(), at);
        return database.read(t -> {
            VisitNumbers numbers = new VisitNumbers(t);
            Crew crew = asked.crew(t);
            return crew.members().stream()
                    .map(member -> t.advice().advise(member.demand(), member.startIf(start)))
                    .map(advice -> workers(advice.workers(), numbers::of))
                    .reduce(opening(t.advice().opening(crew, start), numbers), Report::and);
        });
    }

    private Report report(WorldOptions files) {
        WorldOptions.Asked asked = files.read(output, database);
        Instant start = WallTime.in(asked.world().branch(), at);
        return asked.query().crew().members().stream()
                .map(member -> Advisor.advise(asked.world().snapshot(), member.demand(), member.startIf(start)))
                .map(advice ->
                        workers(advice, visit -> asked.world().visitCodes().getOrDefault(visit, visit.toString())))
                .reduce(Report::and)
                .orElseThrow();
    }

    private static Report opening(Optional<Opening> opening, VisitNumbers numbers) {
        return Report.list(
                "opening",
                opening.stream().flatMap(found -> found.fits().stream()).toList(),
                Column.of("worker", fit -> fit.worker().code()),
                Column.of("start", fit -> fit.door().startInclusive()),
                Column.of(
                        "make_room",
                        fit -> opening.stream()
                                .flatMap(found -> found.gone().stream())
                                .map(claim -> numbers.of(claim.visit()))
                                .toList()));
    }

    private Report workers(List<Advice> workers, Function<VisitId, String> numberOf) {
        return AdviceRows.of(workers, only, workersMax, numberOf);
    }
}
