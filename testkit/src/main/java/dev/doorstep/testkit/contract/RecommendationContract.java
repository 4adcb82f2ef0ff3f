package dev.doorstep.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.discovery.recommendation.Mark;
import dev.doorstep.discovery.recommendation.Market;
import dev.doorstep.discovery.recommendation.Popularity;
import dev.doorstep.discovery.recommendation.Purchases;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.Place;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.matching.Demand;
import dev.doorstep.order.Order;
import dev.doorstep.order.OrderState;
import dev.doorstep.order.Visit;
import dev.doorstep.spi.Session;
import dev.doorstep.spi.SessionMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What every store that recommends is made of must do: count orders as a look at each of them would, and keep what
 * customers looked at and like. An adapter's test implements this and supplies an empty store.
 */
public interface RecommendationContract extends StoreContract {
    /** When the first order comes in. */
    Instant FIRST = Instant.parse("2026-03-01T00:00:00Z");

    /** Where visits are. */
    List<String> DISTRICTS = List.of("黄浦区", "徐汇区", "浦东新区");

    /** Who buys. */
    List<CustomerId> CUSTOMERS = List.of(customer(1), customer(2), customer(3));

    /** What is bought. */
    List<String> OFFERINGS = List.of("GLASS", "OVEN", "ac", "FLOOR");

    /**
     * An order, and where it is done.
     *
     * @param order the order
     * @param districts where its visits are
     */
    record Sale(Order order, Set<String> districts) {}

    @Test
    @Tag("CAT-09")
    default void popularity_is_what_a_look_at_each_order_would_count() {
        Random random = new Random(20260301);
        List<Sale> sales = inSession(s -> sales(s, random));
        assertThat(sales).extracting(sale -> sale.order().state()).contains(OrderState.values());
        for (int i = 0; i < 40; i++) {
            Market whole = Market.of(
                    new TimeWindow(FIRST.plusSeconds(random.nextInt(30)), FIRST.plusSeconds(31L + random.nextInt(30))));
            Market market = random.nextBoolean() ? whole : whole.in(DISTRICTS.get(random.nextInt(3)));
            List<Popularity> expected = expected(sales, market);
            List<Popularity> ranked =
                    inSession(s -> s.recommending().purchases().ranked(market));
            assertThat(ranked).as("%s", market).isEqualTo(expected);
            for (String code : OFFERINGS) {
                OfferingId offering = OfferingId.of(code);
                Popularity one = inSession(s -> s.recommending().purchases().of(offering, market));
                assertThat(one)
                        .isEqualTo(expected.stream()
                                .filter(popularity -> popularity.offering().equals(offering))
                                .findFirst()
                                .orElse(Popularity.none(offering)));
            }
        }
    }

    @Test
    @Tag("CAT-07")
    default void the_latest_bookings_of_a_customer_come_first_and_none_that_was_called_off() {
        List<Sale> sales = inSession(s -> sales(s, new Random(7)));
        for (CustomerId customer : CUSTOMERS) {
            List<Mark> expected = sales.stream()
                    .map(Sale::order)
                    .filter(order -> order.customer().equals(customer))
                    .filter(order -> Purchases.COUNTED.contains(order.state()))
                    .sorted(Comparator.comparing(Order::placedAt)
                            .thenComparing(order -> order.id().toString())
                            .reversed())
                    .map(order -> new Mark(order.sold().offering(), order.placedAt()))
                    .toList();
            List<Mark> latest = inSession(s -> s.recommending().purchases().latest(customer, 5));
            assertThat(latest).isEqualTo(expected.subList(0, 5));
        }
    }

    @Test
    @Tag("CAT-07")
    default void a_look_replaces_an_earlier_one_at_the_same_offering_and_is_forgotten_alone() {
        CustomerId id =
                inSession(s -> s.customers().save(Specimens.customer("C1"))).id();
        CustomerId other =
                inSession(s -> s.customers().save(Specimens.customer("C2"))).id();
        look(id, "OVEN", 0);
        look(id, "GLASS", 1);
        look(id, "AC", 1);
        look(other, "OVEN", 2);
        assertThat(viewed(id)).containsExactly("AC", "GLASS", "OVEN");
        look(id, "OVEN", 3);
        assertThat(viewed(id)).containsExactly("OVEN", "AC", "GLASS");
        inSession(s -> {
            s.recommending().interests().remove(id, OfferingId.of("AC"));
            s.recommending().interests().remove(id, OfferingId.of("NEVER-SEEN"));
            return s;
        });
        assertThat(viewed(id)).containsExactly("OVEN", "GLASS");
        assertThat(viewed(other)).containsExactly("OVEN");
        try (Session elsewhere = store().open(BranchId.of("BJ"), SessionMode.READ)) {
            assertThat(elsewhere.recommending().interests().views(id)).isEmpty();
        }
    }

