package dev.doorstep.pricing.promotion;

import dev.doorstep.kernel.Money;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * How often a promotion was used so far; what was released does not count.
 *
 * @param inAll by everybody
 * @param byCustomer by one customer
 * @param spent what it cost, zero or above; nothing if it never was used
 */
public record Usage(int inAll, int byCustomer, @Nullable Money spent) {
    /** Never used by anybody. */
    public static final Usage NONE = new Usage(0, 0, null);

    Money spentOf(Currency currency) {
        return spent == null ? Money.zero(currency) : spent;
    }
}
