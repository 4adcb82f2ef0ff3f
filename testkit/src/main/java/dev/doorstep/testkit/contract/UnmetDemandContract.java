package dev.doorstep.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.Desk;
import dev.doorstep.Doorstep;
import dev.doorstep.KeptUnmetDemand;
import dev.doorstep.Progress;
import dev.doorstep.WaitingJob;
import dev.doorstep.availability.SlotDay;
import dev.doorstep.availability.SlotQuery;
import dev.doorstep.availability.SlotTakenException;
import dev.doorstep.availability.unmet.UnmetCount;
import dev.doorstep.availability.unmet.UnmetCount.By;
import dev.doorstep.availability.unmet.UnmetDemand;
import dev.doorstep.availability.unmet.UnmetDemandSink;
import dev.doorstep.event.IdempotencyKey;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.Page;
import dev.doorstep.kernel.PageRequest;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.UnmetDemandId;
import dev.doorstep.matching.BlockerCode;
import dev.doorstep.order.Order;
import dev.doorstep.order.PlaceOrder;
import dev.doorstep.order.waiting.AwaitSlot;
import dev.doorstep.organisation.Actor;
import dev.doorstep.spi.SessionMode;
import dev.doorstep.testkit.world.Shop;
import dev.doorstep.testkit.world.Townsfolk;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is kept of demand that nobody could meet, on every store: why, what, where and when, and never who. */
@Tag("RPT-07")
public interface UnmetDemandContract extends StoreContract {
    /** The day on which everybody is busy at ten o'clock. */
    LocalDate BUSY_DAY = LocalDate.of(2026, 3, 3);

    @Test
    default void a_booking_that_is_refused_says_why_what_where_and_when_and_never_who() {
        Market market = open();
        market.fill();
        assertThat(market.unmet()).as("what succeeds leaves nothing").isEmpty();
        assertThatThrownBy(() -> market.place("late")).isInstanceOf(SlotTakenException.class);
        assertThat(market.unmet()).singleElement().satisfies(unmet -> {
            assertThat(unmet.kind()).isEqualTo(UnmetDemand.Kind.BOOKING);
            assertThat(unmet.offering()).isEqualTo(Shop.CLEANING);
            assertThat(unmet.district()).isEqualTo("黄浦区");
            assertThat(unmet.starts()).isEqualTo(Shop.twoHours().starts());
            assertThat(unmet.blockers()).containsExactly(BlockerCode.CLASHES_WITH);
            assertThat(unmet.askedAt()).isEqualTo(Shop.OPENING);
            assertThat(unmet.toString()).doesNotContain(Shop.customerId(1).toString());
        });
    }

    @Test
    default void a_search_that_finds_nothing_is_kept_and_one_that_finds_something_is_not() {
        Market market = open();
        market.search(BUSY_DAY, 2);
        assertThat(market.unmet()).isEmpty();
        market.search(BUSY_DAY.plusYears(1), 2);
        TimeWindow nextYear = Townsfolk.SHANGHAI.windowOf(BUSY_DAY.plusYears(1), BUSY_DAY.plusYears(1));
        assertThat(market.office
                        .<Page<UnmetDemand>>read(t -> t.unmetDemand().startingIn(nextYear, PageRequest.first(9)))
                        .items())
                .singleElement()
                .satisfies(unmet -> {
                    assertThat(unmet.kind()).isEqualTo(UnmetDemand.Kind.SEARCH);
                    assertThat(unmet.offering()).isEqualTo(Shop.CLEANING);
                    assertThat(unmet.blockers()).containsExactly(BlockerCode.HORIZON);
                    assertThat(unmet.starts().duration()).isEqualTo(Duration.ofDays(2));
                });
    }

    @Test
    default void counts_are_told_apart_by_what_is_asked_for_the_most_frequent_first() {
        Market market = open();
        market.add(1, Shop.START, Set.of(BlockerCode.SHIFT, BlockerCode.AREA), "黄浦区");
        market.add(2, Shop.START.plusSeconds(60), Set.of(BlockerCode.SHIFT), "静安区");
        market.add(3, Shop.START.plus(Duration.ofHours(1)), Set.of(), "黄浦区");
        assertThat(market.count(By.REASON))
                .containsExactly(
                        new UnmetCount(of(BlockerCode.SHIFT, null, null), 2),
                        new UnmetCount(of(BlockerCode.AREA, null, null), 1),
                        new UnmetCount(of(null, null, null), 1));
        assertThat(market.count(By.DISTRICT, By.HOUR))
                .containsExactlyInAnyOrder(
                        new UnmetCount(of(null, "黄浦区", 10), 1),
                        new UnmetCount(of(null, "静安区", 10), 1),
                        new UnmetCount(of(null, "黄浦区", 11), 1));
        assertThat(market.count(By.OFFERING, By.DAY))
                .containsExactly(new UnmetCount(new UnmetCount.Of(null, Shop.CLEANING, null, BUSY_DAY, null), 3));
        assertThat(market.count()).containsExactly(new UnmetCount(of(null, null, null), 3));
    }

