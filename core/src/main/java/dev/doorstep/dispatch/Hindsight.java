package dev.doorstep.dispatch;

import dev.doorstep.availability.CalendarSnapshot;
import dev.doorstep.availability.Claim;
import dev.doorstep.dispatch.explanation.Selection;
import dev.doorstep.dispatch.explanation.VisitExplanation;
import dev.doorstep.kernel.VisitId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says what a plan decided about its visits, from what the plan was made from. */
record Hindsight(PlanRecord record, DispatchProblem problem) {
    /** Finds what was decided about a visit; nothing if the plan found it settled. */
    Optional<Selection> of(VisitId visit) {
        return problem.visits().stream()
                .filter(task -> task.id().equals(visit))
                .findFirst()
                .map(this::selection);
    }

    private Selection selection(VisitTask task) {
        List<Claim> claims = claims();
        Optional<Claim> own =
                claims.stream().filter(claim -> claim.visit().equals(task.id())).findFirst();
        CalendarSnapshot others = problem.calendars()
                .without(problem.ids())
                .with(claims.stream()
                        .filter(claim -> !claim.visit().equals(task.id()))
                        .toList());
        VisitExplanation explanation = VisitExplanation.of(others, task.demand(), task.promise(), own);
        return Selection.of(explanation, record.madeAt(), explanation.reason());
    }

    private List<Claim> claims() {
        Map<VisitId, VisitTask> tasks =
                problem.visits().stream().collect(Collectors.toMap(VisitTask::id, Function.identity()));
        return record.plan().routes().stream()
                .flatMap(route -> route.visits().stream()
                        .filter(planned -> tasks.containsKey(planned.visit()))
                        .map(planned -> Objects.requireNonNull(tasks.get(planned.visit()))
                                .plannedFor(route.worker(), planned.door())))
                .toList();
    }
}
