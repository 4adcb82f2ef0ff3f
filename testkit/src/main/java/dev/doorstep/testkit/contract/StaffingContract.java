package dev.doorstep.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.doorstep.availability.leave.LeaveRequest;
import dev.doorstep.availability.roster.LeaveState;
import dev.doorstep.availability.roster.Roster;
import dev.doorstep.availability.unmet.UnmetDemand;
import dev.doorstep.event.IdempotencyKey;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.UnmetDemandId;
import dev.doorstep.order.Order;
import dev.doorstep.organisation.NotPermittedException;
import dev.doorstep.staffing.DayShift;
import dev.doorstep.staffing.DemandHour;
import dev.doorstep.staffing.ForecastTerms;
import dev.doorstep.staffing.HourlyNeed;
import dev.doorstep.staffing.NotStaffedException;
import dev.doorstep.staffing.RosterProposal;
import dev.doorstep.staffing.RosterTerms;
import dev.doorstep.staffing.WorkingTime;
import dev.doorstep.testkit.world.Shop;
import dev.doorstep.testkit.world.Townsfolk;
import dev.doorstep.workforce.Worker;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What was booked and asked in vain says how many workers are needed, and shifts cover it, on every store. */
@Tag("AVL-01")
public interface StaffingContract extends StoreContract {
    /** The day that is foreseen, a week after the one on which people came. */
    LocalDate TUESDAY = LocalDate.of(2026, 3, 10);

    /** One week, half of what was asked in vain, nothing on the way, no margin. */
    ForecastTerms LAST_WEEK = new ForecastTerms(1, 50_00, 0, 0);

