package dev.doorstep.availability.advice;

import dev.doorstep.kernel.CredentialType;
import dev.doorstep.kernel.Proficiency;
import dev.doorstep.kernel.SkillCode;
import dev.doorstep.kernel.SkillLevel;
import dev.doorstep.matching.Blocker;
import dev.doorstep.workforce.Credential;
import dev.doorstep.workforce.DailyLimits;
import dev.doorstep.workforce.Qualification;
import dev.doorstep.workforce.ServiceArea;
import dev.doorstep.workforce.Worker;
import dev.doorstep.workforce.WorkerStatus;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What a worker can be or do otherwise. */
final class WorkerLifts {
    private WorkerLifts() {}

    static Lift online(Imagined now) {
        Worker worker = now.worker();
        return new Lift(
                Change.of(ChangeCode.ONLINE, 0, worker.code()),
                now.with(worker.with(worker.terms().saying(WorkerStatus.online()))));
    }

    static Lift dailyVisits(Imagined now, Blocker blocker) {
        DailyLimits limits = now.worker().limits();
        int needed = Integer.parseInt(blocker.facts().get(1)) + 1;
        return new Lift(
                Change.of(
                        ChangeCode.DAILY_VISITS,
                        needed - limits.visitsMax(),
                        now.worker().code(),
                        needed,
                        limits.visitsMax()),
                now.with(now.worker().with(limits.withVisits(needed))));
    }

    static Lift warmUp(Imagined now) {
        Worker worker = now.worker();
        return new Lift(
                Change.of(ChangeCode.WARM_UP, 0, worker.code()),
                now.with(worker.with(worker.terms().joining(null))));
    }

    static Lift dailyMinutes(Imagined now, Blocker blocker) {
        DailyLimits limits = now.worker().limits();
        int needed = Integer.parseInt(blocker.facts().get(1));
        return new Lift(
                Change.of(
                        ChangeCode.DAILY_MINUTES,
                        needed - limits.minutesMax(),
                        now.worker().code(),
                        needed,
                        limits.minutesMax()),
                now.with(now.worker().with(limits.withMinutes(needed))));
    }

    static Lift noBreak(Imagined now, Blocker blocker) {
        Object[] facts = blocker.facts().toArray();
        Worker worker = now.worker();
        return new Lift(
                Change.of(ChangeCode.BREAK, 0, facts),
                now.with(worker.with(worker.limits().resting(null))));
    }

    static Lift credential(Imagined now, Blocker blocker) {
        Worker worker = now.worker();
        Qualification has = worker.qualification();
        CredentialType type = CredentialType.of(blocker.facts().get(1));
        LocalDate through = LocalDate.parse(blocker.facts().get(2));
        List<Credential> all = new ArrayList<>(has.credentials());
        all.add(new Credential(type, "", "", now.terms().branch().dayOf(now.start()), through));
        return new Lift(
                Change.of(ChangeCode.CREDENTIAL, 0, worker.code(), type, through),
                now.with(worker.with(new Qualification(has.skills(), all, has.experienceYears()))));
    }

    static Lift skill(Imagined now, Blocker blocker) {
        Worker worker = now.worker();
        Qualification has = worker.qualification();
        SkillCode skill = SkillCode.of(blocker.facts().get(1));
        SkillLevel level = SkillLevel.of(Integer.parseInt(blocker.facts().get(2)));
        LocalDate through = LocalDate.parse(blocker.facts().get(4));
        Proficiency renewed = Objects.requireNonNull(has.skills().get(skill)).and(Proficiency.until(level, through));
        return new Lift(
                Change.of(ChangeCode.RENEW, 0, worker.code(), skill, level, through),
                now.with(worker.with(has.with(skill, renewed))));
    }

    /** A border is moved by whoever draws it: here the door is simply near enough. */
    static Optional<Lift> area(Imagined now, Blocker blocker) {
        DayOfWeek day = now.terms().branch().dayOf(now.start()).getDayOfWeek();
        ServiceArea is = now.worker().base().area();
        String door = blocker.facts().get(2);
        Optional<ServiceArea> then =
                switch (ServiceArea.Kind.valueOf(blocker.facts().get(1))) {
                    case RADIUS -> radius(Integer.parseInt(door));
                    case POLYGON -> radius(ServiceArea.Radius.METRES_MAX);
                    case DISTRICTS -> districts(now, is.on(day), door);
                };
        return then.map(area -> new Lift(
                Change.of(
                        ChangeCode.AREA, 0, now.worker().code(), blocker.facts().get(1), door),
                now.with(now.worker().with(now.worker().base().serving(is.except(Set.of(day), area))))));
    }

    private static Optional<ServiceArea> radius(int metres) {
        return metres > ServiceArea.Radius.METRES_MAX
                ? Optional.empty()
                : Optional.of(new ServiceArea.Radius(Math.max(1, metres)));
    }

    private static Optional<ServiceArea> districts(Imagined now, ServiceArea is, String door) {
        if (!now.demand().place().district().equals(door) || is.districts().size() == ServiceArea.Districts.NAMES_MAX) {
            return Optional.empty();
        }
        Set<String> names = new HashSet<>(is.districts());
        names.add(door);
        return Optional.of(new ServiceArea.Districts(names));
    }
}
