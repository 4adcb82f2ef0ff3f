package dev.doorstep.pricing.redemption;

import static dev.doorstep.pricing.PricedBranch.AUDITOR;
import static dev.doorstep.pricing.PricedBranch.BUYER;
import static dev.doorstep.pricing.PricedBranch.BY_A_STRANGER;
import static dev.doorstep.pricing.PricedBranch.BY_THEMSELVES;
import static dev.doorstep.pricing.PricedBranch.OFFICE;
import static dev.doorstep.pricing.PricedBranch.STRANGER;
import static dev.doorstep.pricing.Prices.CLEANING;
import static dev.doorstep.pricing.Prices.MARCH;
import static dev.doorstep.pricing.Prices.NOW;
import static dev.doorstep.pricing.Prices.TUESDAY_EVENING;
import static dev.doorstep.pricing.Prices.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.doorstep.event.IdempotencyKey;
import dev.doorstep.kernel.CouponCode;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.PromotionId;
import dev.doorstep.organisation.NotPermittedException;
import dev.doorstep.pricing.PricedBranch;
import dev.doorstep.pricing.Quote;
import dev.doorstep.pricing.promotion.Basket;
import dev.doorstep.pricing.promotion.Benefit;
import dev.doorstep.pricing.promotion.Condition;
import dev.doorstep.pricing.promotion.Limits;
import dev.doorstep.pricing.promotion.Obstacle.Cause;
import dev.doorstep.pricing.promotion.Promotion;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Coupons in the hands of customers of one branch: who may do what with them, and what becomes of them. */
@Tag("PRC-06")
class CouponDeskTest {
    private static final PromotionId CLAIMED = PromotionId.of("CLAIM-ME");
    private static final PromotionId OTHER = PromotionId.of("CLAIM-ME-TOO");
    private static final PromotionId SINGLE = PromotionId.of("FLYER");
    private static final OrderId ORDER = new OrderId(new UUID(2, 1));

    private final PricedBranch branch = PricedBranch.open();

    @BeforeEach
    void offers_coupons() {
        branch.as(OFFICE, t -> {
            t.promotions().save(promotion(CLAIMED, Promotion.Entry.CLAIMED));
            t.promotions().save(promotion(OTHER, Promotion.Entry.CLAIMED));
            return t.promotions().save(promotion(SINGLE, Promotion.Entry.SINGLE_USE));
        });
    }

    @Test
    void what_is_claimed_is_usable_then_reserved_then_used() {
        Voucher first = claim(CLAIMED, "a");
        Voucher second = claim(CLAIMED, "b");
        assertThat(List.of(first.number(), second.number())).containsExactly(1, 2);
        assertThat(claim(CLAIMED, "a")).as("the same key").isEqualTo(first);
        assertThat(claim(CLAIMED, "b")).as("the other key").isEqualTo(second);
        assertThat(claim(OTHER, "c").number()).isEqualTo(1);
        assertThat(states()).containsOnly(Wallet.State.USABLE);
        Quote quote = branch.quote(code(CLAIMED));
        branch.as(
                BY_THEMSELVES,
                t -> t.promotions().redeem(ORDER, BUYER, quote.request().coupons(), quote.discounts()));
        assertThat(states()).containsOnlyOnce(Wallet.State.RESERVED);
        branch.as(OFFICE, t -> {
            t.promotions().consume(ORDER);
            return t;
        });
        assertThat(states()).containsOnlyOnce(Wallet.State.USED).doesNotContain(Wallet.State.RESERVED);
        branch.at(MARCH.endExclusive());
        assertThat(wallet())
                .filteredOn(entry -> entry.state() == Wallet.State.UNUSABLE)
                .hasSize(2)
                .allSatisfy(entry -> assertThat(entry.obstacle().cause()).isEqualTo(Cause.EXPIRED));
    }

