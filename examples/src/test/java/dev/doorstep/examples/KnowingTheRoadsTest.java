package dev.doorstep.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.Desk;
import dev.doorstep.Doorstep;
import dev.doorstep.dispatch.DayPlanner;
import dev.doorstep.dispatch.DispatchPlan;
import dev.doorstep.dispatch.DispatchProblem;
import dev.doorstep.dispatch.Effort;
import dev.doorstep.dispatch.PlanVerifier;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.GeoPoint;
import dev.doorstep.kernel.TravelMode;
import dev.doorstep.memory.InMemoryStore;
import dev.doorstep.organisation.Actor;
import dev.doorstep.routing.GreatCircleTravelTimes;
import dev.doorstep.routing.Travel;
import dev.doorstep.routing.TravelTimes;
import dev.doorstep.spi.Store;
import dev.doorstep.testkit.world.Shop;
import dev.doorstep.testkit.world.Townsfolk;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The block of the how-to page on roads that are full at some hours, run on a small shop. */
@Tag("WRK-17")
class KnowingTheRoadsTest {
    private static final BranchId BRANCH = BranchId.of("SH");

    private final Store store = InMemoryStore.open();
    private final Shop shop = Shop.open(store, BRANCH);

    // region RushHour
    /** Half as long again for whoever leaves between seven and ten by car. */
    static final class RushHour implements TravelTimes {
        private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
        private final TravelTimes map = GreatCircleTravelTimes.standard();

        @Override
        public Travel between(GeoPoint from, GeoPoint to, TravelMode mode, Instant departure) {
            Travel free = map.between(from, to, mode, departure);
            int hour = departure.atZone(SHANGHAI).getHour();
            boolean full = hour >= 7 && hour < 10;
            long seconds = free.duration().toSeconds();
            return mode == TravelMode.CAR && full ? Travel.of(free.metres(), seconds * 3 / 2) : free;
        }
    }
    // endregion

    @Test
    void a_day_is_planned_by_the_roads_as_they_are() {
        shop.book(Shop.twoHours(), "a");
        LocalDate day = Townsfolk.SHANGHAI.dayOf(Shop.START);
        // region TravelByHour
        Doorstep doorstep = Doorstep.builder()
                .store(store)
                .clock(shop.clock())
                .travelTimes(new RushHour())
                .build();
        // endregion
        Desk dispatcher = doorstep.as(Actor.administrator("li", BRANCH));
        DispatchProblem problem = dispatcher.read(t -> t.dispatch().problem(day));
        DispatchPlan plan = DayPlanner.plan(problem, Effort.of(1));
        assertThat(plan.unassigned()).isEmpty();
        assertThat(PlanVerifier.breaches(problem, plan)).isEmpty();
    }
}
