package dev.doorstep.dispatch.internal.timefold;

import ai.timefold.solver.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import ai.timefold.solver.core.impl.score.director.InnerScoreDirector;
import dev.doorstep.routing.Pin;
import dev.doorstep.routing.RouteJudge;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Has Timefold score what the route search would keep: what differs is written into Timefold's routes, and Timefold
 * counts anew only what that touches. What was not kept is written back together with the next question.
 */
final class TimefoldJudge implements RouteJudge {
    private final InnerScoreDirector<Routes, HardSoftLongScore> director;
    /** The stops that were kept of each route that was asked about since. */
    private final Map<Integer, List<Integer>> kept = new TreeMap<>();

    TimefoldJudge(InnerScoreDirector<Routes, HardSoftLongScore> director) {
        this.director = director;
    }

    /** What is broken of a hard rule costs as much as a broken pin; rewards count up to what penalties cost. */
    @Override
    public long costBeyond(SortedMap<Integer, List<Integer>> changed) {
        Map<Integer, List<Integer>> target = new TreeMap<>(kept);
        target.putAll(changed);
        changed.keySet().forEach(route -> kept.computeIfAbsent(route, this::standing));
        write(target);
        kept.keySet().retainAll(changed.keySet());
        HardSoftLongScore score = director.calculateScore().raw();
        long hard = Math.multiplyExact(-score.hardScore(), Pin.BROKEN_COST);
        return Math.max(0, Math.subtractExact(hard, score.softScore()));
    }

    @Override
    public void keep() {
        kept.clear();
    }

    private List<Integer> standing(int route) {
        return director.getWorkingSolution().route(route).order();
    }

    /** Takes off all routes what leaves them before it goes on others, so that no stop is ever on two. */
    private void write(Map<Integer, List<Integer>> target) {
        Routes routes = director.getWorkingSolution();
        target.forEach((route, order) -> cut(routes.route(route), order));
        target.forEach((route, order) -> fill(routes.route(route), order, routes));
        director.triggerVariableListeners();
    }

    /** Leaves of a route what its target begins and ends with. */
    private void cut(Route route, List<Integer> target) {
        List<Stop> stops = route.stops();
        int from = common(stops, target);
        int to = stops.size();
        for (int end = target.size();
                to > from && end > from && stops.get(to - 1).index() == target.get(end - 1);
                end--) {
            to--;
        }
        if (from == to) {
            return;
        }
        List<Stop> leaving = List.copyOf(stops.subList(from, to));
        leaving.forEach(stop -> director.beforeListVariableElementUnassigned(route, Route.STOPS, stop));
        director.beforeListVariableChanged(route, Route.STOPS, from, to);
        stops.subList(from, to).clear();
        director.afterListVariableChanged(route, Route.STOPS, from, from);
        leaving.forEach(stop -> director.afterListVariableElementUnassigned(route, Route.STOPS, stop));
    }

    /** Puts between the two what is missing. */
    private void fill(Route route, List<Integer> target, Routes routes) {
        List<Stop> stops = route.stops();
        int from = common(stops, target);
        int to = from + target.size() - stops.size();
        if (from == to) {
            return;
        }
        List<Stop> coming = target.subList(from, to).stream().map(routes::stop).toList();
        coming.forEach(stop -> director.beforeListVariableElementAssigned(route, Route.STOPS, stop));
        director.beforeListVariableChanged(route, Route.STOPS, from, from);
        stops.addAll(from, coming);
        director.afterListVariableChanged(route, Route.STOPS, from, to);
        coming.forEach(stop -> director.afterListVariableElementAssigned(route, Route.STOPS, stop));
    }

    private static int common(List<Stop> stops, List<Integer> target) {
        int count = 0;
        while (count < Math.min(stops.size(), target.size()) && stops.get(count).index() == target.get(count)) {
            count++;
        }
        return count;
    }
}
