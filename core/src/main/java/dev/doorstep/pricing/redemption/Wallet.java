package dev.doorstep.pricing.redemption;

import dev.doorstep.kernel.CustomerId;
import dev.doorstep.pricing.promotion.Obstacle;
import dev.doorstep.pricing.promotion.Promotion;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What customers claimed. */
public final class Wallet {
    private final PromotionDesk.Ports ports;

    /** What becomes of a claimed coupon. */
    public enum State {
        /** It can be used. */
        USABLE,
        /** It was not used, and cannot be now. */
        UNUSABLE,
        /** An order that waits for its payment took it. */
        RESERVED,
        /** It is used up. */
        USED
    }

    /**
     * A claimed coupon.
     *
     * @param voucher the coupon
     * @param promotion what it is worth, as last saved
     * @param state what became of it
     * @param obstacle why it cannot be used, if it is not used and cannot be
     */
    public record Entry(
            Voucher voucher,
            Promotion promotion,
            State state,
            @Nullable Obstacle obstacle) {}

    Wallet(PromotionDesk.Ports ports) {
        this.ports = ports;
    }

    List<Entry> of(CustomerId customer, Function<Promotion, Optional<Obstacle>> obstacle) {
        return ports.redemptions().vouchers(customer).stream()
                .map(voucher -> entry(voucher, obstacle))
                .toList();
    }

    private Entry entry(Voucher voucher, Function<Promotion, Optional<Obstacle>> obstacle) {
        Promotion promotion = ports.promotions().find(voucher.promotion()).orElseThrow();
        if (voucher.order() != null) {
            boolean firm = ports.redemptions().of(voucher.order()).stream()
                    .filter(redemption -> redemption.promotion().equals(voucher.promotion()))
                    .anyMatch(redemption -> redemption.state() == Redemption.State.CONSUMED);
            return new Entry(voucher, promotion, firm ? State.USED : State.RESERVED, null);
        }
        return obstacle.apply(promotion)
                .map(found -> new Entry(voucher, promotion, State.UNUSABLE, found))
                .orElseGet(() -> new Entry(voucher, promotion, State.USABLE, null));
    }
}
