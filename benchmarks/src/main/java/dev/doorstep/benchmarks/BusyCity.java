package dev.doorstep.benchmarks;

import dev.doorstep.availability.Claim;
import dev.doorstep.availability.ClaimState;
import dev.doorstep.availability.SlotQuery;
import dev.doorstep.availability.Terms;
import dev.doorstep.availability.WorkerTime;
import dev.doorstep.availability.roster.Roster;
import dev.doorstep.availability.roster.WeeklyShift;
import dev.doorstep.catalog.Requirement;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.ClaimId;
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
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.TravelMode;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.matching.Demand;
import dev.doorstep.matching.WorkerChoice;
import dev.doorstep.organisation.Branch;
import dev.doorstep.organisation.BranchSettings;
import dev.doorstep.organisation.Lead;
import dev.doorstep.routing.GreatCircleTravelTimes;
import dev.doorstep.workforce.DailyLimits;
import dev.doorstep.workforce.HomeBase;
import dev.doorstep.workforce.Person;
import dev.doorstep.workforce.Qualification;
import dev.doorstep.workforce.ServiceArea;
import dev.doorstep.workforce.WorkTerms;
import dev.doorstep.workforce.Worker;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * A city whose days are filled with visits from a seed, and somebody who wants one more.
 *
 * <p>Everybody is skilled, works all day and goes everywhere, so that intervals and ways alone decide.
 */
record BusyCity(Size size, Terms terms, List<WorkerTime> workers, Demand demand) {
    private static final int WORKERS = 150;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate FIRST = LocalDate.of(2026, 6, 10);
    private static final LocalTime OPENS = LocalTime.of(8, 0);
    private static final GeoPoint CENTRE = new GeoPoint(31.2317, 121.4726);
    private static final SkillCode SKILL = SkillCode.of("CLEANING");

    /** How many visits on how many days, and which starts are asked for. */
    enum Size {
        /** One day, 20 starts. */
        DAY(1_000, 1, 18, 30),
        /** Two weeks, 8 starts a day. */
        FORTNIGHT(10_000, 14, 20, 90);

        private final int visits;
        private final int days;
        private final int closesAtHour;
        private final int gridMinutes;

        Size(int visits, int days, int closesAtHour, int gridMinutes) {
            this.visits = visits;
            this.days = days;
            this.closesAtHour = closesAtHour;
            this.gridMinutes = gridMinutes;
        }

        String title() {
            return "%d visits of %d workers, %d days of %d starts".formatted(visits, WORKERS, days, startsADay());
        }

        private int startsADay() {
            return (closesAtHour - OPENS.getHour()) * 60 / gridMinutes;
        }
    }

    static BusyCity of(Size size, long seed) {
        Random random = new Random(seed);
        List<List<Claim>> claims = IntStream.range(0, WORKERS)
                .mapToObj(worker -> (List<Claim>) new ArrayList<Claim>())
                .toList();
        for (int placed = 0; placed < size.visits; ) {
            int worker = random.nextInt(WORKERS);
            Claim claim = claim(worker, placed, size, random);
            if (claims.get(worker).stream().noneMatch(other -> other.door().overlaps(claim.door()))) {
                claims.get(worker).add(claim);
                placed++;
            }
        }
        Instant now = FIRST.minusDays(1).atStartOfDay(ZONE).toInstant();
        List<WorkerTime> times = IntStream.range(0, WORKERS)
                .mapToObj(worker -> WorkerTime.of(facts(worker), claims.get(worker), now))
                .toList();
        return new BusyCity(
                size, new Terms(branch(size), GreatCircleTravelTimes.standard(), now), times, demand(random));
    }

    /** Lists the starts that are asked for, the earliest first. */
    List<Instant> starts() {
        return FIRST.datesUntil(FIRST.plusDays(size.days))
                .flatMap(day -> IntStream.range(0, size.startsADay())
                        .mapToObj(start -> day.atTime(OPENS).plusMinutes((long) start * size.gridMinutes)))
                .map(start -> start.atZone(ZONE).toInstant())
                .toList();
    }

    /** Returns how many visits there are. */
    int visits() {
        return size.visits;
    }

    SlotQuery query() {
        return new SlotQuery(demand, FIRST, size.days);
    }

    private static Claim claim(int worker, int number, Size size, Random random) {
        int openMinutes = (size.closesAtHour - OPENS.getHour()) * 60;
        Instant start = FIRST.plusDays(random.nextInt(size.days))
                .atTime(OPENS)
                .plusMinutes(5L * random.nextInt(openMinutes / 5))
                .atZone(ZONE)
                .toInstant();
        return new Claim(
                new ClaimId(new UUID(4, number)),
                id(worker),
                new VisitId(new UUID(4, number)),
                TimeWindow.of(start, Duration.ofMinutes(30 + 5L * random.nextInt(7))),
                place(random),
                TimeWindow.of(start, Duration.ofHours(1)),
                ClaimState.FIRM,
                null);
    }

    private static WorkerTime.Facts facts(int number) {
        Worker worker = new Worker(
                id(number),
                PersonCode.of("W%03d".formatted(number)),
                new Person("", Gender.FEMALE, LocalDate.of(1985, 1, 1), ""),
                new HomeBase("", CENTRE, new ServiceArea.Radius(100_000), TravelMode.EBIKE),
                new Qualification(Map.of(SKILL, Proficiency.of(SkillLevel.of(3))), List.of(), 5),
                new WorkTerms(null, CommissionPlanId.of("STANDARD")),
                new DailyLimits(100, 24 * 60),
                0);
        List<WeeklyShift> shifts = Arrays.stream(DayOfWeek.values())
                .map(day -> new WeeklyShift(day, LocalTime.of(7, 0), LocalTime.of(23, 0)))
                .toList();
        return new WorkerTime.Facts(worker, Roster.weekly(worker.id(), shifts), List.of(), 0);
    }

    private static Branch branch(Size size) {
        BranchSettings settings = new BranchSettings(
                OPENS, LocalTime.of(size.closesAtHour, 0), size.gridMinutes, 60, new Lead(60, 240, 60), 15, 130);
        return new Branch(
                BranchId.of(size.name()),
                new LocalText("上海", "Shanghai"),
                ZONE,
                Currency.getInstance("CNY"),
                settings,
                Set.of(),
                0);
    }

    private static Demand demand(Random random) {
        return new Demand(
                new VisitId(new UUID(2, 1)),
                Place.at(place(random)),
                new Requirement(SKILL, SkillLevel.of(1), Set.of()),
                Duration.ofMinutes(30),
                null,
                WorkerChoice.any(),
                Set.of(),
                new CustomerId(new UUID(3, 1)));
    }

    private static WorkerId id(int number) {
        return new WorkerId(new UUID(1, number));
    }

    /** A place within some seven kilometres of the centre. */
    private static GeoPoint place(Random random) {
        return new GeoPoint(
                CENTRE.latitude() + random.nextInt(-500, 501) / 10_000.0,
                CENTRE.longitude() + random.nextInt(-500, 501) / 10_000.0);
    }
}
