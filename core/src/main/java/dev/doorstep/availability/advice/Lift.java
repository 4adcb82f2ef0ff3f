package dev.doorstep.availability.advice;

import dev.doorstep.matching.Blocker;
import java.util.Optional;

/** A change that takes a reason away, and the world with it. */
record Lift(Change change, Imagined then) {
    /** Finds the smallest change that takes a reason away; nothing if there is none that anybody could make. */
    static Optional<Lift> of(Imagined now, Blocker blocker) {
        return switch (blocker.code()) {
            case BLOCKED, HOUSE_RULE, OFF_GRID, PROMISE, NO_WAY, CALENDAR_CONFLICT, CREW_INCOMPLETE, FAIR_SHARE ->
                Optional.empty();
            case NOTICE -> BranchLifts.notice(now);
            case HORIZON -> BranchLifts.horizon(now);
            case OPENING_HOURS -> BranchLifts.openingHours(now);
            case NAMED_WORKER -> Optional.of(DemandLifts.anybody(now));
            case DECLINED -> Optional.of(DemandLifts.askAgain(now));
            case GENDER -> Optional.of(DemandLifts.gender(now));
            case SKILL -> Optional.of(DemandLifts.skill(now, blocker));
            case SKILL_LEVEL -> Optional.of(DemandLifts.level(now, blocker));
            case SKILL_EXPIRES -> Optional.of(WorkerLifts.skill(now, blocker));
            case CREDENTIAL -> Optional.of(WorkerLifts.credential(now, blocker));
            case AREA -> WorkerLifts.area(now, blocker);
            case OFFLINE, BUSY -> Optional.of(WorkerLifts.online(now));
            case DAILY_VISITS -> Optional.of(WorkerLifts.dailyVisits(now, blocker));
            case WARM_UP -> Optional.of(WorkerLifts.warmUp(now));
            case DAILY_MINUTES -> Optional.of(WorkerLifts.dailyMinutes(now, blocker));
            case BREAK -> Optional.of(WorkerLifts.noBreak(now, blocker));
            case SHIFT -> CalendarLifts.shift(now);
            case LEAVE -> Optional.of(CalendarLifts.leave(now, blocker));
            case CLASHES_WITH, TRAVEL_FROM_PREVIOUS, TRAVEL_TO_NEXT, SAME_CREW ->
                Optional.of(CalendarLifts.otherVisit(now, blocker));
        };
    }
}
