package dev.doorstep.testkit.availability;

import dev.doorstep.availability.WorkerTime;
import dev.doorstep.availability.advice.Change;
import dev.doorstep.availability.advice.ChangeCode;
import dev.doorstep.availability.roster.DatedShift;
import dev.doorstep.availability.roster.Roster;
import dev.doorstep.availability.roster.ShiftHours;
import dev.doorstep.catalog.Requirement;
import dev.doorstep.kernel.CredentialType;
import dev.doorstep.kernel.Proficiency;
import dev.doorstep.kernel.SkillCode;
import dev.doorstep.kernel.SkillLevel;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.matching.Demand;
import dev.doorstep.matching.WorkerChoice;
import dev.doorstep.organisation.BranchSettings;
import dev.doorstep.organisation.Lead;
import dev.doorstep.testkit.world.SmallTown;
import dev.doorstep.workforce.Credential;
import dev.doorstep.workforce.DailyLimits;
import dev.doorstep.workforce.Qualification;
import dev.doorstep.workforce.ServiceArea;
import dev.doorstep.workforce.Worker;
import dev.doorstep.workforce.WorkerStatus;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Changes a world by what a change says, read from its facts like somebody who follows it. */
final class Following {
    private Following() {}

    static WorkerTime worker(WorkerTime time, Change change) {
        Worker is = time.worker();
        DailyLimits limits = is.limits();
        return time.with(
                switch (change.code()) {
                    case ONLINE -> is.with(is.terms().saying(WorkerStatus.online()));
                    case DAILY_VISITS -> is.with(limits.withVisits(number(change, 1)));
                    case DAILY_MINUTES -> is.with(limits.withMinutes(number(change, 1)));
                    case BREAK -> is.with(limits.resting(null));
                    case WARM_UP -> is.with(is.terms().joining(null));
                    case AREA -> is.with(is.base().serving(area(change)));
                    default -> is.with(qualification(is.qualification(), change));
                });
    }

    private static ServiceArea area(Change change) {
        String door = change.facts().get(2);
        return switch (ServiceArea.Kind.valueOf(change.facts().get(1))) {
            case RADIUS -> new ServiceArea.Radius(Integer.parseInt(door));
            case POLYGON -> new ServiceArea.Radius(ServiceArea.Radius.METRES_MAX);
            case DISTRICTS -> new ServiceArea.Districts(Set.of(door));
        };
    }

    private static Qualification qualification(Qualification is, Change change) {
        Map<SkillCode, Proficiency> skills = new HashMap<>(is.skills());
        List<Credential> credentials = new ArrayList<>(is.credentials());
        if (change.code() == ChangeCode.LEARN) {
            skills.put(SkillCode.of(change.facts().get(1)), Proficiency.of(SkillLevel.of(number(change, 2))));
        } else if (change.code() == ChangeCode.RENEW) {
            LocalDate through = LocalDate.parse(change.facts().get(3));
            skills.merge(
                    SkillCode.of(change.facts().get(1)),
                    Proficiency.until(SkillLevel.of(number(change, 2)), through),
                    Proficiency::and);
        } else {
            LocalDate through = LocalDate.parse(change.facts().get(2));
            CredentialType type = CredentialType.of(change.facts().get(1));
            credentials.add(new Credential(type, "new", "", through.minusDays(1), through));
        }
        return new Qualification(skills, credentials, is.experienceYears());
    }

    static WorkerTime calendar(WorkerTime time, Change change) {
        return switch (change.code()) {
            case SHIFT -> shift(time, change);
            case OTHER_VISIT -> time.without(VisitId.parse(change.facts().get(1)));
            default ->
                time.away(time.leave().stream()
                        .filter(leave ->
                                !leave.window().toString().equals(change.facts().get(1)))
                        .toList());
        };
    }

    /**
     * Whoever follows it works those hours and leaves all others of that day as they were if they do not overlap them.
     */
    private static WorkerTime shift(WorkerTime time, Change change) {
        LocalDate day = LocalDate.parse(change.facts().get(1));
        ShiftHours told = ShiftHours.parse(change.facts().get(2));
        Roster is = time.roster();
        List<ShiftHours> hours = new ArrayList<>(is.hours(day));
        hours.removeIf(told::overlaps);
        hours.add(told);
        List<DatedShift> days = new ArrayList<>(is.overrides());
        days.removeIf(other -> other.day().equals(day));
        days.add(new DatedShift(day, hours));
        return time.with(new Roster(is.worker(), is.weekly(), days, is.version()));
    }

    static SmallTown town(SmallTown town, Change change) {
        BranchSettings now = town.branch().settings();
        Lead lead = now.lead();
        BranchSettings then = switch (change.code()) {
            case OPENING_HOURS ->
                now.opening(
                        LocalTime.parse(change.facts().get(0)),
                        LocalTime.parse(change.facts().get(1)));
            case NOTICE -> now.with(new Lead(number(change, 0), lead.immediateMinutes(), lead.horizonDays()));
            default -> now.with(new Lead(lead.noticeMinutes(), lead.immediateMinutes(), number(change, 0)));
        };
        return new SmallTown(town.branch().with(then), town.now(), town.workers());
    }

    static Demand demand(Demand demand, Change change) {
        Map<SkillCode, SkillLevel> skills = new HashMap<>(demand.requirement().skills());
        switch (change.code()) {
            case FEWER_SKILLS -> skills.remove(SkillCode.of(change.facts().get(0)));
            case LEVEL -> skills.put(SkillCode.of(change.facts().get(0)), SkillLevel.of(number(change, 1)));
            default -> {}
        }
        return new Demand(
                demand.visit(),
                demand.place(),
                new Requirement(skills, demand.requirement().credentials()),
                demand.atDoor(),
                change.code() == ChangeCode.GENDER ? null : demand.gender(),
                change.code() == ChangeCode.ANYBODY ? WorkerChoice.any() : demand.choice(),
                change.code() == ChangeCode.ASK_AGAIN ? Set.of() : demand.declinedBy(),
                demand.customer());
    }

    private static int number(Change change, int fact) {
        return Integer.parseInt(change.facts().get(fact));
    }
}
