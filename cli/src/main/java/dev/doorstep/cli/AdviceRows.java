package dev.doorstep.cli;

import dev.doorstep.availability.advice.Advice;
import dev.doorstep.availability.advice.Change;
import dev.doorstep.cli.output.Column;
import dev.doorstep.cli.output.Report;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.VisitId;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What would have to be otherwise for workers to come, change by change. */
final class AdviceRows {
    private AdviceRows() {}

    /** One change of one worker, or none. */
    private record Line(Advice advice, @Nullable Change change) {}

    /**
     * Lists advice.
     *
     * @param only the one worker who is asked about, or nothing for all
     * @param workersMax how many workers are listed
     * @param numberOf what people call a visit
     */
    static Report of(
            List<Advice> workers, @Nullable PersonCode only, int workersMax, Function<VisitId, String> numberOf) {
        return Report.list(
                "advice",
                workers.stream()
                        .filter(advice -> only == null || advice.worker().equals(only))
                        .limit(workersMax)
                        .flatMap(AdviceRows::lines)
                        .toList(),
                Column.of("worker", line -> line.advice.worker()),
                Column.of("start", line -> line.advice.start()),
                Column.of("effort", line -> line.advice.effort()),
                Column.of("change", line -> line.change == null ? null : line.change.code()),
                Column.of("sentence", line -> line.change == null ? null : sentence(line.change, numberOf)));
    }

    private static Stream<Line> lines(Advice advice) {
        return advice.changes().isEmpty()
                ? Stream.of(new Line(advice, null))
                : advice.changes().stream().map(change -> new Line(advice, change));
    }

    private static LocalText sentence(Change change, Function<VisitId, String> numberOf) {
        Change known = change.callingVisit(numberOf);
        return new LocalText(known.sentence(Locale.CHINESE), known.sentence(Locale.ENGLISH));
    }
}
