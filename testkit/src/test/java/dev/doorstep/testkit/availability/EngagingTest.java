package dev.doorstep.testkit.availability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.availability.Claim;
import dev.doorstep.availability.ClaimMove;
import dev.doorstep.availability.ClaimState;
import dev.doorstep.availability.LooseVisits;
import dev.doorstep.availability.Scheduling;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.matching.Demand;
import dev.doorstep.memory.InMemoryStore;
import dev.doorstep.testkit.world.SmallTown;
import dev.doorstep.testkit.world.Townsfolk;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Days that are agreed with their workers: claimed together, however many, and given up together. */
@Tag("AVL-04")
class EngagingTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final WorkerId ONE = Townsfolk.worker(1).id();
    private static final WorkerId TWO = Townsfolk.worker(2).id();

    private final InMemoryStore store = InMemoryStore.open();
    private long sessions;

    EngagingTest() {
        new SmallTown(
                        Townsfolk.SHANGHAI,
                        Street.NOW,
                        List.of(Street.having(Townsfolk.worker(1)), Street.having(Townsfolk.worker(2))))
                .settle(store);
    }

    private <T> T in(Function<Desks, T> deed) {
        return Desks.in(store, Street.NOW, sessions++, LooseVisits.NONE, deed);
    }

    private static Instant at(int hour, int minute) {
        return Street.at(Street.MONDAY, "00:00").plus(Duration.ofHours(hour)).plus(Duration.ofMinutes(minute));
    }

    private static Demand visit(int number) {
        return Townsfolk.demand(number, Townsfolk.CENTRE, HOUR);
    }

    @Test
    void days_that_are_agreed_are_firm_and_given_up_together() {
        List<ClaimMove> days = List.of(
                new ClaimMove(visit(1), TimeWindow.of(at(7, 0), HOUR), ONE, at(7, 0)),
                new ClaimMove(visit(2), TimeWindow.of(at(31, 0), HOUR), TWO, at(31, 0)));
        List<Claim> claims = in(desks -> desks.engaging().claim(days));
        assertThat(claims).extracting(Claim::state).containsOnly(ClaimState.FIRM);
        Optional<Claim> second = in(desks -> desks.scheduling().claimOf(visit(2).visit()));
        assertThat(second).contains(claims.get(1));
        List<Claim> again = in(desks -> desks.engaging().claim(days));
        assertThat(again).isEqualTo(claims);
        List<VisitId> visits = claims.stream().map(Claim::visit).toList();
        List<Claim> given = in(desks -> desks.engaging().release(visits));
        assertThat(given).isEqualTo(claims);
        List<Claim> none = in(desks -> desks.engaging().release(visits));
        assertThat(none).isEmpty();
    }

    @Test
    void two_thousand_days_are_agreed_at_once() {
        List<ClaimMove> days = IntStream.rangeClosed(1, Scheduling.MOVES_MAX)
                .mapToObj(number ->
                        new ClaimMove(visit(number), TimeWindow.of(at(10 + number, 0), HOUR), ONE, at(10 + number, 0)))
                .toList();
        List<Claim> claims = in(desks -> desks.engaging().claim(days));
        assertThat(claims).hasSize(2_000).extracting(Claim::state).containsOnly(ClaimState.FIRM);
        Optional<Claim> last =
                in(desks -> desks.scheduling().claimOf(visit(2_000).visit()));
        assertThat(last).contains(claims.get(1_999));
    }
}
