package dev.doorstep.testkit.world;

import dev.doorstep.availability.Claim;
import dev.doorstep.availability.ClaimState;
import dev.doorstep.availability.WorkerTime;
import dev.doorstep.availability.roster.DatedShift;
import dev.doorstep.availability.roster.Leave;
import dev.doorstep.availability.roster.Roster;
import dev.doorstep.availability.roster.ShiftHours;
import dev.doorstep.availability.roster.WeeklyShift;
import dev.doorstep.catalog.Requirement;
import dev.doorstep.kernel.ActorRef;
import dev.doorstep.kernel.BlockId;
import dev.doorstep.kernel.ClaimId;
import dev.doorstep.kernel.CredentialType;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.Gender;
import dev.doorstep.kernel.GeoPoint;
import dev.doorstep.kernel.LeaveId;
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
import dev.doorstep.organisation.WarmUp;
import dev.doorstep.workforce.Credential;
import dev.doorstep.workforce.DailyLimits;
import dev.doorstep.workforce.FloatingBreak;
import dev.doorstep.workforce.HomeBase;
import dev.doorstep.workforce.Person;
import dev.doorstep.workforce.Qualification;
import dev.doorstep.workforce.WorkTerms;
import dev.doorstep.workforce.Worker;
import dev.doorstep.workforce.WorkerStatus;
import dev.doorstep.workforce.block.Appeal;
import dev.doorstep.workforce.block.Block;
import dev.doorstep.workforce.block.BlockEnd;
import dev.doorstep.workforce.block.BlockReason;
import dev.doorstep.workforce.block.BlockSource;
import dev.doorstep.workforce.block.Blocks;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.jspecify.annotations.Nullable;

/** Small towns and demands at random: crowded enough that every rule has something to say. */
public final class SmallTowns {
    /** The day around which everything happens; no clock of the zones in use changes near it. */
    public static final LocalDate DAY = LocalDate.of(2026, 6, 10);

