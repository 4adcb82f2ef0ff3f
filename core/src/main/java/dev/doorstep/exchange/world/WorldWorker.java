package dev.doorstep.exchange.world;

import dev.doorstep.availability.Claim;
import dev.doorstep.availability.ClaimState;
import dev.doorstep.availability.WorkerTime;
import dev.doorstep.availability.roster.DatedShift;
import dev.doorstep.availability.roster.Leave;
import dev.doorstep.availability.roster.Roster;
import dev.doorstep.availability.roster.ShiftHours;
import dev.doorstep.availability.roster.WeeklyShift;
import dev.doorstep.exchange.Cell;
import dev.doorstep.exchange.Outline;
import dev.doorstep.exchange.Points;
import dev.doorstep.exchange.city.Weekdays;
import dev.doorstep.exchange.city.WorkerPart;
import dev.doorstep.kernel.ClaimId;
import dev.doorstep.kernel.CommissionPlanId;
import dev.doorstep.kernel.CredentialType;
import dev.doorstep.kernel.Gender;
import dev.doorstep.kernel.Grain;
import dev.doorstep.kernel.LeaveId;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.TravelMode;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.workforce.Credential;
import dev.doorstep.workforce.DailyLimits;
import dev.doorstep.workforce.HomeBase;
import dev.doorstep.workforce.Person;
import dev.doorstep.workforce.Qualification;
import dev.doorstep.workforce.WorkTerms;
import dev.doorstep.workforce.Worker;
import dev.doorstep.workforce.WorkerStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** Reads one worker of a world: who it is, when they work and where they are expected. */
final class WorldWorker {
    private static final List<String> KEYS = List.of(
            "code",
            "gender",
            "latitude",
            "longitude",
            "radius_km",
            "polygon",
            "districts",
            "areas",
            "mode",
            "skills",
            "certificates",
            "status",
            "busy_until",
            "visits_per_day_max",
            "minutes_per_day_max",
            "break",
            "joined",
            "shifts",
            "days",
            "leave",
            "visits");
    private static final List<String> SAID = List.of("ONLINE", "OFFLINE");
    private static final CommissionPlanId NO_PLAN = CommissionPlanId.of("NONE");
    private static final int DAY_MINUTES = 24 * 60;

    private final Outline item;
    private final ZoneId zone;
    private final WorldArea areas;
    private final int number;
    private final WorkerId id;

    /**
     * Opens a worker.
     *
     * @param areas reads where the worker goes
     * @param number which one of the file it is, the first is 1
     */
    WorldWorker(Outline item, ZoneId zone, WorldArea areas, int number) {
        this.item = item.allow(KEYS);
        this.zone = zone;
        this.areas = areas;
        this.number = number;
        this.id = new WorkerId(new UUID(number, 0));
    }

    /**
     * Reads what is known about the time of the worker.
     *
     * @param visitCodes takes what the file calls the visits
     */
    WorkerTime time(Instant now, Map<VisitId, String> visitCodes) {
        WorkerTime.Facts facts = new WorkerTime.Facts(worker(), roster(), leave(), 0);
        return WorkerTime.of(facts, claims(visitCodes), now);
    }

    private Worker worker() {
        return new Worker(
                id,
                item.cell("code").code(PersonCode::of),
                new Person("", item.cell("gender").oneOf(Gender.class), LocalDate.EPOCH, ""),
                new HomeBase(
                        "", Points.of(item), areas.read(item), item.cell("mode").oneOf(TravelMode.class)),
                new Qualification(SkillPart.mastered(item.at("skills")), certificates(), 0),
                new WorkTerms(null, NO_PLAN)
                        .saying(status())
                        .joining(item.find("joined", Cell::date).orElse(null)),
                limits(),
                0);
    }

    /** Whoever is busy until a moment need not say so twice. */
    private WorkerStatus status() {
        return item.find("busy_until", until -> until.instant(zone))
                .map(WorkerStatus::busyUntil)
                .orElseGet(() -> item.value("status", "ONLINE", said -> said.choice(SAID, word -> word))
                                .equals("ONLINE")
                        ? WorkerStatus.online()
                        : WorkerStatus.offline());
    }

    private DailyLimits limits() {
        DailyLimits none = WorkerPart.unlimited();
        return new DailyLimits(
                item.value("visits_per_day_max", none.visitsMax(), WorkerPart::visitsMax),
                item.value("minutes_per_day_max", none.minutesMax(), WorkerPart::minutesMax),
                none.overtimeMax(),
                item.find("break", WorkerPart::rest).orElse(null));
    }

