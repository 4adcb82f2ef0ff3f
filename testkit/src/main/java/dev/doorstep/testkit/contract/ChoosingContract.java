package dev.doorstep.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.doorstep.availability.SlotDay;
import dev.doorstep.availability.SlotQuery;
import dev.doorstep.catalog.Chosen;
import dev.doorstep.catalog.OptionRefusedException;
import dev.doorstep.catalog.intake.AnswerRefusedException;
import dev.doorstep.catalog.intake.Answers;
import dev.doorstep.event.IdempotencyKey;
import dev.doorstep.event.KeyReusedException;
import dev.doorstep.kernel.DoorstepException;
import dev.doorstep.kernel.OptionCode;
import dev.doorstep.kernel.PageRequest;
import dev.doorstep.matching.Demand;
import dev.doorstep.order.Note;
import dev.doorstep.order.Order;
import dev.doorstep.order.PlaceOrder;
import dev.doorstep.order.Preview;
import dev.doorstep.order.Visit;
import dev.doorstep.pricing.QuoteNotHonouredException;
import dev.doorstep.testkit.world.Fixing;
import dev.doorstep.testkit.world.Shop;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a customer chooses and answers decides time, worker and price, and stays with the order, on every store. */
public interface ChoosingContract extends StoreContract {
    /** A machine in a duct on the 17th floor that does not start, and two fillings of coolant. */
    Chosen DEAD_DUCT = Chosen.NOTHING
            .with(Fixing.REFILL, 2)
            .answering(Answers.NONE
                    .and("device", "DUCT")
                    .and("fault", "DEAD")
                    .and("floor", 17)
                    .and("pets", "两只猫"));

    @Test
    @Tag("CAT-12")
    @Tag("BKG-03")
    @Tag("BKG-04")
    default void what_was_chosen_decides_time_worker_and_price_and_stays_with_the_order() {
        Shop shop = Shop.open(store(), BRANCH);
        Fixing.soldIn(shop);
        Order order = shop.book(fixing(DEAD_DUCT), "a");
        Visit visit = shop.visit(order);
        // Set-up 10, base 30, a machine 30, clean-up 5; coolant twice 20, off the wall 45, the fault 15, two steps of
        // floors 20.
        assertThat(visit.demand().atDoor()).isEqualTo(Duration.ofMinutes(75 + 40 + 45 + 15 + 20));
        assertThat(visit.demand().requirement().skills()).containsKey(Fixing.ELECTRICS);
        assertThat(shop.workerOf(order))
                .as("who mends electrics")
                .isEqualTo(Shop.worker(2).id());
        assertThat(order.total()).isEqualTo(Shop.fen(100_00 + 2 * 40_00 + 80_00));
        assertThat(order.sold().chosen().options()).isEqualTo(Map.of(Fixing.REFILL, 2));
        assertThat(order.sold().chosen().answers().values())
                .as("words are personal")
                .containsOnlyKeys("device", "fault", "floor");
        Order read = shop.customer(1).read(t -> t.booking().order(order.id()));
        assertThat(read).isEqualTo(order);
        assertThat(shop.customer(1).<List<Note>>read(t -> t.booking().notes(order.id())))
                .extracting(Note::kind, Note::text)
                .containsExactly(tuple(Note.Kind.ANSWER, "pets: 两只猫"));
        assertThat(shop.worker(Shop.worker(2).id())
                        .read(t -> t.fulfilment().brief(visit.id()))
                        .chosen())
                .extracting(told -> told.what().en() + " " + told.value().en())
                .containsExactly("Coolant 2", "Off the wall 1", "The device? DUCT", "The fault? DEAD", "The floor? 17");
    }

