package dev.doorstep.dispatch.internal.timefold;

import dev.doorstep.routing.Pin;
import dev.doorstep.routing.RouteJudge;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Has Timefold score what the route search would keep: what differs is written into Timefold's routes. What was not
 * kept is written back together with the next question.
 */
final class TimefoldJudge implements RouteJudge {
    private final RouteWriter writer;
    /** The stops that were kept of each route that was asked about since. */
    private final Map<Integer, List<Integer>> kept = new TreeMap<>();

    TimefoldJudge(RouteWriter writer) {
        this.writer = writer;
    }

    /** What is broken of a hard rule costs as much as a broken pin; rewards count up to what penalties cost. */
    @Override
    public long costBeyond(SortedMap<Integer, List<Integer>> changed) {
        Routes routes = writer.routes();
        Map<Integer, List<Integer>> target = new TreeMap<>(kept);
        target.putAll(changed);
        changed.keySet()
                .forEach(route ->
                        kept.computeIfAbsent(route, asked -> routes.route(asked).order()));
        writer.write(target.entrySet().stream()
                .map(entry -> Splice.towards(routes.route(entry.getKey()), routes.stops(entry.getValue())))
                .toList());
        kept.keySet().retainAll(changed.keySet());
        long hard = Math.multiplyExact(routes.broken(), Pin.BROKEN_COST);
        return Math.max(0, Math.addExact(hard, routes.cost()));
    }

    @Override
    public void keep() {
        kept.clear();
    }
}
