package dev.doorstep.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.Desk;
import dev.doorstep.Doorstep;
import dev.doorstep.availability.SlotTakenException;
import dev.doorstep.event.IdempotencyKey;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.HouseRuleId;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.matching.Blocker;
import dev.doorstep.matching.Demand;
import dev.doorstep.matching.DoorDays;
import dev.doorstep.matching.HouseRule;
import dev.doorstep.memory.InMemoryStore;
import dev.doorstep.order.Order;
import dev.doorstep.order.PlaceOrder;
import dev.doorstep.organisation.Actor;
import dev.doorstep.spi.Store;
import dev.doorstep.testkit.world.Shop;
import dev.doorstep.workforce.Worker;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The blocks of the how-to page on rules of one's own about who may do what, run on a small shop. */
@Tag("DSP-03")
class RulesOfTheHouseTest {
    private static final BranchId BRANCH = BranchId.of("SH");

    private final Store store = InMemoryStore.open();
    private final Shop shop = Shop.open(store, BRANCH);

    // region NoNeighbours
    /** Nobody is sent to a door within 800 metres of their home. */
    static final class NoNeighbours implements HouseRule {
        @Override
        public HouseRuleId id() {
            return HouseRuleId.of("no-neighbours");
        }

        @Override
        public Optional<LocalText> objection(Demand demand, Worker worker, DoorDays days) {
            double metres = worker.base().point().metresTo(demand.place().point());
            return metres >= 800
                    ? Optional.empty()
                    : Optional.of(new LocalText(
                            "服务人员 %s 与客户是近邻。".formatted(worker.code()),
                            "Worker %s lives next door to this customer.".formatted(worker.code())));
        }
    }
    // endregion

    @Test
    void a_rule_of_the_house_gates_and_is_named() {
        // region build
        Doorstep doorstep = Doorstep.builder()
                .store(store)
                .clock(shop.clock())
                .houseRule(new NoNeighbours())
                .build();
        // endregion
        Desk desk = doorstep.as(Actor.administrator("li", BRANCH));
        PlaceOrder next = Shop.twoHours();
        PlaceOrder far = PlaceOrder.of(Shop.customerId(2), Shop.CLEANING, 2, Shop.START);
        // region why
        Map<PersonCode, List<Blocker>> why = desk.read(t -> {
            Demand demand = t.booking()
                    .crew(next.customer(), next.item(), next.wishes())
                    .lead();
            return t.availability().explain(demand, Shop.START);
        });
        String sentence = why.get(PersonCode.of("W001")).get(0).sentence(Locale.ENGLISH);
        // endregion
        assertThat(sentence).isEqualTo("Worker W001 lives next door to this customer.");
        assertThat(why.values()).allMatch(blockers -> blockers.size() == 1);
        assertThatThrownBy(() -> desk.inTransaction(t -> t.booking().place(next, IdempotencyKey.of("a"))))
                .isInstanceOf(SlotTakenException.class)
                .hasMessageContaining("HOUSE_RULE");
        Order placed = desk.inTransaction(t -> t.booking().place(far, IdempotencyKey.of("b")));
        assertThat(placed.customer()).isEqualTo(Shop.customerId(2));
    }
}
