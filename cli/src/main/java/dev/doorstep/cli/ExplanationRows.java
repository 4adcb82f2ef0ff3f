package dev.doorstep.cli;

import dev.doorstep.Transaction;
import dev.doorstep.availability.Fit;
import dev.doorstep.cli.output.Column;
import dev.doorstep.cli.output.Report;
import dev.doorstep.dispatch.explanation.Candidate;
import dev.doorstep.dispatch.explanation.ChoiceReason;
import dev.doorstep.dispatch.explanation.VisitExplanation;
import dev.doorstep.dispatch.scoring.Score;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.matching.Blocker;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Why a worker does a visit, and what every other worker would add or what stands against them. */
final class ExplanationRows {
    private ExplanationRows() {}

    /** A worker, and one thing that stands against them, or nothing. */
    private record Line(
            Candidate candidate, boolean comes, @Nullable Blocker blocker) {}

    /** A worker, and one thing that speaks for them or against them. */
    private record Scored(Candidate candidate, Score.Part part) {}

    static Report of(Transaction t, VisitExplanation explanation) {
        BlockerWords words = BlockerWords.of(t);
        return Report.detail(
                        "explanation",
                        explanation,
                        Column.of(
                                "worker",
                                shown -> shown.claim()
                                        .map(claim -> t.workers()
                                                .worker(claim.worker())
                                                .code())
                                        .orElse(null)),
                        Column.of(
                                "start",
                                shown -> shown.claim()
                                        .map(claim -> claim.door().startInclusive())
                                        .orElse(null)),
                        Column.of("promise", VisitExplanation::promise),
                        Column.of("why", shown -> sentence(shown.reason())))
                .and(Report.list(
                        "candidates",
                        explanation.candidates().stream()
                                .flatMap(candidate -> lines(explanation, candidate))
                                .toList(),
                        Column.of("worker", line -> line.candidate.code()),
                        Column.of("comes", Line::comes),
                        Column.of("can_come", line -> line.candidate.fit().isPresent()),
                        Column.of(
                                "start",
                                line -> line.candidate
                                        .fit()
                                        .map(fit -> fit.door().startInclusive())
                                        .orElse(null)),
                        Column.of(
                                "added_travel_minutes",
                                line -> line.candidate
                                        .fit()
                                        .map(Fit::addedTravel)
                                        .map(added -> added.toMinutes())
                                        .orElse(null)),
                        Column.of("blocker", line -> line.blocker == null ? null : line.blocker.code()),
                        Column.of("reason", line -> line.blocker == null ? null : words.sentence(line.blocker))))
                .and(DispatchPolicyCommand.terms(explanation.terms()))
                .and(scores(explanation))
                .and(together(t, explanation));
    }

    /** Who else comes for the same order. */
    private static Report together(Transaction t, VisitExplanation explanation) {
        return Report.list(
                "together",
                explanation.together(),
                Column.of("worker", claim -> t.workers().worker(claim.worker()).code()),
                Column.of("start", claim -> claim.door().startInclusive()));
    }

    /** What speaks for whom, in the order of the candidates. */
    private static Report scores(VisitExplanation explanation) {
        return Report.list(
                "scores",
                explanation.candidates().stream()
                        .flatMap(candidate -> Optional.ofNullable(
                                        explanation.scores().get(candidate.worker()))
                                .stream()
                                .flatMap(score -> score.parts().stream())
                                .map(part -> new Scored(candidate, part)))
                        .toList(),
                Column.of("worker", scored -> scored.candidate.code()),
                Column.of("cost", scored -> scored.part.cost()),
                Column.of("reason", scored -> scored.part.reason()));
    }

    private static Stream<Line> lines(VisitExplanation explanation, Candidate candidate) {
        boolean comes = explanation
                .claim()
                .filter(claim -> claim.worker().equals(candidate.worker()))
                .isPresent();
        return candidate.blockers().isEmpty()
                ? Stream.of(new Line(candidate, comes, null))
                : candidate.blockers().stream().map(blocker -> new Line(candidate, comes, blocker));
    }

    private static LocalText sentence(ChoiceReason reason) {
        return new LocalText(reason.sentence(Locale.CHINESE), reason.sentence(Locale.ENGLISH));
    }
}
