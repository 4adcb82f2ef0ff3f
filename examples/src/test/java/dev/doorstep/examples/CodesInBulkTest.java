package dev.doorstep.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.Desk;
import dev.doorstep.event.IdempotencyKey;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.CouponCode;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.PromotionId;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.memory.InMemoryStore;
import dev.doorstep.pricing.promotion.Benefit;
import dev.doorstep.pricing.promotion.Promotion;
import dev.doorstep.pricing.redemption.CouponDesk;
import dev.doorstep.pricing.redemption.IssuedCode;
import dev.doorstep.pricing.redemption.Voucher;
import dev.doorstep.testkit.world.Shop;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the page about promotions shows of codes in bulk. */
class CodesInBulkTest {
    @Test
    @Tag("PRC-07")
    void codes_are_drawn_for_flyers_and_claimed_as_people_type_them() {
        Shop shop = Shop.open(InMemoryStore.open(), BranchId.of("SH"));
        Desk office = shop.office();
        Desk anna = shop.customer(1);
        CustomerId customer = Shop.customerId(1);
        office.inTransaction(t -> t.promotions()
                .save(new Promotion(
                        PromotionId.of("FLYER"),
                        new LocalText("传单券", "Flyer"),
                        Promotion.Entry.SINGLE_USE,
                        new Benefit.AmountOff(Shop.fen(20_00)),
                        List.of(),
                        Promotion.Terms.during(TimeWindow.of(Shop.OPENING, Duration.ofDays(30))),
                        0)));
        IdempotencyKey printRun = IdempotencyKey.of("print-run-1");
        IdempotencyKey key = IdempotencyKey.of("app-7");
        // region codes
        List<IssuedCode> flyers = office.inTransaction(
                t -> t.coupons().generate(new CouponDesk.Batch(PromotionId.of("FLYER"), "march", 500), printRun));
        CouponCode typed = CouponCode.of(flyers.get(0).code().value().toLowerCase(Locale.ROOT));
        Voucher voucher = anna.inTransaction(t -> t.coupons().claim(typed, customer, key));
        // endregion
        assertThat(flyers).hasSize(500);
        assertThat(voucher.promotion()).isEqualTo(PromotionId.of("FLYER"));
    }
}