    private List<Credential> certificates() {
        return items("certificates").stream()
                .map(certificate -> {
                    certificate.keys("type", "valid_from", "valid_to");
                    LocalDate from = certificate.cell("valid_from").date();
                    return new Credential(
                            certificate.cell("type").code(CredentialType::of),
                            "",
                            "",
                            from,
                            certificate.cell("valid_to").dateFrom(from));
                })
                .toList();
    }

    private Roster roster() {
        Distinct<WeeklyShift> weekly = new Distinct<>(
                (one, other) -> one.day() == other.day() && one.hours().overlaps(other.hours()), WeeklyShift::hours);
        for (Outline shift : item.at("shifts").items()) {
            shift.keys("days", "from", "to");
            ShiftHours hours = hours(shift);
            for (Outline day : shift.at("days").items()) {
                weekly.add(
                        shift.cell("from"),
                        new WeeklyShift(Weekdays.read(day.cell(), day.cell().text()), hours.from(), hours.to()));
            }
        }
        return new Roster(id, weekly.all(), days(), 0);
    }

    private List<DatedShift> days() {
        Distinct<DatedShift> days = new Distinct<>((one, other) -> one.day().equals(other.day()), DatedShift::day);
        for (Outline day : items("days")) {
            day.keys("day", "shifts");
            Distinct<ShiftHours> shifts = new Distinct<>(ShiftHours::overlaps, hours -> hours);
            day.at("shifts")
                    .items()
                    .forEach(shift -> shifts.add(shift.keys("from", "to").cell("from"), hours(shift)));
            days.add(day.cell("day"), new DatedShift(day.cell("day").date(), shifts.all()));
        }
        return days.all();
    }

    private static ShiftHours hours(Outline shift) {
        LocalTime from = shift.cell("from").time();
        return new ShiftHours(from, shift.cell("to").timeAfter(from));
    }

    private List<Leave> leave() {
        return items("leave").stream()
                .map(away -> leave(away.keys("from", "to")))
                .toList();
    }

    private Leave leave(Outline away) {
        Instant from = away.cell("from").instant(zone);
        TimeWindow window = new TimeWindow(from, away.cell("to").instantAfter(from, zone));
        if (window.duration().compareTo(Leave.DURATION_MAX) > 0) {
            throw away.cell("to").refusal("import.leave.too-long", Leave.DURATION_MAX.toDays());
        }
        return Leave.asked(new LeaveId(new UUID(number, from.getEpochSecond())), id, window, "")
                .approved();
    }

    private List<Claim> claims(Map<VisitId, String> visitCodes) {
        Distinct<Claim> claims = new Distinct<>((one, other) -> one.door().overlaps(other.door()), Claim::door);
        for (Outline visit : items("visits")) {
            Claim claim = claim(visit, claims.all().size() + 1);
            claims.add(visit.cell("start"), claim);
            visitCodes.put(claim.visit(), visit.value("code", claim.visit().toString(), Cell::code));
        }
        return claims.all();
    }

    private Claim claim(Outline visit, int place) {
        visit.allow(List.of("code", "start", "minutes", "latitude", "longitude", "held_until"));
        Instant start = visit.cell("start").instant(zone);
        if (!Grain.isAligned(start)) {
            throw visit.cell("start").refusal("import.value.between-grains", Grain.LENGTH.toMinutes());
        }
        TimeWindow door =
                TimeWindow.of(start, Duration.ofMinutes(visit.cell("minutes").minutes(1, DAY_MINUTES)));
        UUID visitId = new UUID(number, place);
        Instant expiry = visit.find("held_until", until -> until.instant(zone)).orElse(null);
        return new Claim(
                new ClaimId(visitId),
                id,
                new VisitId(visitId),
                door,
                Points.of(visit),
                door,
                expiry == null ? ClaimState.TENTATIVE : ClaimState.HELD,
                expiry);
    }

    private List<Outline> items(String key) {
        return item.find(key).map(Outline::items).orElse(List.of());
    }

    /** Values of a list that keep out of each other's way, or are refused where they stand. */
    private static final class Distinct<T> {
        private final BiPredicate<T, T> clash;
        private final Function<T, Object> words;
        private final List<T> values = new ArrayList<>();

        Distinct(BiPredicate<T, T> clash, Function<T, Object> words) {
            this.clash = clash;
            this.words = words;
        }

        void add(Cell cell, T value) {
            for (T other : values) {
                if (clash.test(value, other)) {
                    throw cell.refusal("import.value.overlap", words.apply(other));
                }
            }
            values.add(value);
        }

        List<T> all() {
            return List.copyOf(values);
        }
    }
}
