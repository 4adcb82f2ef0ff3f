package dev.doorstep.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.Desk;
import dev.doorstep.DispatchJob;
import dev.doorstep.Doorstep;
import dev.doorstep.Progress;
import dev.doorstep.availability.Claim;
import dev.doorstep.availability.Slot;
import dev.doorstep.availability.SlotQuery;
import dev.doorstep.availability.SlotTakenException;
import dev.doorstep.availability.roster.Staff;
import dev.doorstep.dispatch.DayPlanner;
import dev.doorstep.dispatch.DispatchPlan;
import dev.doorstep.dispatch.DispatchProblem;
import dev.doorstep.dispatch.Effort;
import dev.doorstep.dispatch.PlanVerifier;
import dev.doorstep.event.IdempotencyKey;
import dev.doorstep.kernel.GeoPoint;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.TravelMode;
import dev.doorstep.matching.Demand;
import dev.doorstep.order.Order;
import dev.doorstep.order.PlaceOrder;
import dev.doorstep.order.place.KnownPlace;
import dev.doorstep.organisation.Actor;
import dev.doorstep.routing.MatrixTravelTimes;
import dev.doorstep.routing.SearchBudget;
import dev.doorstep.routing.Travel;
import dev.doorstep.routing.TravelHours;
import dev.doorstep.routing.TravelTimes;
import dev.doorstep.spi.Session;
import dev.doorstep.spi.SessionMode;
import dev.doorstep.spi.Store;
import dev.doorstep.testkit.world.Shop;
import dev.doorstep.testkit.world.Townsfolk;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Index;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What tables of travel are owed on every store: slots, bookings, plans and what verifies them go by the same ones, by
 * the hour and where there is no way at all.
 */
@Tag("WRK-17")
public interface RoadsContract extends StoreContract {
    /** The day on which everything happens. */
    LocalDate DAY = LocalDate.of(2026, 3, 3);

    @Test
    default void what_is_listed_is_what_can_be_held_on_the_roads_of_a_table() {
        RiverTown town = RiverTown.of(store());
        town.book(1, 9);
        town.book(5, 9);
        town.book(2, 14);
        for (int customer : List.of(3, 6)) {
            Demand demand = town.demand(customer);
            Set<Instant> listed = town.office().read(t -> t.availability().slots(SlotQuery.day(demand, DAY))).stream()
                    .flatMap(day -> day.slots().stream())
                    .map(Slot::start)
                    .collect(Collectors.toSet());
            Set<Instant> held =
                    town.starts().filter(start -> town.canHold(demand, start)).collect(Collectors.toSet());
            assertThat(listed).isNotEmpty().isEqualTo(held);
        }
    }

    @Test
    default void nobody_is_sent_across_a_river_or_into_a_rush_that_they_cannot_be_through_in_time() {
        RiverTown town = RiverTown.of(store());
        long booked = IntStream.rangeClosed(1, RiverTown.CUSTOMERS)
                .filter(customer -> town.book(customer, 9 + customer))
                .count();
        assertThat(booked).isGreaterThan(RiverTown.CUSTOMERS / 2);
        assertThat(town.faults()).isEmpty();
        DispatchProblem problem = town.office().read(t -> t.dispatch().problem(DAY));
        Effort effort = Effort.of(1).withBudget(SearchBudget.steps(200));
        DispatchPlan plan = DayPlanner.plan(problem, effort);
        assertThat(PlanVerifier.breaches(problem, plan)).isEmpty();
        town.office().start(new DispatchJob(DAY, effort), Progress.SILENT);
        assertThat(town.faults()).isEmpty();
    }

    @Test
    default void the_places_to_ask_a_map_for_are_listed_once_each_bases_first() {
        RiverTown town = RiverTown.of(store());
        town.book(2, 14);
        List<KnownPlace> places = town.office().read(t -> t.places().all());
        assertThat(places).extracting(KnownPlace::point).doesNotHaveDuplicates().hasSize(1 + RiverTown.CUSTOMERS);
        assertThat(places.get(0)).isEqualTo(new KnownPlace(KnownPlace.PlaceKind.BASE, "W001", Townsfolk.CENTRE));
        assertThat(places.get(1).kind()).isEqualTo(KnownPlace.PlaceKind.DOOR);
        assertThat(places.get(1).point()).isEqualTo(Townsfolk.east(2 * 500));
        assertThat(places.subList(2, places.size()))
                .extracting(KnownPlace::code)
                .containsExactly("C001", "C003", "C004", "C005", "C006", "C007", "C008");
        GeoPoint office = Townsfolk.east(-500);
        town.office()
                .inTransaction(t -> t.workers()
                        .dayEnd(t.workers().worker(PersonCode.of("W001")).id(), office));
        List<KnownPlace> more = town.office().read(t -> t.places().all());
        assertThat(more)
                .hasSize(places.size() + 1)
                .contains(new KnownPlace(KnownPlace.PlaceKind.BASE, "W001", office), Index.atIndex(1));
    }

