package dev.doorstep.testkit.dispatch;

import dev.doorstep.kernel.GeoPoint;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.order.course.Course;
import dev.doorstep.order.course.Expectation.Times;
import dev.doorstep.order.course.Progress;
import dev.doorstep.order.course.ProgressPing;
import dev.doorstep.order.course.Stop;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Plays the rest of a day as somebody would who looks at the clock every second: is it time to go, am I there, may I
 * begin, am I done? For days whose doors are gone to as planned and whose ways take as long at any time.
 */
final class SecondWalk {
    private final Course course;
    private Instant clock;
    private GeoPoint place;

    private SecondWalk(Course course, Instant now) {
        this.course = course;
        this.clock = now;
        this.place = course.worker().base().point();
    }

    static List<Times> play(Course course, Instant now) {
        return new SecondWalk(course, now).play();
    }

    private List<Times> play() {
        List<Times> all = new ArrayList<>();
        @Nullable ProgressPing seen = course.seen();
        Instant left = Instant.MIN;
        for (Stop stop : course.stops()) {
            Progress reached = stop.reached();
            Instant since = reached.departedAt() == null ? left : reached.departedAt();
            boolean newer =
                    reached.arrivedAt() == null && seen != null && seen.at().isAfter(since);
            GeoPoint from = newer ? seen.point() : place;
            Times times = visit(stop, from, newer && reached.departedAt() != null ? seen.at() : null);
            all.add(times);
            seen = reached.arrivedAt() == null ? null : seen;
            left = times.end();
            place = stop.planned().claim().place();
        }
        return all;
    }

    private Times visit(Stop stop, GeoPoint from, @Nullable Instant seenOnTheWay) {
        Progress reached = stop.reached();
        TimeWindow door = stop.planned().claim().door();
        long way = course.travel()
                .between(
                        from,
                        stop.planned().claim().place(),
                        course.worker().base().mode(),
                        clock)
                .duration()
                .toSeconds();
        Instant departed = reached.departedAt();
        while (departed == null) {
            departed = clock.plusSeconds(way).isBefore(door.startInclusive()) ? null : clock;
            tickUnless(departed);
        }
        Instant leftAt = seenOnTheWay == null ? departed : seenOnTheWay;
        Instant arrived = reached.arrivedAt();
        while (arrived == null) {
            arrived = leftAt.plusSeconds(way).isAfter(clock) ? null : clock;
            tickUnless(arrived);
        }
        Instant started = reached.startedAt();
        while (started == null) {
            started = door.startInclusive().isAfter(clock) ? null : clock;
            tickUnless(started);
        }
        Instant finished = reached.finishedAt();
        while (finished == null) {
            finished = started.plus(door.duration()).isAfter(clock) ? null : clock;
            tickUnless(finished);
        }
        return new Times(departed, arrived, started, finished);
    }

    private void tickUnless(@Nullable Instant happened) {
        if (happened == null) {
            clock = clock.plusSeconds(1);
        }
    }
}