    @Test
    void a_wallet_says_what_is_left_for_a_basket() {
        claim(CLAIMED, "a");
        assertThat(walletFor(yuan(9_99).amountMinor())).containsExactly(Wallet.State.UNUSABLE);
        assertThat(walletFor(yuan(10_00).amountMinor())).containsExactly(Wallet.State.USABLE);
    }

    @Test
    void a_code_is_known_by_whatever_it_stands_for() {
        CouponCode issued = issue("flyers").get(0).code();
        for (CouponCode known : List.of(code(CLAIMED), issued)) {
            assertThat(branch.<Boolean>as(AUDITOR, t -> t.coupons().isKnown(known)))
                    .isTrue();
        }
        assertThat(branch.<Boolean>as(AUDITOR, t -> t.coupons().isKnown(CouponCode.of("NOBODYS"))))
                .isFalse();
    }

    @Test
    void a_promotion_of_codes_is_not_claimed_by_its_own() {
        assertThat(refusal(() -> claim(SINGLE, "a"))).isEqualTo(Cause.CODE_NEEDED);
        assertThat(refusal(() -> branch.as(
                        BY_THEMSELVES,
                        t -> t.coupons().claim(CouponCode.of("NOBODYS"), BUYER, IdempotencyKey.of("n")))))
                .isEqualTo(Cause.UNKNOWN);
    }

    @Test
    void a_batch_has_a_name_of_its_own_and_as_many_codes_as_are_drawn_at_once() {
        assertThat(issue("flyers"))
                .hasSize(3)
                .allSatisfy(issued -> assertThat(issued.batch()).isEqualTo("flyers"));
        assertThatThrownBy(() -> branch.as(
                        OFFICE,
                        t -> t.coupons()
                                .generate(new CouponDesk.Batch(SINGLE, "flyers", 1), IdempotencyKey.of("again"))))
                .isInstanceOfSatisfying(
                        BatchTakenException.class,
                        taken -> assertThat(taken.batch()).isEqualTo("flyers"));
        int most = CouponDesk.Batch.COUNT_MAX;
        assertThat(new CouponDesk.Batch(SINGLE, "most", most).count()).isEqualTo(most);
        assertThatThrownBy(() -> new CouponDesk.Batch(SINGLE, "more", most + 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new IssuedCode(code(SINGLE), SINGLE, "no code", NOW, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_reward_is_granted_or_says_why_not() {
        for (int i = 0; i < 2; i++) {
            Optional<?> nothing = branch.as(OFFICE, t -> t.coupons().grant(CLAIMED, BUYER));
            assertThat(nothing).isEmpty();
        }
        assertThat(wallet()).hasSize(2);
        Cause cause = branch.as(
                OFFICE, t -> t.coupons().grant(CLAIMED, BUYER).orElseThrow().cause());
        assertThat(cause).isEqualTo(Cause.USED_UP);
    }

    @Test
    @Tag("SYS-02")
    void coupons_are_handled_by_their_owners_and_by_whoever_may() {
        CouponDesk.Batch batch = new CouponDesk.Batch(SINGLE, "theirs", 1);
        assertThatThrownBy(() -> branch.as(AUDITOR, t -> t.coupons().generate(batch, IdempotencyKey.of("x"))))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> branch.as(AUDITOR, t -> t.coupons().batch(SINGLE, "theirs")))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> branch.as(AUDITOR, t -> t.coupons().grant(CLAIMED, BUYER)))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> branch.as(BY_THEMSELVES, t -> t.coupons().isKnown(code(CLAIMED))))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> branch.as(BY_THEMSELVES, t -> {
                    t.coupons().requireClaimed(CLAIMED);
                    return t;
                }))
                .isInstanceOf(NotPermittedException.class);
        assertThat(refusal(() -> branch.as(BY_A_STRANGER, t -> t.coupons().wallet(BUYER))))
                .isEqualTo(Cause.UNKNOWN);
        assertThat(refusal(() -> branch.as(
                        BY_A_STRANGER, t -> t.coupons().claim(code(CLAIMED), BUYER, IdempotencyKey.of("theirs")))))
                .isEqualTo(Cause.UNKNOWN);
        assertThat(wallet()).isEmpty();
    }