    @Test
    @Tag("CAT-12")
    default void the_slots_that_are_listed_are_those_of_what_was_chosen() {
        Shop shop = Shop.open(store(), BRANCH);
        Fixing.soldIn(shop);
        Chosen warm = DEAD_DUCT.answering(Answers.NONE.and("device", "WALL").and("fault", "WARM"));
        for (Chosen chosen : List.of(warm, DEAD_DUCT)) {
            PlaceOrder command = fixing(chosen);
            Demand demand = shop.customer(1)
                    .read(t -> t.booking()
                            .crew(command.customer(), command.item(), command.wishes())
                            .lead());
            List<SlotDay> days =
                    shop.customer(1).read(t -> t.availability().slots(SlotQuery.day(demand, LocalDate.of(2026, 3, 3))));
            int workers = days.get(0).slots().get(0).workers();
            assertThat(workers).isEqualTo(chosen.equals(warm) ? 2 : 1);
            Order order = shop.book(command, "of " + workers);
            assertThat(shop.visit(order).demand()).isEqualTo(again(demand, shop.visit(order)));
        }
    }

    @Test
    @Tag("CAT-12")
    default void what_cannot_be_chosen_is_refused_and_nothing_is_placed() {
        Shop shop = Shop.open(store(), BRANCH);
        Fixing.soldIn(shop);
        Chosen unanswered = DEAD_DUCT.answering(Answers.NONE.and("device", "DUCT"));
        refuses(shop, unanswered, AnswerRefusedException.class, "intake.missing-answer", "fault", "尚未回答");
        Chosen golden = DEAD_DUCT.with(OptionCode.of("GOLD"), 1);
        refuses(shop, golden, OptionRefusedException.class, "offering.unknown-option", "GOLD", "没有选项");
        Chosen soaked = DEAD_DUCT.with(Fixing.REFILL, 4);
        refuses(shop, soaked, OptionRefusedException.class, "offering.option-too-often", "4", "4");
        assertThat(shop.office()
                        .read(t -> t.booking().orders(PageRequest.first(9)))
                        .items())
                .isEmpty();
    }

    @Test
    @Tag("BKG-04")
    default void a_preview_is_of_what_was_chosen_and_of_nothing_else() {
        Shop shop = Shop.open(store(), BRANCH);
        Fixing.soldIn(shop);
        Preview shown = shop.customer(1).inTransaction(t -> t.booking().preview(fixing(DEAD_DUCT)));
        Preview cheaper = new Preview(
                shown.command().choosing(DEAD_DUCT.with(Fixing.REFILL, 1)),
                shown.visits(),
                shown.promise(),
                shown.heldUntil(),
                shown.quote(),
                shown.late(),
                shown.calledOff());
        assertThatThrownBy(() ->
                        shop.customer(1).inTransaction(t -> t.booking().submit(cheaper, IdempotencyKey.of("a"))))
                .isInstanceOf(QuoteNotHonouredException.class);
        Order order = shop.customer(1).inTransaction(t -> t.booking().submit(shown, IdempotencyKey.of("a")));
        assertThat(order.total()).isEqualTo(shown.quote().total());
        assertThatThrownBy(() ->
                        shop.customer(1).inTransaction(t -> t.booking().submit(cheaper, IdempotencyKey.of("a"))))
                .isInstanceOf(KeyReusedException.class);
    }

    private static PlaceOrder fixing(Chosen chosen) {
        return PlaceOrder.of(Shop.customerId(1), Fixing.OFFERING, 1, Shop.START).choosing(chosen);
    }

    /** The same demand, asked for another visit. */
    private static Demand again(Demand asked, Visit visit) {
        return new Demand(
                visit.id(),
                asked.place(),
                asked.requirement(),
                asked.atDoor(),
                asked.gender(),
                asked.choice(),
                asked.declinedBy(),
                asked.customer(),
                asked.offering());
    }

    private static void refuses(Shop shop, Chosen chosen, Class<? extends DoorstepException> kind, String... facts) {
        assertThatThrownBy(() -> shop.book(fixing(chosen), facts[0])).isInstanceOfSatisfying(kind, refused -> {
            assertThat(refused.code()).isEqualTo(facts[0]);
            assertThat(refused.getMessage()).contains(facts[1]);
            assertThat(refused.message(Locale.CHINESE)).contains(facts[2]);
        });
    }
}
