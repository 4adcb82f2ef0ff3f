package dev.doorstep.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.Desk;
import dev.doorstep.Doorstep;
import dev.doorstep.availability.Claim;
import dev.doorstep.availability.WorkerTime;
import dev.doorstep.availability.presence.Standing;
import dev.doorstep.availability.presence.WorkState;
import dev.doorstep.availability.roster.Roster;
import dev.doorstep.availability.roster.ShiftHours;
import dev.doorstep.availability.roster.ShiftPattern;
import dev.doorstep.commission.CommissionPlan;
import dev.doorstep.exchange.icalendar.CalendarEntry;
import dev.doorstep.exchange.icalendar.CalendarFile;
import dev.doorstep.kernel.CommissionPlanId;
import dev.doorstep.kernel.GeoPoint;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.memory.InMemoryStore;
import dev.doorstep.organisation.Actor;
import dev.doorstep.spi.Store;
import dev.doorstep.testkit.VirtualClock;
import dev.doorstep.testkit.world.SmallTown;
import dev.doorstep.testkit.world.Townsfolk;
import dev.doorstep.workforce.FloatingBreak;
import dev.doorstep.workforce.ServiceArea;
import dev.doorstep.workforce.WorkRelation;
import dev.doorstep.workforce.Worker;
import dev.doorstep.workforce.WorkerStatus;
import dev.doorstep.workforce.block.Appeal;
import dev.doorstep.workforce.block.Block;
import dev.doorstep.workforce.block.BlockEnd;
import dev.doorstep.workforce.block.BlockNotice;
import dev.doorstep.workforce.block.BlockReason;
import dev.doorstep.workforce.block.BlockSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page about slots shows of keeping workers. */
class KeepingStaffTest {
    private static final Worker WORKER = Townsfolk.worker(1);
    private static final Instant MONDAY_NOON = Instant.parse("2026-03-09T04:00:00Z");

    private final Doorstep doorstep = doorstep();
    private final Desk desk = doorstep.as(Actor.administrator("li", Townsfolk.SHANGHAI.id()));

