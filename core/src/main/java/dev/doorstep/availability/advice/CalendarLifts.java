package dev.doorstep.availability.advice;

import dev.doorstep.availability.roster.ShiftHours;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.matching.Blocker;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What can be otherwise in a worker's calendar. */
final class CalendarLifts {
    private CalendarLifts() {}

    /**
     * The shifts that the visit touches become one that holds it; where it touches none the worker comes in for it
     * alone.
     */
    static Optional<Lift> shift(Imagined now) {
        return DoorHours.of(now).map(door -> {
            List<ShiftHours> is = now.time().roster().hours(door.day());
            List<ShiftHours> touched = is.stream().filter(door::touches).toList();
            ShiftHours whole = touched.stream().reduce(door.hours(), DoorHours::span);
            long more = DoorHours.minutesOf(whole)
                    - touched.stream().mapToLong(DoorHours::minutesOf).sum();
            List<ShiftHours> then = new ArrayList<>(is);
            then.removeAll(touched);
            then.add(whole);
            return new Lift(
                    Change.of(ChangeCode.SHIFT, more, now.worker().code(), door.day(), whole, more),
                    now.with(now.time().roster().on(door.day(), then)));
        });
    }

    static Lift leave(Imagined now, Blocker blocker) {
        String window = blocker.facts().get(1);
        return new Lift(
                Change.of(ChangeCode.LEAVE, 0, now.worker().code(), window),
                now.withoutLeave(leave -> leave.window().toString().equals(window)));
    }

    static Lift otherVisit(Imagined now, Blocker blocker) {
        VisitId visit = VisitId.parse(blocker.facts().get(1));
        return new Lift(Change.of(ChangeCode.OTHER_VISIT, 0, now.worker().code(), visit), now.without(visit));
    }
}
