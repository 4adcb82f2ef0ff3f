package dev.doorstep.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.Desk;
import dev.doorstep.availability.roster.Roster;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.memory.InMemoryStore;
import dev.doorstep.staffing.DayShift;
import dev.doorstep.staffing.ForecastTerms;
import dev.doorstep.staffing.HourCover;
import dev.doorstep.staffing.RosterProblem;
import dev.doorstep.staffing.RosterProposal;
import dev.doorstep.staffing.RosterTerms;
import dev.doorstep.staffing.WorkingTime;
import dev.doorstep.testkit.world.Shop;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the page about slots shows of shifts that cover the demand. */
class StaffingTest {
    @Test
    @Tag("AVL-01")
    void the_office_has_shifts_proposed_for_what_is_to_be_expected_and_saves_them() {
        Shop shop = Shop.open(InMemoryStore.open(), BranchId.of("SH"));
        shop.book(Shop.twoHours(), "first");
        shop.book(Shop.twoHours(), "second");
        shop.clock().advance(Duration.ofDays(7));
        Desk desk = shop.office();
        LocalDate monday = LocalDate.of(2026, 3, 9);
        LocalDate festival = LocalDate.of(2026, 3, 15);
        // region staffing
        RosterTerms terms = new RosterTerms(
                List.of(DayShift.parse("08:00-12:00", "13:00-17:00"), DayShift.parse("13:00-21:00")),
                new ForecastTerms(4, 50_00, 20, 50),
                WorkingTime.STANDARD,
                Set.of(festival));
        RosterProblem problem = desk.read(t -> t.staffing().problem(monday, 7, terms));
        RosterProposal proposal = problem.proposed();
        List<HourCover> missing = proposal.missing();
        List<Roster> saved = desk.inTransaction(t -> proposal.shifts().stream()
                .map(shifts -> t.availability().save(t.staffing().roster(proposal, shifts)))
                .toList());
        // endregion
        assertThat(missing).isEmpty();
        assertThat(proposal.covered()).isEqualTo(proposal.needed()).isPositive();
        assertThat(saved.stream()
                        .filter(roster -> !roster.hours(monday.plusDays(1)).isEmpty()))
                .as("two came at ten, and the margin asks for a third")
                .hasSize(3);
        assertThat(saved)
                .allSatisfy(roster -> assertThat(roster.hours(festival)).isEmpty());
    }
}
