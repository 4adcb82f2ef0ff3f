package dev.doorstep.testkit.availability;

import dev.doorstep.availability.CalendarSnapshot;
import dev.doorstep.availability.Claim;
import dev.doorstep.availability.ClaimState;
import dev.doorstep.availability.Terms;
import dev.doorstep.availability.WorkerTime;
import dev.doorstep.availability.duration.DurationModel;
import dev.doorstep.availability.duration.DurationQuantile;
import dev.doorstep.availability.duration.DurationSource;
import dev.doorstep.availability.duration.DurationTerms;
import dev.doorstep.availability.duration.Durations;
import dev.doorstep.availability.duration.OfferingDurations;
import dev.doorstep.kernel.ClaimId;
import dev.doorstep.kernel.DurationModelId;
import dev.doorstep.kernel.GeoPoint;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.TravelMode;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.matching.Demand;
import dev.doorstep.routing.Travel;
import dev.doorstep.routing.TravelTimes;
import dev.doorstep.testkit.world.Townsfolk;
import dev.doorstep.workforce.DailyLimits;
import dev.doorstep.workforce.Worker;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A few doors, an hour of work at each, and workers who work from eight to eight. */
final class Street {
    private static final ZoneId ZONE = Townsfolk.SHANGHAI.zone();
    static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    static final LocalDate TUESDAY = MONDAY.plusDays(1);
    static final Instant NOW = at(MONDAY, "09:00");
    static final Worker WORKER = Townsfolk.worker(1);
    static final WorkerId ID = WORKER.id();
    static final GeoPoint HOME = Townsfolk.CENTRE;
    static final GeoPoint DOOR = Townsfolk.east(1_000);
    static final GeoPoint OTHER_DOOR = Townsfolk.east(2_000);

    private Street() {}

    static CalendarSnapshot town(TravelTimes travel, WorkerTime... times) {
        return town(travel, Durations.AS_SOLD, times);
    }

    static CalendarSnapshot town(TravelTimes travel, Durations durations, WorkerTime... times) {
        return CalendarSnapshot.of(new Terms(Townsfolk.SHANGHAI, travel, NOW, durations), List.of(times));
    }

    /** So many minutes from any place to any other, whenever one leaves. */
    static TravelTimes minutes(long minutes) {
        return new TravelTimes() {
            @Override
            public Travel between(GeoPoint from, GeoPoint to, TravelMode mode, Instant departure) {
                return from.equals(to) ? Travel.of(0, 0) : Travel.of(1_000, minutes * 60);
            }

            @Override
            public boolean dependOnDeparture() {
                return false;
            }
        };
    }

    static WorkerTime idle() {
        return Townsfolk.idle(WORKER, LocalTime.of(8, 0), LocalTime.of(20, 0));
    }

    static WorkerTime having(Worker worker, Claim... claims) {
        WorkerTime idle = Townsfolk.idle(worker, LocalTime.of(8, 0), LocalTime.of(20, 0));
        return new WorkerTime(worker, idle.roster(), List.of(), List.of(claims), List.of(), 0);
    }

    static Claim claim(int number, Instant start, long minutes) {
        return claim(ID, number, start, minutes);
    }

    static Claim claim(WorkerId worker, int number, Instant start, long minutes) {
        TimeWindow door = TimeWindow.of(start, Duration.ofMinutes(minutes));
        return new Claim(
                new ClaimId(new UUID(5, number)), worker, visit(number), door, OTHER_DOOR, door, ClaimState.FIRM, null);
    }

    static VisitId visit(int number) {
        return new VisitId(new UUID(6, number));
    }

    static Demand hour(GeoPoint place) {
        return demand(place, 60);
    }

    static Demand demand(GeoPoint place, long minutes) {
        return Townsfolk.demand(1, place, Duration.ofMinutes(minutes));
    }

    static Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(ZONE).toInstant();
    }

    static Worker limited(int visits, int minutes) {
        return WORKER.with(new DailyLimits(visits, minutes));
    }

    /** What was learned from Monday on of an offering: shares of the time sold, in basis points, of each worker. */
    static Durations learned(OfferingId offering, Map<PersonCode, Integer> shares) {
        Map<PersonCode, DurationQuantile> workers = new HashMap<>();
        shares.forEach((worker, share) -> workers.put(worker, new DurationQuantile(1_000, share)));
        return new Durations(List.of(new DurationModel(
                DurationModelId.of("spring"),
                MONDAY,
                null,
                new DurationTerms(75, 1, 50, 150),
                new DurationSource(MONDAY, MONDAY, 2_000, 0),
                Map.of(offering, new OfferingDurations(new DurationQuantile(2_000, 10_000), workers)),
                1)));
    }
}
