package dev.doorstep.dispatch;

import dev.doorstep.availability.Claim;
import dev.doorstep.availability.Terms;
import dev.doorstep.availability.WorkerTime;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.routing.RouteBreak;
import dev.doorstep.routing.RouteFrame;
import dev.doorstep.routing.RouteLimits;
import dev.doorstep.routing.RouteOvertime;
import dev.doorstep.routing.Span;
import dev.doorstep.workforce.DueBreak;
import dev.doorstep.workforce.HomeBase;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The day of a worker as the frame of a route: where it begins and ends, and what must fit into it. */
record WorkerFrame(DispatchProblem problem, WorkerTime time, SettledDay settled) {
    RouteFrame frame(Places places) {
        HomeBase base = time.worker().base();
        int home = places.indexOf(base.point());
        int end = places.indexOf(base.dayEnd());
        List<Span> shifts = settled.isPossible()
                ? time.workableLonger(terms(), problem.day()).stream()
                        .map(this::span)
                        .toList()
                : List.of();
        return new RouteFrame(
                home,
                end,
                places.matrixOf(base.mode()),
                shifts,
                limits(),
                time.worker().terms().callOut(),
                Optional.empty(),
                due().stream().map(this::routeBreak).toList(),
                overtime());
    }

    /** Finds the break of that day. */
    Optional<DueBreak> due() {
        return time.worker().limits().breakOn(problem.day(), terms().zone());
    }

    private RouteBreak routeBreak(DueBreak due) {
        return new RouteBreak(span(due.window()), due.rest().length().toSeconds());
    }

    /** What a worker does past their last shift costs; what is settled for the next day does not. */
    private Optional<RouteOvertime> overtime() {
        boolean hasAny = !time.workableLonger(terms(), problem.day()).equals(time.workable(terms(), problem.day()));
        return time.roster().windows(problem.day(), terms().zone()).stream()
                .map(TimeWindow::endExclusive)
                .max(Comparator.naturalOrder())
                .filter(end -> hasAny)
                .map(end -> new RouteOvertime(
                        new Span(
                                problem.moment(end),
                                problem.moment(problem.window().endExclusive())),
                        problem.policy().plan().overtime()));
    }

    /** What is settled counts, even if by now it is more than the limits allow; claims of other days come on top. */
    private RouteLimits limits() {
        List<Claim> kept = settled.claims();
        List<Claim> today = kept.stream().filter(problem::isToday).toList();
        long others = seconds(kept) - seconds(today);
        int visitsMax = terms().visitsMax(time.worker(), problem.day());
        long secondsMax = time.worker().limits().minutesMax() * 60L;
        return new RouteLimits(
                Math.max(visitsMax, today.size()) + kept.size() - today.size(),
                Math.max(secondsMax, seconds(today)) + others,
                Long.MAX_VALUE);
    }

    private static long seconds(List<Claim> claims) {
        return claims.stream()
                .mapToLong(claim -> claim.door().duration().toSeconds())
                .sum();
    }

    private Span span(TimeWindow window) {
        return new Span(problem.moment(window.startInclusive()), problem.moment(window.endExclusive()));
    }

    private Terms terms() {
        return problem.calendars().terms();
    }
}