    @Test
    @Tag("CAT-07")
    default void customers_like_what_they_said_last() {
        CustomerId id =
                inSession(s -> s.customers().save(Specimens.customer("C1"))).id();
        assertThat(likes(id, Set.of("CLEANING", "pets"))).containsExactlyInAnyOrder("CLEANING", "pets");
        assertThat(likes(id, Set.of("pets", "YES"))).containsExactlyInAnyOrder("pets", "YES");
        assertThat(likes(id, Set.of())).isEmpty();
    }

    private Set<String> likes(CustomerId customer, Set<String> tags) {
        inSession(s -> {
            s.recommending().interests().like(customer, tags);
            return s;
        });
        return inSession(s -> s.recommending().interests().likes(customer));
    }

    private void look(CustomerId customer, String offering, long second) {
        inSession(s -> {
            s.recommending().interests().save(customer, new Mark(OfferingId.of(offering), FIRST.plusSeconds(second)));
            return s;
        });
    }

    private List<String> viewed(CustomerId customer) {
        return inSession(s -> s.recommending().interests().views(customer)).stream()
                .map(mark -> mark.offering().value())
                .toList();
    }

    private static List<Popularity> expected(List<Sale> sales, Market market) {
        List<Order> counted = sales.stream()
                .filter(sale -> market.district() == null
                        || sale.districts().contains(Objects.requireNonNull(market.district())))
                .map(Sale::order)
                .filter(order -> order.state() == OrderState.OPEN || order.state() == OrderState.COMPLETED)
                .filter(order -> market.placed().contains(order.placedAt()))
                .toList();
        return OFFERINGS.stream()
                .map(OfferingId::of)
                .map(offering -> count(
                        offering,
                        counted.stream()
                                .filter(order -> order.sold().offering().equals(offering))
                                .toList()))
                .filter(popularity -> popularity.orders() > 0)
                .sorted(Comparator.comparing(Popularity::orders)
                        .thenComparing(Popularity::customers)
                        .reversed()
                        .thenComparing(popularity -> popularity.offering().value()))
                .toList();
    }

    private static Popularity count(OfferingId offering, List<Order> orders) {
        Set<CustomerId> customers = new HashSet<>();
        orders.forEach(order -> customers.add(order.customer()));
        return new Popularity(offering, orders.size(), customers.size());
    }

    /** Saves orders in every state, each with one or two visits. */
    private static List<Sale> sales(Session s, Random random) {
        List<Sale> sales = new ArrayList<>();
        for (int number = 1; number <= 80; number++) {
            Order order = Specimens.order(
                    number,
                    OFFERINGS.get(random.nextInt(OFFERINGS.size())),
                    CUSTOMERS.get(random.nextInt(CUSTOMERS.size())),
                    FIRST.plusSeconds(random.nextInt(60)));
            Order saved = moved(s, s.orders().orders().save(order), random.nextInt(6));
            Set<String> districts = new HashSet<>();
            for (int visit = 0; visit <= random.nextInt(2); visit++) {
                String district = DISTRICTS.get(random.nextInt(DISTRICTS.size()));
                s.orders().visits().save(visit(2L * number + visit, saved, district));
                districts.add(district);
            }
            sales.add(new Sale(saved, districts));
        }
        return sales;
    }

    private static Order moved(Session s, Order order, int die) {
        return switch (die) {
            case 0 -> order;
            case 1 -> s.orders().orders().save(order.cancelled());
            case 2, 3 -> s.orders().orders().save(order.opened());
            default ->
                s.orders()
                        .orders()
                        .save(s.orders().orders().save(order.opened()).completed());
        };
    }

    private static Visit visit(long number, Order order, String district) {
        Visit plain = Specimens.visit(number, order.id(), order.placedAt());
        Demand demand = plain.demand();
        return Specimens.visit(
                order.id(),
                new Demand(
                        demand.visit(),
                        new Place(district, demand.place().point()),
                        demand.requirement(),
                        demand.atDoor(),
                        demand.gender(),
                        demand.choice(),
                        demand.declinedBy(),
                        order.customer()),
                plain.promise());
    }

    private static CustomerId customer(int number) {
        return new CustomerId(new UUID(3, number));
    }
}
