package dev.doorstep.settlement;

import dev.doorstep.kernel.Amounts;
import dev.doorstep.kernel.Money;
import java.util.ArrayList;
import java.util.List;

/**
 * What each of those who came for one order has of its price and of what the customer does not pay of it: by their
 * times at the door, in whole minor units, and together exactly all of it.
 *
 * @param gross the part of the price, one for each
 * @param discounts what the customer does not pay of that part, at most all of it
 */
record CrewShares(List<Money> gross, List<FinishedWork.Discounts> discounts) {
    /**
     * Shares what comes off a price. Each kind of discount is shared by what the kinds before it left of every part, so
     * that none takes more than there is.
     *
     * @param gross the part of the price of each, before discounts
     * @param discounts what the customer does not pay of it, together at most all
     */
    static CrewShares of(Amounts gross, FinishedWork.Discounts discounts) {
        Amounts platform = share(discounts.platform(), gross);
        Amounts afterPlatform = gross.minus(platform);
        Amounts merchant = share(discounts.merchant(), afterPlatform);
        Amounts afterMerchant = afterPlatform.minus(merchant);
        Amounts compensation = share(discounts.compensation(), afterMerchant);
        Amounts points = share(discounts.points(), afterMerchant.minus(compensation));
        List<FinishedWork.Discounts> each = new ArrayList<>();
        for (int i = 0; i < gross.size(); i++) {
            each.add(new FinishedWork.Discounts(platform.get(i), merchant.get(i), compensation.get(i), points.get(i)));
        }
        return new CrewShares(gross, each);
    }

    private static Amounts share(Money amount, Amounts left) {
        return amount.isZero() ? Amounts.zero(left.size(), left.currency()) : amount.splitLike(left);
    }
}