    private static final CredentialType HEALTH = CredentialType.of("HEALTH");
    private static final SkillCode OTHER_SKILL = SkillCode.of("AC-CARE");
    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("Asia/Shanghai"),
            ZoneId.of("Asia/Kathmandu"),
            ZoneId.of("America/St_Johns"),
            ZoneId.of("Pacific/Apia"));
    static final int WORKERS_MAX = 3;

    private final Random random;
    private final Random rests;
    private final Random evenings;
    private final Random newcomers;
    private final Random ends;
    private final SmallAreas areas;
    private final Branch branch;
    private final Instant midnight;
    private int numbers;

    private SmallTowns(long seed) {
        this.random = new Random(seed);
        this.rests = new Random(~seed);
        this.evenings = new Random(seed ^ 0x5DEECE66DL);
        this.newcomers = new Random(~seed ^ 1);
        this.ends = new Random(~seed ^ 2);
        this.areas = new SmallAreas(random);
        this.branch = branch();
        this.midnight = DAY.atStartOfDay(branch.zone()).toInstant();
    }

    /** Returns towns at random, each made from one seed. */
    public static Arbitrary<SmallTown> towns() {
        return Arbitraries.longs().map(SmallTowns::town);
    }

    /** Returns towns of so many workers at random, for whoever needs several who can come. */
    public static Arbitrary<SmallTown> towns(int workers) {
        return Arbitraries.longs().map(seed -> new SmallTowns(seed).town(workers));
    }

    /** Returns demands at random for any such town, each made from one seed. */
    public static Arbitrary<Demand> demands() {
        return Arbitraries.longs().map(SmallTowns::demand);
    }

    /** Returns the demand of a seed. */
    public static Demand demand(long seed) {
        return new SmallTowns(seed).demand();
    }

    /** Returns the town of a seed. */
    public static SmallTown town(long seed) {
        SmallTowns maker = new SmallTowns(seed);
        Instant now = maker.now();
        return maker.town(now, 1 + maker.random.nextInt(WORKERS_MAX));
    }

    private SmallTown town(int workers) {
        return town(now(), workers);
    }

    private Instant now() {
        return midnight.minus(Duration.ofHours(36)).plus(Duration.ofMinutes(random.nextInt(48 * 60)));
    }

    private SmallTown town(Instant now, int workers) {
        return new SmallTown(
                branch,
                now,
                IntStream.rangeClosed(1, workers)
                        .mapToObj(number -> time(number, now))
                        .toList());
    }

    private Branch branch() {
        BranchSettings settings = new BranchSettings(
                LocalTime.of(random.nextInt(6, 10), 0),
                LocalTime.of(random.nextInt(15, 23), 0),
                pick(List.of(5, 15, 30)),
                60,
                new Lead(pick(List.of(0, 60, 600)), pick(List.of(60, 300, 1_500)), pick(List.of(1, 2, 30))),
                15,
                pick(List.of(100, 135, 250)),
                warmUp());
        Branch plain = Townsfolk.SHANGHAI;
        return new Branch(plain.id(), plain.name(), pick(ZONES), plain.currency(), settings, SmallAreas.DISTRICTS, 0);
    }

    private WorkerTime time(int number, Instant now) {
        Worker worker = worker(number);
        List<Leave> leave = new ArrayList<>();
        if (oneIn(3)) {
            LeaveId id = new LeaveId(new UUID(5, number));
            leave.add(Leave.asked(id, worker.id(), window(8 * 60, 240), "").approved());
        }
        return WorkerTime.of(
                new WorkerTime.Facts(worker, roster(worker.id()), leave, 0), claims(worker.id(), now), now);
    }

    private Worker worker(int number) {
        Worker plain = Townsfolk.worker(number);
        return new Worker(
                plain.id(),
                plain.code(),
                new Person("", pick(List.of(Gender.values())), LocalDate.of(1985, 1, 1), ""),
                new HomeBase("", place(), areas.any(), pick(List.of(TravelMode.values()))),
                qualification(),
                new WorkTerms(null, plain.terms().plan(), false, blocks(), status(), joined(), 0),
                new DailyLimits(1 + random.nextInt(4), 60 * (2 + random.nextInt(7)), overtimeMax(), rest()),
                0);
    }

    private int overtimeMax() {
        return evenings.nextBoolean() ? 0 : 5 + evenings.nextInt(115);
    }

    private @Nullable FloatingBreak rest() {
        if (rests.nextInt(3) == 0) {
            return null;
        }
        LocalTime from = LocalTime.of(9 + rests.nextInt(6), 5 * rests.nextInt(12));
        int minutes = 15 + rests.nextInt(60);
        return new FloatingBreak(from, from.plusMinutes(minutes + rests.nextInt(90)), minutes);
    }

    /** Newcomers of that day, and those who are none any more or not yet. */
    private @Nullable LocalDate joined() {
        return newcomers.nextBoolean() ? DAY.plusDays(newcomers.nextInt(-6, 3)) : null;
    }

    private @Nullable WarmUp warmUp() {
        return newcomers.nextBoolean() ? new WarmUp(1 + newcomers.nextInt(5), 1 + newcomers.nextInt(2)) : null;
    }

    private Blocks blocks() {
        return oneIn(4)
                ? new Blocks(IntStream.rangeClosed(1, 1 + random.nextInt(2))
                        .mapToObj(this::block)
                        .toList())
                : Blocks.none();
    }

    private Block block(int number) {
        BlockSource source = pick(List.of(
                BlockSource.branch(),
                BlockSource.of(customer(1)),
                BlockSource.of(customer(2)),
                BlockSource.platform()));
        LocalDate day = DAY.plusDays(random.nextInt(-1, 3));
        return new Block(
                new BlockId(new UUID(6, numbers * 10L + number)),
                source,
                pick(List.of(BlockReason.values())),
                ActorRef.SYSTEM,
                midnight.minus(Duration.ofDays(9)),
                oneIn(3) ? BlockEnd.reviewed(day) : BlockEnd.expires(day),
                Appeal.NONE);
    }

    private static CustomerId customer(int number) {
        return new CustomerId(new UUID(3, number));
    }

    private WorkerStatus status() {
        return switch (random.nextInt(8)) {
            case 0 -> WorkerStatus.offline();
            case 1 -> WorkerStatus.busyUntil(midnight.plus(Duration.ofMinutes(random.nextInt(24 * 60))));
            default -> WorkerStatus.online();
        };
    }

    private Qualification qualification() {
        SkillCode skill = oneIn(6) ? OTHER_SKILL : Townsfolk.CLEANING;
        LocalDate last = DAY.plusDays(random.nextInt(-2, 6));
        return new Qualification(
                Map.of(skill, certified(SkillLevel.of(1 + random.nextInt(3)))),
                List.of(new Credential(HEALTH, "1", "", DAY.minusYears(1), last)),
                1);
    }

    /** Levels that end around that day, after some of which a lower one counts, and levels without end. */
    private Proficiency certified(SkillLevel level) {
        if (ends.nextInt(3) > 0) {
            return Proficiency.of(level);
        }
        Proficiency ending = Proficiency.until(level, DAY.plusDays(ends.nextInt(-1, 3)));
        SkillLevel lower = SkillLevel.of(1 + ends.nextInt(level.value()));
        return ends.nextBoolean() ? ending : ending.and(Proficiency.until(lower, DAY.plusDays(ends.nextInt(-1, 6))));
    }

    private Roster roster(WorkerId worker) {
        List<ShiftHours> hours = hours();
        List<WeeklyShift> weekly = Arrays.stream(DayOfWeek.values())
                .flatMap(day -> hours.stream().map(each -> new WeeklyShift(day, each.from(), each.to())))
                .toList();
        List<DatedShift> overrides =
                oneIn(4) ? List.of(new DatedShift(DAY, oneIn(2) ? List.of() : hours())) : List.of();
        return new Roster(worker, weekly, overrides, 0);
    }

    private List<ShiftHours> hours() {
        LocalTime from = LocalTime.of(5 + random.nextInt(5), 5 * random.nextInt(12));
        LocalTime noon = LocalTime.of(12, 5 * random.nextInt(12));
        LocalTime to = oneIn(4) ? LocalTime.MIDNIGHT : LocalTime.of(15 + random.nextInt(8), 5 * random.nextInt(12));
        return oneIn(3)
                ? List.of(new ShiftHours(from, noon), new ShiftHours(noon.plusMinutes(5L * random.nextInt(12)), to))
                : List.of(new ShiftHours(from, to));
    }

    private List<Claim> claims(WorkerId worker, Instant now) {
        List<Claim> claims = new ArrayList<>();
        for (int attempt = random.nextInt(5); attempt > 0; attempt--) {
            TimeWindow door = window(oneIn(5) ? -6 * 60 : 6 * 60, 120);
            if (claims.stream().noneMatch(other -> other.door().overlaps(door))) {
                claims.add(claim(worker, door, now));
            }
        }
        return claims;
    }

    private Claim claim(WorkerId worker, TimeWindow door, Instant now) {
        boolean held = oneIn(3);
        Instant expiry = now.plus(Duration.ofMinutes(random.nextInt(-10, 11)));
        UUID id = new UUID(4, worker.value().getLeastSignificantBits() * 100 + numbers++);
        return new Claim(
                new ClaimId(id),
                worker,
                new VisitId(id),
                door,
                place(),
                TimeWindow.of(door.startInclusive(), Duration.ofHours(1)),
                held ? ClaimState.HELD : ClaimState.TENTATIVE,
                held ? expiry : null);
    }

    /** A window of that day from a minute on, somewhere in the next 14 hours, on the grain. */
    private TimeWindow window(int fromMinute, int minutesMax) {
        Instant start = midnight.plus(Duration.ofMinutes(fromMinute + 5L * random.nextInt(14 * 12)));
        return TimeWindow.of(start, Duration.ofMinutes(15 + 5L * random.nextInt(minutesMax / 5)));
    }

    private Demand demand() {
        List<WorkerId> somebody =
                List.of(Townsfolk.worker(1 + random.nextInt(WORKERS_MAX)).id());
        return new Demand(
                new VisitId(new UUID(2, 1)),
                areas.named(place()),
                new Requirement(
                        Townsfolk.CLEANING, SkillLevel.of(1 + random.nextInt(2)), oneIn(3) ? Set.of(HEALTH) : Set.of()),
                Duration.ofMinutes(15 + 5L * random.nextInt(30)),
                oneIn(6) ? pick(List.of(Gender.values())) : null,
                oneIn(4) ? WorkerChoice.preferred(somebody) : WorkerChoice.any(),
                oneIn(6) ? Set.copyOf(somebody) : Set.of(),
                customer(1));
    }

    /** A place within some seven kilometres of the centre. */
    private GeoPoint place() {
        return new GeoPoint(
                Townsfolk.CENTRE.latitude() + random.nextInt(-50, 51) / 1_000.0,
                Townsfolk.CENTRE.longitude() + random.nextInt(-50, 51) / 1_000.0);
    }

    private boolean oneIn(int count) {
        return random.nextInt(count) == 0;
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