    /**
     * A shop on a square from which there is a way to both banks of a river, whose customers live on one bank or the
     * other, with no way between them; between nine and twelve every way takes four times as long.
     *
     * @param store where everything is kept
     * @param shop the shop
     * @param roads the tables
     */
    record RiverTown(Store store, Shop shop, TravelTimes roads) {
        /** How many customers there are, half of them on each bank. */
        static final int CUSTOMERS = 8;

        private static final Duration RASTER = Duration.ofMinutes(30);

        static RiverTown of(Store store) {
            Shop shop = Shop.open(store, BRANCH);
            IntStream.rangeClosed(3, CUSTOMERS).forEach(shop::admit);
            return new RiverTown(store, shop, measured());
        }

        private static TravelTimes measured() {
            List<GeoPoint> places = IntStream.rangeClosed(0, CUSTOMERS)
                    .mapToObj(place -> Townsfolk.east(place * 500))
                    .toList();
            MatrixTravelTimes.Builder roads = MatrixTravelTimes.over(places).clock(Townsfolk.SHANGHAI.zone());
            long[][] metres = ways(600);
            return roads.table(TravelMode.EBIKE, TravelHours.from(0, 12), metres, ways(240))
                    .table(TravelMode.EBIKE, TravelHours.from(9), metres, ways(960))
                    .build();
        }

        /** Of places in a row, half a kilometre from one to the next. */
        private static long[][] ways(long each) {
            long[][] ways = new long[1 + CUSTOMERS][1 + CUSTOMERS];
            for (int from = 0; from <= CUSTOMERS; from++) {
                for (int to = 0; to <= CUSTOMERS; to++) {
                    boolean across = from > 0 && to > 0 && isWest(from) != isWest(to);
                    ways[from][to] = across ? Long.MAX_VALUE : each * Math.abs(from - to);
                }
            }
            return ways;
        }

        private static boolean isWest(int place) {
            return place <= CUSTOMERS / 2;
        }

        private Doorstep doorstep() {
            return Doorstep.builder()
                    .store(store)
                    .clock(shop.clock())
                    .travelTimes(roads)
                    .build();
        }

        Desk office() {
            return doorstep().as(Actor.administrator("li", BRANCH));
        }

        /** Books two hours, and tells whether somebody can come then. */
        boolean book(int customer, int hour) {
            PlaceOrder command = PlaceOrder.of(Shop.customerId(customer), Shop.CLEANING, 2, at(hour));
            Desk desk = doorstep().as(Actor.customer(command.customer(), BRANCH));
            IdempotencyKey key = IdempotencyKey.of("roads/" + customer);
            try {
                Order placed = desk.inTransaction(t -> t.booking().place(command, key));
                desk.inTransaction(t -> t.booking().pay(placed.id(), key));
                return true;
            } catch (SlotTakenException taken) {
                return false;
            }
        }

        Demand demand(int customer) {
            return Townsfolk.demand(customer, Townsfolk.east(customer * 500), Duration.ofHours(2));
        }

        /** Every start that the branch could offer. */
        Stream<Instant> starts() {
            return Stream.iterate(at(8), at(20)::isAfter, start -> start.plus(RASTER));
        }

        boolean canHold(Demand demand, Instant start) {
            try {
                return office().read(t -> t.availability().hold(demand, start)) != null;
            } catch (SlotTakenException taken) {
                return false;
            }
        }

        /** Every pair of doors that a worker cannot get between in time, whenever they leave. */
        List<String> faults() {
            List<String> faults = new ArrayList<>();
            for (int worker = 1; worker <= 3; worker++) {
                List<Claim> claims = claims(Staff.of(Shop.worker(worker).id()));
                for (int later = 1; later < claims.size(); later++) {
                    Claim before = claims.get(later - 1);
                    Claim after = claims.get(later);
                    if (!isReached(before, after)) {
                        faults.add("%s cannot get from %s to %s".formatted(worker, before, after));
                    }
                }
            }
            return faults;
        }

        private List<Claim> claims(Staff staff) {
            TimeWindow day = Townsfolk.SHANGHAI.windowOf(DAY);
            try (Session session = store.open(BRANCH, SessionMode.READ)) {
                return session.availability().calendars().claims(staff, day).stream()
                        .sorted(Comparator.comparing(claim -> claim.door().startInclusive()))
                        .toList();
            }
        }

        private boolean isReached(Claim before, Claim after) {
            Instant start = after.door().startInclusive();
            return Stream.iterate(before.door().endExclusive(), start::isAfter, departure -> departure.plusSeconds(60))
                    .anyMatch(departure -> {
                        Travel way = roads.between(before.place(), after.place(), TravelMode.EBIKE, departure);
                        return way.isWay() && !departure.plus(way.duration()).isAfter(start);
                    });
        }

        private static Instant at(int hour) {
            return DAY.atTime(hour, 0).atZone(Townsfolk.SHANGHAI.zone()).toInstant();
        }
    }
}