    @Test
    default void a_day_needs_who_was_booked_on_its_weekday_and_a_part_of_those_who_were_missing() {
        Shop shop = opened();
        List<HourlyNeed> needs = shop.office().read(t -> t.staffing().needs(TUESDAY, 7, LAST_WEEK));
        assertThat(needs)
                .containsExactly(
                        new HourlyNeed(at(10), 120, 2), new HourlyNeed(at(11), 120, 2), new HourlyNeed(at(14), 30, 1));
        assertThat(shop.office()
                        .<List<HourlyNeed>>read(t -> t.staffing().needs(TUESDAY, 1, new ForecastTerms(1, 0, 30, 0))))
                .as("half an hour on the way, nothing of what was asked in vain")
                .containsExactly(
                        new HourlyNeed(at(9), 60, 1), new HourlyNeed(at(10), 120, 2), new HourlyNeed(at(11), 120, 2));
        assertThatThrownBy(() -> shop.customer(1).read(t -> t.staffing().needs(TUESDAY, 7, LAST_WEEK)))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> shop.office().read(t -> t.staffing().needs(TUESDAY.minusDays(2), 7, LAST_WEEK)))
                .isInstanceOf(NotStaffedException.class);
    }

    @Test
    default void shifts_cover_what_is_needed_and_nobody_who_is_away_has_any() {
        Shop shop = opened();
        Worker away = Shop.worker(1);
        askForLeave(shop, away);
        RosterProposal proposal = proposed(shop);
        assertThat(proposal.needed()).isEqualTo(5);
        assertThat(proposal.covered()).isEqualTo(5);
        assertThat(proposal.coverMost()).isEqualTo(5);
        assertThat(proposal.missing()).isEmpty();
        assertThat(onTuesday(proposal, away)).isEmpty();
        assertThat(List.of(onTuesday(proposal, Shop.worker(2)), onTuesday(proposal, Shop.worker(3))))
                .as("one comes in the morning, one all day")
                .containsExactlyInAnyOrder(
                        Optional.of(DayShift.parse("08:00-12:00")),
                        Optional.of(DayShift.parse("09:00-12:00", "13:00-17:00")));
        assertThat(proposal.shifts().stream()
                        .mapToInt(RosterProposal.WorkerShifts::minutes)
                        .sum())
                .as("nobody comes where nothing is needed")
                .isEqualTo(240 + 420);
    }

    @Test
    default void what_nobody_can_cover_is_said_by_hour_and_what_is_saved_is_what_was_proposed() {
        Shop shop = opened();
        askForLeave(shop, Shop.worker(1));
        askForLeave(shop, Shop.worker(2));
        RosterProposal proposal = proposed(shop);
        assertThat(proposal.missing())
                .extracting(hour -> hour.need().at().hour(), hour -> hour.missing())
                .containsExactly(tuple(10, 1), tuple(11, 1));
        assertThat(proposal.coverMost()).isEqualTo(3);
        RosterProposal.WorkerShifts one = of(proposal, Shop.worker(3));
        Roster saved = shop.office()
                .inTransaction(t -> t.availability().save(t.staffing().roster(proposal, one)));
        assertThat(saved.hours(TUESDAY))
                .isEqualTo(DayShift.parse("09:00-12:00", "13:00-17:00").stretches());
        assertThat(saved.hours(TUESDAY.plusDays(1))).isEmpty();
        assertThat(saved.hours(TUESDAY.plusDays(6)))
                .as("a day that was not asked about")
                .isNotEmpty();
        assertThat(proposed(shop)).isEqualTo(proposal);
        Roster again = shop.office().read(t -> t.staffing().roster(proposal, one));
        assertThat(again).isEqualTo(saved);
    }

    @Test
    default void who_works_for_themselves_keeps_their_hours_and_others_add_what_is_missing() {
        Shop shop = opened();
        Worker free = Shop.worker(1);
        shop.office().inTransaction(t -> {
            Worker known = t.workers().worker(free.code());
            return t.workers().save(known.with(known.terms().freelancing(true)));
        });
        RosterProposal proposal = proposed(shop);
        assertThat(onTuesday(proposal, free)).contains(DayShift.parse("08:00-20:00"));
        assertThat(proposal.missing()).isEmpty();
        assertThat(proposal.shifts().stream()
                        .filter(shifts -> !shifts.candidate().settled())
                        .mapToInt(RosterProposal.WorkerShifts::minutes)
                        .sum())
                .as("one morning is enough")
                .isEqualTo(240);
    }

    private static RosterProposal proposed(Shop shop) {
        RosterTerms terms = new RosterTerms(
                List.of(DayShift.parse("08:00-12:00"), DayShift.parse("09:00-12:00", "13:00-17:00")),
                LAST_WEEK,
                WorkingTime.STANDARD,
                Set.of());
        return shop.office()
                .read(t -> t.staffing().problem(TUESDAY.minusDays(1), 7, terms))
                .proposed();
    }

    private static Optional<DayShift> onTuesday(RosterProposal proposal, Worker worker) {
        return of(proposal, worker).byDay().get(proposal.days().indexOf(TUESDAY));
    }

    private static RosterProposal.WorkerShifts of(RosterProposal proposal, Worker worker) {
        return proposal.shifts().stream()
                .filter(shifts -> shifts.candidate().worker().equals(worker.id()))
                .findFirst()
                .orElseThrow();
    }

    private static void askForLeave(Shop shop, Worker worker) {
        TimeWindow day = Townsfolk.SHANGHAI.windowOf(TUESDAY);
        LeaveRequest asked =
                shop.worker(worker.id()).inTransaction(t -> t.leave().ask(worker.id(), day, "family"));
        assertThat(asked.leave().state()).isEqualTo(LeaveState.ASKED);
    }

    private static DemandHour at(int hour) {
        return new DemandHour(TUESDAY, hour, Set.of(Townsfolk.CLEANING));
    }

    /** A shop to which two came and two did not a week ago: one called it off, one found nobody. */
    private Shop opened() {
        Shop shop = Shop.open(store(), BRANCH);
        shop.book(Shop.twoHours(), "first");
        shop.book(Shop.twoHours(), "second");
        Order off = shop.book(Shop.twoHours(), "third");
        shop.customer(1)
                .inTransaction(t -> t.booking()
                        .cancel(off.id(), t.booking().quoteCancellation(off.id()), "rain", IdempotencyKey.of("rain")));
        Instant afternoon = Shop.START.plus(Duration.ofHours(4));
        inSession(s -> {
            s.unmetDemand().add(List.of(unmet(1, TimeWindow.of(afternoon, Duration.ofHours(2)))));
            s.unmetDemand().add(List.of(unmet(2, TimeWindow.of(afternoon, Duration.ofDays(2)))));
            return s;
        });
        shop.clock().advance(Duration.ofDays(7));
        return shop;
    }

    private static UnmetDemand unmet(int number, TimeWindow starts) {
        return new UnmetDemand(
                new UnmetDemandId(new UUID(0, number)),
                Shop.OPENING,
                UnmetDemand.Kind.BOOKING,
                Shop.CLEANING,
                "黄浦区",
                starts,
                Set.of());
    }
}
