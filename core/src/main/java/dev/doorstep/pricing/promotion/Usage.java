package dev.doorstep.pricing.promotion;

import dev.doorstep.kernel.Money;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * How often a promotion was used so far, or claimed if it must be; what was given back does not count.
 *
 * @param inAll by everybody
 * @param byCustomer by one customer
 * @param held how many this customer claimed and did not use
 * @param spent what it cost so far, zero or above; nothing if it was never used
 */
public record Usage(
        int inAll, int byCustomer, int held, @Nullable Money spent) {
    /** Never used by anybody. */
    public static final Usage NONE = new Usage(0, 0, 0, null);

    /** Returns the usage after this customer claimed one more. */
    public Usage claimed() {
        return new Usage(inAll + 1, byCustomer + 1, held + 1, spent);
    }

    Money spentOf(Currency currency) {
        return spent == null ? Money.zero(currency) : spent;
    }
}
