package dev.doorstep.testkit.world;

import dev.doorstep.availability.WorkerTime;
import dev.doorstep.availability.roster.Roster;
import dev.doorstep.availability.roster.WeeklyShift;
import dev.doorstep.catalog.Requirement;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.CommissionPlanId;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.Gender;
import dev.doorstep.kernel.GeoPoint;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.Place;
import dev.doorstep.kernel.Proficiency;
import dev.doorstep.kernel.SkillCode;
import dev.doorstep.kernel.SkillLevel;
import dev.doorstep.kernel.TravelMode;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.matching.Demand;
import dev.doorstep.matching.WorkerChoice;
import dev.doorstep.organisation.Branch;
import dev.doorstep.organisation.BranchSettings;
import dev.doorstep.organisation.Lead;
import dev.doorstep.workforce.DailyLimits;
import dev.doorstep.workforce.HomeBase;
import dev.doorstep.workforce.Person;
import dev.doorstep.workforce.Qualification;
import dev.doorstep.workforce.ServiceArea;
import dev.doorstep.workforce.WorkTerms;
import dev.doorstep.workforce.Worker;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** People and places for examples: a branch in Shanghai, workers who clean, customers who want it. */
public final class Townsfolk {
    /** The skill that everybody has and every visit needs. */
    public static final SkillCode CLEANING = SkillCode.of("CLEANING");

    /** The People's Square of Shanghai. */
    public static final GeoPoint CENTRE = new GeoPoint(31.2317, 121.4726);

    /** The branch, open from 8 to 20 o'clock with a start every half hour. */
    public static final Branch SHANGHAI = new Branch(
            BranchId.of("SH"),
            new LocalText("上海", "Shanghai"),
            ZoneId.of("Asia/Shanghai"),
            Currency.getInstance("CNY"),
            new BranchSettings(LocalTime.of(8, 0), LocalTime.of(20, 0), 30, 60, new Lead(60, 240, 30), 15, 135),
            Set.of("黄浦区", "徐汇区", "浦东新区"),
            0);

    private Townsfolk() {}

    /**
     * Returns the worker of a number, who lives in the centre, goes everywhere by bicycle and does up to six visits a
     * day.
     */
    public static Worker worker(int number) {
        return new Worker(
                new WorkerId(new UUID(1, number)),
                PersonCode.of("W%03d".formatted(number)),
                new Person("员工" + number, Gender.FEMALE, LocalDate.of(1985, 1, 1), "13800000000"),
                new HomeBase("黄浦区", CENTRE, new ServiceArea.Radius(50_000), TravelMode.EBIKE),
                new Qualification(Map.of(CLEANING, Proficiency.of(SkillLevel.of(3))), List.of(), 5),
                new WorkTerms(null, CommissionPlanId.of("STANDARD")),
                new DailyLimits(6, 480),
                0);
    }

    /** Returns the roster of a worker who works every day of the week. */
    public static Roster everyDay(WorkerId worker, LocalTime from, LocalTime to) {
        return Roster.weekly(
                worker,
                Arrays.stream(DayOfWeek.values())
                        .map(day -> new WeeklyShift(day, from, to))
                        .toList());
    }

    /** Returns the time of a worker who works every day of the week and has nothing to do yet. */
    public static WorkerTime idle(Worker worker, LocalTime from, LocalTime to) {
        return new WorkerTime(worker, everyDay(worker.id(), from, to), List.of(), List.of(), List.of(), 0);
    }

    /** Returns the demand of a visit of a number: cleaning by anybody, for so long, at a place. */
    public static Demand demand(int number, GeoPoint place, Duration atDoor) {
        return new Demand(
                new VisitId(new UUID(2, number)),
                Place.at(place),
                new Requirement(CLEANING, SkillLevel.of(1), Set.of()),
                atDoor,
                null,
                WorkerChoice.any(),
                Set.of(),
                new CustomerId(new UUID(3, number)));
    }

    /** Returns the place so many metres east of the centre. */
    public static GeoPoint east(int metres) {
        return new GeoPoint(CENTRE.latitude(), CENTRE.longitude() + metres / 95_100.0);
    }
}
