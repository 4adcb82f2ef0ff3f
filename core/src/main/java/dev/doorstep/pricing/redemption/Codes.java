package dev.doorstep.pricing.redemption;

import dev.doorstep.kernel.CouponCode;
import dev.doorstep.kernel.PromotionId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Says what the codes stand for that customers type. */
final class Codes {
    private final PromotionDesk.Ports ports;

    Codes(PromotionDesk.Ports ports) {
        this.ports = ports;
    }

    /** Finds what a code stands for; a promotion's own code goes before those that were drawn. */
    Optional<HandedIn> find(CouponCode code) {
        PromotionId own = PromotionId.of(code.value());
        return ports.promotions()
                .find(own)
                .map(promotion -> HandedIn.of(code, own))
                .or(() -> ports.issued().find(code.canonical()).map(issued -> HandedIn.of(code, issued)))
                .or(() -> ports.groups().find(code.canonical()).map(group -> HandedIn.of(code, group)));
    }

    /** Finds what known codes stand for, by promotion. */
    Map<PromotionId, HandedIn> known(Collection<CouponCode> codes) {
        Map<PromotionId, HandedIn> known = new LinkedHashMap<>();
        for (CouponCode code : codes) {
            find(code).ifPresent(handedIn -> known.put(handedIn.promotion(), handedIn));
        }
        return known;
    }
}
