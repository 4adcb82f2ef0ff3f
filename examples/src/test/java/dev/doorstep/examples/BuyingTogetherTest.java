package dev.doorstep.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.Desk;
import dev.doorstep.GroupBuyJob;
import dev.doorstep.Progress;
import dev.doorstep.event.IdempotencyKey;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.CouponCode;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.PromotionId;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.memory.InMemoryStore;
import dev.doorstep.order.Order;
import dev.doorstep.order.PlaceOrder;
import dev.doorstep.pricing.promotion.Benefit;
import dev.doorstep.pricing.promotion.Grouping;
import dev.doorstep.pricing.promotion.Promotion;
import dev.doorstep.pricing.redemption.GroupBuy;
import dev.doorstep.pricing.redemption.GroupState;
import dev.doorstep.testkit.world.Shop;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the page about promotions shows of buying together. */
class BuyingTogetherTest {
    private static PlaceOrder tidyUp(int customer, CouponCode group) {
        return PlaceOrder.of(Shop.customerId(customer), Shop.CLEANING, 2, Shop.START.plus(Duration.ofDays(1)))
                .with(Set.of(group));
    }

    @Test
    @Tag("PRC-09")
    void two_customers_buy_together_and_the_promotion_counts_for_both() {
        Shop shop = Shop.open(InMemoryStore.open(), BranchId.of("SH"));
        Desk office = shop.office();
        Desk anna = shop.customer(1);
        Desk ben = shop.customer(2);
        office.inTransaction(t -> t.promotions()
                .save(new Promotion(
                        PromotionId.of("TOGETHER"),
                        new LocalText("双人拼团", "Two together"),
                        Promotion.Entry.GROUP,
                        new Benefit.AmountOff(Shop.fen(40_00)),
                        List.of(),
                        Promotion.Terms.during(TimeWindow.of(Shop.OPENING, Duration.ofDays(30)))
                                .grouped(new Grouping(2, Duration.ofDays(1))),
                        0)));
        IdempotencyKey key = IdempotencyKey.of("app-9");
        // region together
        GroupBuy group =
                anna.inTransaction(t -> t.groupBuys().open(PromotionId.of("TOGETHER"), Shop.customerId(1), key));
        Order hers = anna.inTransaction(t -> t.booking().place(tidyUp(1, group.code()), key));
        anna.inTransaction(t -> t.booking().pay(hers.id(), key));
        Order his = ben.inTransaction(t -> t.booking().place(tidyUp(2, group.code()), key));
        ben.inTransaction(t -> t.booking().pay(his.id(), key));
        GroupBuy.Standing standing = ben.read(t -> t.groupBuys().standing(group.code()));
        // endregion
        assertThat(standing.group().state()).isEqualTo(GroupState.SUCCEEDED);
        assertThat(his.total()).isEqualTo(Shop.fen(80_00));
        // region ended
        GroupBuyJob.Ended ended = office.start(new GroupBuyJob(), Progress.SILENT);
        // endregion
        assertThat(ended.groups()).isZero();
    }
}