    @Test
    void a_reward_is_a_coupon_that_can_be_kept() {
        branch.as(OFFICE, t -> {
            t.coupons().requireClaimed(CLAIMED);
            return t;
        });
        assertThat(refusal(() -> branch.as(OFFICE, t -> {
                    t.coupons().requireClaimed(SINGLE);
                    return t;
                })))
                .isEqualTo(Cause.OTHER_ENTRY);
    }

    @Test
    void a_code_that_somebody_has_is_nobody_elses() {
        CouponCode code = issue("flyers").get(0).code();
        branch.as(BY_A_STRANGER, t -> t.coupons().claim(code, STRANGER, IdempotencyKey.of("s")));
        assertThat(refusal(() -> branch.quote(code))).isEqualTo(Cause.CODE_TAKEN);
        assertThat(refusal(() -> branch.as(BY_THEMSELVES, t -> t.coupons().claim(code, BUYER, IdempotencyKey.of("b")))))
                .isEqualTo(Cause.CODE_TAKEN);
        CouponCode free = issue("more").get(0).code();
        assertThat(branch.quote(free).total()).isEqualTo(yuan(179_00));
    }

    @Test
    void a_fresh_code_counts_with_what_its_customer_claimed_before() {
        List<IssuedCode> issued = issue("flyers");
        for (int i = 0; i < 2; i++) {
            CouponCode code = issued.get(i).code();
            branch.as(BY_THEMSELVES, t -> t.coupons().claim(code, BUYER, IdempotencyKey.of(code.value())));
        }
        assertThat(refusal(() -> branch.quote(issued.get(2).code()))).isEqualTo(Cause.USED_UP);
        assertThat(branch.quote(issued.get(0).code()).total()).isEqualTo(yuan(179_00));
    }

    private List<IssuedCode> issue(String name) {
        return branch.as(
                OFFICE, t -> t.coupons().generate(new CouponDesk.Batch(SINGLE, name, 3), IdempotencyKey.of(name)));
    }

    private Voucher claim(PromotionId promotion, String key) {
        return branch.as(BY_THEMSELVES, t -> t.coupons().claim(code(promotion), BUYER, IdempotencyKey.of(key)));
    }

    private List<Wallet.Entry> wallet() {
        return branch.as(BY_THEMSELVES, t -> t.coupons().wallet(BUYER));
    }

    private List<Wallet.State> states() {
        return wallet().stream().map(Wallet.Entry::state).toList();
    }

    private List<Wallet.State> walletFor(long minor) {
        Basket basket = new Basket(
                List.of(new Basket.Item(CLEANING, List.of(), 1, yuan(minor))),
                Basket.Shopper.of(BUYER),
                new Basket.Occasion(PricedBranch.ID, null, TUESDAY_EVENING, NOW));
        return branch.as(BY_THEMSELVES, t -> t.coupons().wallet(BUYER, basket)).stream()
                .map(Wallet.Entry::state)
                .toList();
    }

    private static CouponCode code(PromotionId promotion) {
        return CouponCode.of(promotion.value());
    }

    private static Cause refusal(Runnable call) {
        return catchThrowableOfType(PromotionNotApplicableException.class, call::run)
                .reason();
    }

    private static Promotion promotion(PromotionId id, Promotion.Entry entry) {
        return new Promotion(
                id,
                new LocalText("券", "Coupon"),
                entry,
                new Benefit.AmountOff(yuan(1_00)),
                List.of(new Condition.Minimum(yuan(10_00))),
                Promotion.Terms.during(MARCH).limits(Limits.of(9, 2)),
                0);
    }
}
