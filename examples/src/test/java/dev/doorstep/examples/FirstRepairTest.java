package dev.doorstep.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.Desk;
import dev.doorstep.availability.SlotDay;
import dev.doorstep.availability.SlotQuery;
import dev.doorstep.catalog.Chosen;
import dev.doorstep.catalog.intake.Answers;
import dev.doorstep.event.IdempotencyKey;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.OptionCode;
import dev.doorstep.matching.Crew;
import dev.doorstep.memory.InMemoryStore;
import dev.doorstep.order.Order;
import dev.doorstep.order.PlaceOrder;
import dev.doorstep.order.Preview;
import dev.doorstep.testkit.world.Fixing;
import dev.doorstep.testkit.world.Shop;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the page about booking shows. */
class FirstRepairTest {
    private static final LocalDate TUESDAY = LocalDate.of(2026, 3, 3);

    @Test
    @Tag("CAT-12")
    @Tag("BKG-04")
    void a_repair_is_booked_with_its_device_and_fault() {
        Shop shop = Shop.open(InMemoryStore.open(), BranchId.of("SH"));
        Fixing.soldIn(shop);
        CustomerId buyer = Shop.customerId(1);
        Desk customer = shop.customer(1);
        // region choose
        Chosen chosen = Chosen.NOTHING
                .with(OptionCode.of("REFILL"), 1)
                .answering(Answers.NONE.and("device", "DUCT").and("fault", "DEAD"));
        PlaceOrder.Item repair = PlaceOrder.Item.of(Fixing.OFFERING, 1).choosing(chosen);
        List<SlotDay> days = customer.read(t -> {
            Crew crew = t.booking().crew(buyer, repair, PlaceOrder.Wishes.NONE);
            return t.availability().slots(new SlotQuery(crew, TUESDAY, 3));
        });
        // endregion
        assertThat(days).hasSize(3).allSatisfy(day -> assertThat(day.slots()).isNotEmpty());
        // region book
        PlaceOrder command =
                PlaceOrder.of(buyer, repair, days.get(0).slots().get(0).start());
        Preview shown = customer.inTransaction(t -> t.booking().preview(command));
        Order order = customer.inTransaction(t -> t.booking().submit(shown, IdempotencyKey.of("basket-17")));
        // endregion
        assertThat(order.total()).isEqualTo(Shop.fen(100_00 + 40_00 + 80_00));
        assertThat(customer.read(t -> t.booking().offeringOf(order.id()))
                        .told(order.sold().inAll()))
                .extracting(told -> told.what().en() + " " + told.value().en())
                .containsExactly("Coolant 1", "Off the wall 1", "The device? DUCT", "The fault? DEAD");
    }
}
