package dev.doorstep.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.Desk;
import dev.doorstep.Doorstep;
import dev.doorstep.availability.SlotQuery;
import dev.doorstep.dispatch.DayPlanner;
import dev.doorstep.dispatch.DispatchPlan;
import dev.doorstep.dispatch.DispatchProblem;
import dev.doorstep.dispatch.Effort;
import dev.doorstep.dispatch.PlanVerifier;
import dev.doorstep.exchange.travel.TravelFile;
import dev.doorstep.exchange.travel.TravelTables;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.GeoPoint;
import dev.doorstep.kernel.TravelMode;
import dev.doorstep.matching.Crew;
import dev.doorstep.memory.InMemoryStore;
import dev.doorstep.order.place.KnownPlace;
import dev.doorstep.organisation.Actor;
import dev.doorstep.routing.GreatCircleTravelTimes;
import dev.doorstep.routing.MatrixTravelTimes;
import dev.doorstep.routing.Travel;
import dev.doorstep.routing.TravelHours;
import dev.doorstep.routing.TravelTimes;
import dev.doorstep.routing.UnknownTravelException;
import dev.doorstep.spi.Store;
import dev.doorstep.testkit.world.Shop;
import dev.doorstep.testkit.world.Townsfolk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The blocks of the how-to pages on roads, run on a small shop. */
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

    @Test
    void a_city_goes_by_the_tables_of_a_file(@TempDir Path folder) throws IOException {
        String page = Tree.read(Tree.ROOT.resolve("docs/how-to/travel.md"));
        Path file = folder.resolve("roads.json");
        Files.writeString(
                file, page.substring(page.indexOf("```json") + 7, page.indexOf("```", page.indexOf("```json") + 7)));
        Desk office = shop.office();
        // region TravelFromAFile
        List<KnownPlace> places = office.read(t -> t.places().all()); // have these measured, in this order
        TravelTables city = TravelFile.read(file);
        Doorstep doorstep = Doorstep.builder()
                .store(store)
                .clock(shop.clock())
                .travelTimesByBranch(city::in)
                .build();
        // endregion
        assertThat(places).hasSize(3);
        assertThat(city.points()).doesNotContain(places.get(0).point());
        Desk dispatcher = doorstep.as(Actor.administrator("li", BRANCH));
        Crew crew = office.read(t -> t.booking()
                .crew(
                        Shop.twoHours().customer(),
                        Shop.twoHours().item(),
                        Shop.twoHours().wishes()));
        SlotQuery query = new SlotQuery(crew, Townsfolk.SHANGHAI.dayOf(Shop.START), 1);
        assertThatThrownBy(() -> dispatcher.read(t -> t.availability().slots(query)))
                .isInstanceOf(UnknownTravelException.class);
    }

    @Test
    void tables_are_told_by_the_hour() {
        List<GeoPoint> doors = List.of(Townsfolk.CENTRE, Townsfolk.east(1_000));
        long[][] metres = {{0, 1_000}, {1_000, 0}};
        long[][] seconds = {{0, 200}, {200, 0}};
        long[][] inTheRush = {{0, 500}, {500, 0}};
        // region TravelByTables
        TravelTimes roads = MatrixTravelTimes.over(doors)
                .clock(ZoneId.of("Asia/Shanghai"))
                .table(TravelMode.EBIKE, TravelHours.from(0, 9, 19), metres, seconds)
                .table(TravelMode.EBIKE, TravelHours.from(7, 17).on(DayOfWeek.MONDAY), metres, inTheRush)
                .orElse(GreatCircleTravelTimes.standard())
                .build();
        // endregion
        Instant monday = Instant.parse("2026-03-02T00:00:00Z");
        assertThat(roads.between(doors.get(0), doors.get(1), TravelMode.EBIKE, monday))
                .isEqualTo(Travel.of(1_000, 500));
        assertThat(roads.between(doors.get(0), doors.get(1), TravelMode.EBIKE, monday.plusSeconds(3_600)))
                .isEqualTo(Travel.of(1_000, 200));
    }
}
