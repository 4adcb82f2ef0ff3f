package dev.doorstep.cli;

import dev.doorstep.cli.output.Column;
import dev.doorstep.cli.output.Report;
import dev.doorstep.dispatch.explanation.WorkerAnswer;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.OrderNumber;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.matching.Blocker;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Tells a worker why the visits of an order are theirs, or are not. */
@Command(name = "why", footer = "doorstep worker why W001 ORDER")
final class WorkerWhyCommand implements Verb {
    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Parameters(index = "0", paramLabel = "WORKER", descriptionKey = "parameter.worker")
    private @Nullable PersonCode code;

    @Parameters(index = "1", paramLabel = "ORDER", descriptionKey = "parameter.order")
    private @Nullable OrderNumber number;

    /** An answer, and one thing that stood against the worker, or nothing. */
    private record Line(WorkerAnswer answer, @Nullable Blocker blocker) {
        static Stream<Line> of(WorkerAnswer answer) {
            return answer.blockers().isEmpty()
                    ? Stream.of(new Line(answer, null))
                    : answer.blockers().stream().map(blocker -> new Line(answer, blocker));
        }
    }

    @Override
    public Report run() {
        return database.read(t -> {
            WorkerId worker = t.workers().worker(Objects.requireNonNull(code)).id();
            BlockerWords words = BlockerWords.of(t);
            List<WorkerAnswer> answers =
                    t
                            .booking()
                            .visitsOf(t.booking()
                                    .order(Objects.requireNonNull(number))
                                    .id())
                            .stream()
                            .map(visit -> t.dispatch().why(worker, visit.id()))
                            .toList();
            return Report.list(
                    "why",
                    answers.stream().flatMap(Line::of).toList(),
                    Column.of("at", line -> line.answer.at()),
                    Column.of("outcome", line -> line.answer.outcome()),
                    Column.of("why", WorkerWhyCommand::sentence),
                    Column.of("blocker", line -> line.blocker == null ? null : line.blocker.code()),
                    Column.of("reason", line -> line.blocker == null ? null : words.sentence(line.blocker)));
        });
    }

    private static LocalText sentence(Line line) {
        return new LocalText(
                line.answer.reason().sentence(Locale.CHINESE),
                line.answer.reason().sentence(Locale.ENGLISH));
    }
}
