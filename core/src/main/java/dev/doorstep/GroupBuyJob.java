package dev.doorstep;

import dev.doorstep.kernel.CouponCode;
import dev.doorstep.order.Order;
import dev.doorstep.pricing.redemption.GroupBuy;
import dev.doorstep.pricing.redemption.GroupBuying;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

/**
 * Ends the groups that too few people joined in time, one group a transaction: every order in it is called off without
 * a fee, and everything that was paid goes back. A group that is refused, such as for a gateway that does not answer,
 * is named and left for the next run. Needs the permission to serve.
 */
public final class GroupBuyJob implements Job<GroupBuyJob.Ended> {
    /**
     * What the job did.
     *
     * @param groups how many groups it ended
     * @param orders how many orders it called off
     * @param refused the groups that it could not end, with the code of what stood against each
     */
    public record Ended(int groups, int orders, Map<CouponCode, String> refused) {
        /** Keeps its own copy. */
        public Ended {
            refused = Map.copyOf(refused);
        }
    }

    /**
     * Ends what is overdue, up to {@value GroupBuying#LIST_MAX} groups a run.
     *
     * @throws CancellationException if the thread is interrupted; what is ended stays so
     */
    @Override
    public Ended run(Desk desk, Progress progress) {
        List<CouponCode> overdue = desk.read(t -> t.groupBuys().overdue()).stream()
                .map(GroupBuy::code)
                .toList();
        Map<CouponCode, String> refused = new LinkedHashMap<>();
        List<List<Order>> ended = new OneByOne(desk, progress, "ending groups")
                .each(overdue, refused, (t, group) -> t.booking().expireGroup(group));
        return new Ended(ended.size(), ended.stream().mapToInt(List::size).sum(), refused);
    }
}