    @Test
    default void the_waiting_list_is_no_news_and_a_sink_that_fails_costs_nobody_their_answer() {
        Market market = open();
        market.fill();
        market.office.inTransaction(t -> t.waiting().join(AwaitSlot.of(Shop.twoHours()), IdempotencyKey.of("wait")));
        market.office.start(new WaitingJob(), Progress.SILENT);
        assertThat(market.unmet()).isEmpty();
        Market broken = market.on((branch, unmet) -> {
            throw new IllegalStateException("no room");
        });
        assertThatThrownBy(() -> broken.place("late")).isInstanceOf(SlotTakenException.class);
        assertThatThrownBy(() -> market.shop.book(Shop.twoHours(), "unasked")).isInstanceOf(SlotTakenException.class);
        assertThat(market.unmet()).as("nobody asked for it to be kept").isEmpty();
    }

    @Test
    default void keeps_demand_by_the_start_that_was_wanted_and_by_branch() {
        Market market = open();
        for (int number = 3; number >= 1; number--) {
            market.add(number, Shop.START.plusSeconds(number), Set.of(), "");
        }
        inSession(s -> {
            TimeWindow two = TimeWindow.of(Shop.START, Duration.ofSeconds(3));
            Page<UnmetDemand> first = s.unmetDemand().startingIn(two, PageRequest.first(1));
            assertThat(first.items()).extracting(UnmetDemand::id).containsExactly(id(1));
            Page<UnmetDemand> last = s.unmetDemand().startingIn(two, new PageRequest(1, first.next()));
            assertThat(last.items()).extracting(UnmetDemand::id).containsExactly(id(2));
            assertThat(last.next()).isNull();
            return s;
        });
        try (var other = store().open(BranchId.of("BJ"), SessionMode.READ)) {
            assertThat(other.unmetDemand()
                            .startingIn(Market.DAY, PageRequest.first(9))
                            .items())
                    .isEmpty();
        }
    }

    private static UnmetCount.Of of(@Nullable BlockerCode reason, @Nullable String district, @Nullable Integer hour) {
        return new UnmetCount.Of(reason, null, district, null, hour);
    }

    private static UnmetDemandId id(int number) {
        return new UnmetDemandId(new UUID(0, number));
    }

    private Market open() {
        return Market.of(this, Shop.open(store(), BRANCH), KeptUnmetDemand.in(store()));
    }

    /**
     * Where people ask.
     *
     * @param contract whose store it is on
     * @param shop a shop with three workers that keeps nothing
     * @param office a desk that hands over what is asked in vain
     */
    record Market(UnmetDemandContract contract, Shop shop, Desk office) {
        private static final TimeWindow DAY = Townsfolk.SHANGHAI.windowOf(BUSY_DAY, BUSY_DAY);

        Market on(UnmetDemandSink sink) {
            return of(contract, shop, sink);
        }

        static Market of(UnmetDemandContract contract, Shop shop, UnmetDemandSink sink) {
            Doorstep doorstep = Doorstep.builder()
                    .store(contract.store())
                    .clock(shop.clock())
                    .unmetDemand(sink)
                    .build();
            return new Market(contract, shop, doorstep.as(Actor.administrator("li", BRANCH)));
        }

        void fill() {
            IntStream.rangeClosed(1, 3).forEach(number -> place("fill" + number));
        }

        Order place(String key) {
            return office.inTransaction(t -> t.booking().place(Shop.twoHours(), IdempotencyKey.of(key)));
        }

        List<SlotDay> search(LocalDate day, int days) {
            return office.read(t -> {
                PlaceOrder order = Shop.twoHours();
                return t.availability()
                        .slots(new SlotQuery(
                                t.booking()
                                        .crew(order.customer(), order.item(), order.wishes())
                                        .lead(),
                                day,
                                days));
            });
        }

        void add(int number, Instant start, Set<BlockerCode> blockers, String district) {
            OfferingId offering = Shop.CLEANING;
            TimeWindow starts = TimeWindow.of(start, Duration.ofHours(2));
            contract.inSession(s -> {
                s.unmetDemand()
                        .add(List.of(new UnmetDemand(
                                id(number),
                                Shop.OPENING,
                                UnmetDemand.Kind.BOOKING,
                                offering,
                                district,
                                starts,
                                blockers)));
                return s;
            });
        }

        List<UnmetDemand> unmet() {
            return office.read(t -> t.unmetDemand().startingIn(DAY, PageRequest.first(9)))
                    .items();
        }

        List<UnmetCount> count(By... by) {
            Set<By> all = EnumSet.noneOf(By.class);
            all.addAll(List.of(by));
            return office.read(t -> t.unmetDemand().count(DAY, all));
        }
    }
}
