package dev.doorstep.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.Desk;
import dev.doorstep.event.IdempotencyKey;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.CouponCode;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.PromotionId;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.marketing.Referral;
import dev.doorstep.marketing.ReferralProgram;
import dev.doorstep.marketing.ReferralState;
import dev.doorstep.memory.InMemoryStore;
import dev.doorstep.pricing.promotion.Benefit;
import dev.doorstep.pricing.promotion.Promotion;
import dev.doorstep.testkit.world.Shop;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the page about promotions shows of bringing customers in. */
class BringingInTest {
    @Test
    @Tag("MKT-03")
    void a_customer_passes_a_code_on_and_another_accepts_it() {
        Shop shop = Shop.open(InMemoryStore.open(), BranchId.of("SH"));
        Desk anna = shop.customer(1);
        Desk ben = shop.customer(2);
        shop.office().inTransaction(t -> {
            t.promotions()
                    .save(new Promotion(
                            PromotionId.of("THANKS"),
                            new LocalText("推荐礼券", "Thanks"),
                            Promotion.Entry.CLAIMED,
                            new Benefit.AmountOff(Shop.fen(30_00)),
                            List.of(),
                            Promotion.Terms.during(TimeWindow.of(Shop.OPENING, Duration.ofDays(30))),
                            0));
            return t.referrals().save(new ReferralProgram(PromotionId.of("THANKS"), null, 20, 0));
        });
        IdempotencyKey key = IdempotencyKey.of("app-11");
        // region referral
        CouponCode hers = anna.inTransaction(t -> t.referrals().code(Shop.customerId(1)));
        Referral referral = ben.inTransaction(t -> t.referrals().accept(hers, Shop.customerId(2), key));
        // endregion
        assertThat(referral.state()).isEqualTo(ReferralState.ACCEPTED);
    }
}