    @Test
    @Tag("WRK-19")
    void a_worker_goes_elsewhere_at_weekends() {
        WorkerId id = WORKER.id();
        // region area
        ServiceArea border = new ServiceArea.Polygon(
                List.of(new GeoPoint(31.10, 121.30), new GeoPoint(31.10, 121.60), new GeoPoint(31.40, 121.40)));
        ServiceArea area = border.except(
                Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), new ServiceArea.Districts(Set.of("徐汇区", "黄浦区")));
        Worker sent = desk.inTransaction(t -> t.workers().assign(id, area));
        // endregion
        assertThat(sent.base().area().on(DayOfWeek.SUNDAY).districts()).contains("徐汇区");
        assertThat(sent.base().area().on(DayOfWeek.MONDAY)).isEqualTo(border);
    }

    @Test
    @Tag("DSP-01")
    void a_worker_brings_the_car_back_to_the_office() {
        WorkerId id = WORKER.id();
        // region ending
        GeoPoint office = new GeoPoint(31.2304, 121.4737);
        Worker ending = desk.inTransaction(t -> t.workers().dayEnd(id, office));
        // endregion
        assertThat(ending.base().dayEnd()).isEqualTo(office);
        assertThat(ending.base().point()).isEqualTo(WORKER.base().point());
    }

    @Test
    @Tag("DSP-01")
    void a_freelancer_is_called_out_only_where_that_is_worth_it() {
        WorkerId id = WORKER.id();
        // region callout
        Worker dearer = desk.inTransaction(t -> t.workers().callOut(id, 5_000));
        // endregion
        assertThat(dearer.terms().callOut()).isEqualTo(5_000);
    }

    @Test
    @Tag("DSP-01")
    void a_worker_agrees_to_overtime() {
        WorkerId id = WORKER.id();
        // region overtime
        Worker willing = desk.inTransaction(t -> t.workers().overtime(id, 60));
        // endregion
        assertThat(willing.limits().overtimeMax()).isEqualTo(60);
    }

    @Test
    @Tag("AVL-01")
    void a_worker_has_lunch_every_day() {
        WorkerId id = WORKER.id();
        // region break
        FloatingBreak lunch = new FloatingBreak(LocalTime.of(11, 0), LocalTime.of(14, 0), 60);
        Worker rested = desk.inTransaction(t -> t.workers().rest(id, lunch));
        // endregion
        assertThat(rested.limits().rest()).isEqualTo(FloatingBreak.parse("11:00-14:00/60"));
    }

    @Test
    @Tag("WRK-10")
    @Tag("WRK-11")
    void a_worker_is_busy_for_lunch() {
        WorkerId id = WORKER.id();
        Instant now = MONDAY_NOON;
        Instant endOfLunch = now.plus(Duration.ofHours(1));
        // region presence
        desk.inTransaction(t -> t.presence().announce(id, WorkerStatus.busyUntil(endOfLunch)));
        List<Standing> board = desk.read(t -> t.presence().board(now));
        // endregion
        assertThat(board)
                .singleElement()
                .satisfies(standing -> assertThat(standing.state()).isEqualTo(WorkState.BUSY));
    }

    @Test
    @Tag("AHEAD-08")
    void a_worker_is_blocked_and_heard() {
        WorkerId id = WORKER.id();
        LocalDate today = LocalDate.of(2026, 3, 9);
        Desk worker = doorstep.as(Actor.worker(id, Townsfolk.SHANGHAI.id()));
        // region block
        BlockEnd end = BlockEnd.reviewed(today.plusDays(30));
        Block block =
                desk.inTransaction(t -> t.blocks().impose(id, BlockSource.branch(), BlockReason.RELIABILITY, end));
        List<BlockNotice> told = worker.read(t -> t.blocks().notices(id));
        worker.inTransaction(t -> t.blocks().appeal(id, block.id(), "I was ill that day"));
        Block decided = desk.inTransaction(
                t -> t.blocks().decide(id, block.id(), Appeal.State.LIFTED, "A day of leave, as the roster says"));
        // endregion
        assertThat(told).containsExactly(BlockNotice.of(block));
        assertThat(decided.standsOn(today)).isFalse();
    }

    @Test
    @Tag("AVL-01")
    void a_roster_rotates() {
        Roster known = desk.read(t -> t.availability().roster(WORKER.id())).orElseThrow();
        LocalDate monday = LocalDate.of(2026, 3, 9);
        // region rotate
        ShiftPattern pattern = ShiftPattern.rotating(
                4, 2, List.of(List.of(ShiftHours.parse("08:00-16:00")), List.of(ShiftHours.parse("13:00-21:00"))));
        Roster next = pattern.over(known, monday, monday, 36);
        List<Claim> outside = desk.read(t -> t.availability().outside(next, monday, 36));
        Roster saved = desk.inTransaction(t -> t.availability().save(next));
        // endregion
        assertThat(outside).isEmpty();
        assertThat(saved.hours(monday.plusDays(4))).isEmpty();
        assertThat(saved.hours(monday.plusDays(6))).containsExactly(ShiftHours.parse("13:00-21:00"));
    }

    @Test
    @Tag("AVL-01")
    void shifts_come_from_a_calendar(@TempDir Path folder) throws IOException {
        ZoneId zone = Townsfolk.SHANGHAI.zone();
        LocalDate first = LocalDate.of(2026, 3, 9);
        TimeWindow month = new TimeWindow(
                first.atStartOfDay(zone).toInstant(),
                first.plusDays(28).atStartOfDay(zone).toInstant());
        TimeWindow evening = new TimeWindow(
                first.atTime(18, 0).atZone(zone).toInstant(),
                first.atTime(22, 0).atZone(zone).toInstant());
        Path file = folder.resolve("shifts.ics");
        Files.writeString(file, CalendarFile.write(List.of(CalendarEntry.free("1", evening, "")), MONDAY_NOON));
        Roster known = desk.read(t -> t.availability().roster(WORKER.id())).orElseThrow();
        // region calendar
        List<CalendarEntry> entries = CalendarFile.read(file, month, zone);
        List<TimeWindow> worked = entries.stream().map(CalendarEntry::window).toList();
        Roster next = ShiftPattern.of(worked, first, 28, zone).over(known, first, first, 28);
        // endregion
        assertThat(next.hours(first)).containsExactly(ShiftHours.parse("18:00-22:00"));
        assertThat(next.hours(first.plusDays(1))).isEmpty();
        assertThat(next.hours(first.plusDays(28))).isEqualTo(known.hours(first.plusDays(28)));
    }

    @Test
    @Tag("WRK-20")
    void a_freelancer_offers_an_evening() {
        WorkerId id = WORKER.id();
        Desk worker = doorstep.as(Actor.worker(id, Townsfolk.SHANGHAI.id()));
        CommissionPlanId plan = CommissionPlanId.of("FREELANCERS");
        desk.inTransaction(t -> t.commission().save(new CommissionPlan(plan, 85_00, 0, 0)));
        LocalDate thursday = LocalDate.of(2026, 3, 12);
        // region freelance
        Worker agreed = desk.inTransaction(t -> t.commission().agree(id, WorkRelation.FREELANCE, plan));
        Roster offered = worker.inTransaction(t -> {
            Roster known = t.availability().roster(id).orElseGet(() -> Roster.empty(id));
            return t.availability().save(known.on(thursday, List.of(ShiftHours.parse("18:00-22:00"))));
        });
        // endregion
        assertThat(agreed.terms().relation()).isEqualTo(WorkRelation.FREELANCE);
        assertThat(offered.hours(thursday)).containsExactly(ShiftHours.parse("18:00-22:00"));
    }

    private static Doorstep doorstep() {
        Store store = InMemoryStore.open();
        VirtualClock clock = VirtualClock.at(MONDAY_NOON);
        WorkerTime time = Townsfolk.idle(WORKER, LocalTime.of(9, 0), LocalTime.of(17, 0));
        new SmallTown(Townsfolk.SHANGHAI, clock.instant(), List.of(time)).settle(store);
        return Doorstep.builder().store(store).clock(clock).build();
    }
}
