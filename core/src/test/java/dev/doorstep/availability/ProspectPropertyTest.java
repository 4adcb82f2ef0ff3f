package dev.doorstep.availability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.availability.duration.DurationModel;
import dev.doorstep.availability.duration.DurationQuantile;
import dev.doorstep.availability.duration.DurationSource;
import dev.doorstep.availability.duration.DurationTerms;
import dev.doorstep.availability.duration.Durations;
import dev.doorstep.availability.duration.OfferingDurations;
import dev.doorstep.availability.roster.Roster;
import dev.doorstep.catalog.Requirement;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.ClaimId;
import dev.doorstep.kernel.CommissionPlanId;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.DurationModelId;
import dev.doorstep.kernel.Gender;
import dev.doorstep.kernel.GeoPoint;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.OfferingId;
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
import dev.doorstep.routing.Travel;
import dev.doorstep.routing.TravelTimes;
import dev.doorstep.workforce.DailyLimits;
import dev.doorstep.workforce.HomeBase;
import dev.doorstep.workforce.Person;
import dev.doorstep.workforce.Qualification;
import dev.doorstep.workforce.ServiceArea;
import dev.doorstep.workforce.WorkTerms;
import dev.doorstep.workforce.Worker;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

/** What a prospect remembers of one start is never told of another. */
@Tag("AHEAD-02")
class ProspectPropertyTest {
    private static final SkillCode CLEANING = SkillCode.of("CLEANING");
    private static final OfferingId OFFERING = OfferingId.of("HOUR");
    private static final GeoPoint HOME = new GeoPoint(31.23, 121.47);
    private static final Instant MONDAY = Instant.parse("2026-03-01T16:00:00Z");
    private static final int HALF_HOURS = 3 * 48;

    /** Starts are asked in any order; whoever makes room tries an earlier minute after a later one. */
    @Property
    void one_who_is_asked_often_answers_as_one_who_is_asked_once(
            @ForAll @IntRange(max = 8) int claims, @ForAll boolean byTheHour, @ForAll Random random) {
        WorkerTime time = time(claims, random);
        Terms terms = terms(byTheHour);
        Demand demand = demand();
        Prospect asked = new Prospect(demand, time, terms);
        List<Instant> starts = new ArrayList<>();
        for (int half = 0; half < HALF_HOURS; half++) {
            starts.add(MONDAY.plus(Duration.ofMinutes(30L * half)));
        }
        Collections.shuffle(starts, random);
        for (Instant start : starts) {
            Moment moment = Moment.of(demand, start, terms);
            Attempt often = Attempt.of(asked, moment);
            Attempt once = Attempt.of(new Prospect(demand, time, terms), moment);
            assertThat(often.moment()).isEqualTo(once.moment());
            assertThat(asked.nextOf(once.moment())).isEqualTo(next(time, once.moment()));
            assertThat(asked.load(once.moment())).isEqualTo(load(time, once.moment()));
            assertThat(Way.of(often)).isEqualTo(Way.of(once));
            assertThat(Neighbours.leaveRoom(often)).isEqualTo(Neighbours.leaveRoom(once));
        }
    }

    private static int next(WorkerTime time, Moment moment) {
        return (int) time.claims().stream()
                .filter(claim -> claim.door().startInclusive().isBefore(moment.end()))
                .count();
    }

    private static Prospect.Load load(WorkerTime time, Moment moment) {
        List<Duration> doors = time.claims().stream()
                .map(Claim::door)
                .filter(door -> moment.day().span().contains(door.startInclusive()))
                .map(TimeWindow::duration)
                .toList();
        return new Prospect.Load(
                doors.size(), doors.stream().mapToLong(Duration::toMinutes).sum());
    }

    /** Somebody with a few hours at doors here and there in three days; some of them at the same time. */
    private static WorkerTime time(int claims, Random random) {
        WorkerId id = new WorkerId(new UUID(1, 1));
        Worker worker = new Worker(
                id,
                PersonCode.of("W001"),
                new Person("员工", Gender.FEMALE, LocalDate.of(1985, 1, 1), "13800000000"),
                new HomeBase("黄浦区", HOME, new ServiceArea.Radius(50_000), TravelMode.EBIKE),
                new Qualification(Map.of(CLEANING, Proficiency.of(SkillLevel.of(3))), List.of(), 5),
                new WorkTerms(null, CommissionPlanId.of("STANDARD")),
                new DailyLimits(3, 240),
                0);
        List<Claim> all = new ArrayList<>();
        for (int claim = 0; claim < claims; claim++) {
            TimeWindow door = TimeWindow.of(
                    MONDAY.plus(Duration.ofMinutes(30L * random.nextInt(HALF_HOURS))),
                    Duration.ofMinutes(30L * (1 + random.nextInt(4))));
            all.add(new Claim(
                    new ClaimId(new UUID(5, claim)),
                    id,
                    new VisitId(new UUID(6, claim)),
                    door,
                    new GeoPoint(31.23 + random.nextInt(5) / 100.0, 121.47),
                    door,
                    ClaimState.FIRM,
                    null));
        }
        return new WorkerTime(worker, Roster.empty(id), List.of(), all, List.of(), 0);
    }

    private static Demand demand() {
        return new Demand(
                new VisitId(new UUID(2, 1)),
                Place.at(new GeoPoint(31.24, 121.48)),
                new Requirement(CLEANING, SkillLevel.of(1), Set.of()),
                Duration.ofHours(1),
                null,
                WorkerChoice.any(),
                Set.of(),
                new CustomerId(new UUID(3, 1)),
                OFFERING);
    }

    private static Terms terms(boolean byTheHour) {
        Branch branch = new Branch(
                BranchId.of("SH"),
                new LocalText("上海", "Shanghai"),
                ZoneId.of("Asia/Shanghai"),
                Currency.getInstance("CNY"),
                BranchSettings.standard(),
                Set.of(),
                0);
        return new Terms(branch, new Ways(byTheHour), MONDAY, new Durations(List.of(half())));
    }

    /** From the second day on everybody takes half the time. */
    private static DurationModel half() {
        LocalDate second = LocalDate.of(2026, 3, 3);
        OfferingDurations half = new OfferingDurations(new DurationQuantile(10_000, 5_000), Map.of());
        return new DurationModel(
                DurationModelId.of("half"),
                second,
                null,
                new DurationTerms(75, 1, 10, 150),
                new DurationSource(second.minusDays(9), second.minusDays(2), 10_000, 0),
                Map.of(OFFERING, half),
                1);
    }

    /** A way takes a minute for every hundredth of a degree, and by the hour as many minutes more as the hour has. */
    private record Ways(boolean byTheHour) implements TravelTimes {
        @Override
        public Travel between(GeoPoint from, GeoPoint to, TravelMode mode, Instant departure) {
            double degrees = Math.abs(from.latitude() - to.latitude()) + Math.abs(from.longitude() - to.longitude());
            long late = byTheHour ? departure.getEpochSecond() / 3_600 % 24 : 0;
            return Travel.of(0, 60 * (Math.round(100 * degrees) + late));
        }

        @Override
        public boolean dependOnDeparture() {
            return byTheHour;
        }
    }
}
