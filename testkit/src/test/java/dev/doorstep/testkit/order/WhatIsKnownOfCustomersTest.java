package dev.doorstep.testkit.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.MerchantId;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.PromotionId;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.matching.WorkerChoice;
import dev.doorstep.memory.InMemoryStore;
import dev.doorstep.order.PlaceOrder;
import dev.doorstep.organisation.Merchant;
import dev.doorstep.organisation.NotPermittedException;
import dev.doorstep.pricing.promotion.Benefit;
import dev.doorstep.pricing.promotion.Condition;
import dev.doorstep.pricing.promotion.Promotion;
import dev.doorstep.testkit.world.Shop;
import dev.doorstep.workforce.WorkTerms;
import dev.doorstep.workforce.Worker;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is known of a customer and of the worker who is asked for decides which promotions an order gets. */
@Tag("PRC-06")
class WhatIsKnownOfCustomersTest {
    private static final MerchantId MERCHANT = MerchantId.of("mingjie");

    private final Shop shop = Shop.open(InMemoryStore.open(), BranchId.of("SH"));

    @BeforeEach
    void a_promotion_for_seniors_and_one_for_a_merchant() {
        save("SENIORS", 10_00, new Condition.SegmentIn(Set.of("seniors")));
        save("MERCHANT", 5_00, new Condition.MerchantIn(Set.of(MERCHANT)));
        shop.office().inTransaction(t -> {
            t.organisation().save(new Merchant(MERCHANT, new LocalText("明洁", "Mingjie"), 0));
            Worker worker = t.workers().worker(Shop.worker(1).id());
            return t.workers().save(employedBy(MERCHANT, worker));
        });
    }

    @Test
    void an_order_of_somebody_in_a_segment_gets_what_is_for_the_segment() {
        assertThat(price(Shop.twoHours())).isEqualTo(Shop.fen(120_00));
        shop.office().inTransaction(t -> t.customers().assign(Shop.customerId(1), Set.of("seniors", "vip")));
        assertThat(price(Shop.twoHours())).isEqualTo(Shop.fen(110_00));
        shop.office().inTransaction(t -> t.customers().assign(Shop.customerId(1), Set.of("vip")));
        assertThat(price(Shop.twoHours())).isEqualTo(Shop.fen(120_00));
    }

    @Test
    void nobody_puts_themselves_into_a_segment() {
        assertThatThrownBy(() -> shop.customer(1)
                        .inTransaction(t -> t.customers().assign(Shop.customerId(1), Set.of("seniors"))))
                .isInstanceOf(NotPermittedException.class);
    }

    @Test
    void an_order_for_the_worker_of_a_merchant_gets_what_is_for_the_merchant() {
        assertThat(price(wishing(WorkerChoice.strict(Shop.worker(1).id())))).isEqualTo(Shop.fen(115_00));
        assertThat(price(wishing(WorkerChoice.strict(Shop.worker(2).id())))).isEqualTo(Shop.fen(120_00));
        assertThat(price(wishing(WorkerChoice.preferred(List.of(Shop.worker(1).id())))))
                .as("somebody else may come")
                .isEqualTo(Shop.fen(120_00));
    }

    private Money price(PlaceOrder command) {
        return shop.customer(1)
                .inTransaction(t -> t.booking().preview(command))
                .quote()
                .total();
    }

    private static PlaceOrder wishing(WorkerChoice choice) {
        return Shop.twoHours().wishing(new PlaceOrder.Wishes(choice, null));
    }

    private static Worker employedBy(MerchantId merchant, Worker worker) {
        return worker.with(new WorkTerms(merchant, worker.terms().plan()));
    }

    private void save(String code, long off, Condition condition) {
        Promotion promotion = new Promotion(
                PromotionId.of(code),
                new LocalText(code, code),
                Promotion.Entry.AUTOMATIC,
                new Benefit.AmountOff(Shop.fen(off)),
                List.of(condition),
                Promotion.Terms.during(TimeWindow.of(Shop.OPENING, Duration.ofDays(30))),
                0);
        shop.office().inTransaction(t -> t.promotions().save(promotion));
    }
}
