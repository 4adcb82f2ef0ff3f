package dev.doorstep.routing.internal;

import dev.doorstep.routing.PlannedStop;
import java.util.ArrayList;
import java.util.List;

/** Says when the stops of a route in time start. */
final class Timetable {
    private final Model model;
    private final RouteState route;
    /** Those of the route, or the same with the last stop that counts over as soon as it must be. */
    private final Moments moments;

    private final int lastCounted;
    private final long endMax;

    Timetable(RouteState route) {
        this.route = route;
        model = route.model;
        Overtime overtime = model.hasBreaks(route.route) ? model.overtime(route.route) : null;
        lastCounted = overtime == null ? 0 : route.lastCounted(overtime);
        endMax = overtime == null || lastCounted == 0
                ? Model.NEVER
                : overtime.endAsCheapAs(route.end(overtime, lastCounted));
        moments = lastCounted == 0 ? route.moments : endingInTime();
    }

    /** A break had early rather than late can be what keeps the end of a day from costing more. */
    private Moments endingInTime() {
        Moments tight = route.moments.copy();
        for (int position = lastCounted; position > 0; position--) {
            breaks().writeLatest(
                            tight,
                            position,
                            position + 1,
                            route.leg(position),
                            route.stops[position],
                            endMax(position));
        }
        return tight;
    }

    List<PlannedStop> stops() {
        List<PlannedStop> planned = new ArrayList<>(route.length);
        int had = 0;
        long free = moments.leave[0];
        Legs legs = model.legs[route.route];
        for (int position = 1; position <= route.length; position++) {
            int leg = route.leg(position - 1);
            int stop = route.stops[position];
            long there = legs.arrival(free, leg);
            long start = model.earliestStart(stop, route.route, there);
            while (had < model.breakCount(route.route)) {
                free = breaks().over(had, free);
                there = Math.min(legs.arrival(free, leg), breaks().over(had, there));
                long rested = model.earliestStart(stop, route.route, there);
                if (rested > start && start <= latestStart(position, had)) {
                    break;
                }
                start = rested;
                had++;
            }
            planned.add(new PlannedStop(stop, start));
            free = start + model.service(stop, route.route);
        }
        return planned;
    }

    private long latestStart(int position, int had) {
        int stop = route.stops[position];
        return breaks().latestStart(moments, had, position + 1, route.leg(position), stop, endMax(position));
    }

    private long endMax(int position) {
        return position == lastCounted ? endMax : Model.NEVER;
    }

    private Breaks breaks() {
        return model.breaks(route.route);
    }
}
