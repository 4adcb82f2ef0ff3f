package dev.doorstep;

import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.Page;
import dev.doorstep.order.engagement.Engagement;
import dev.doorstep.order.engagement.EngagementState;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

/**
 * Does what is due for engagements, one a transaction: trials pass, months that are over are billed, taken and
 * credited. One that is refused, such as for a declined payment, is named and left for the next run. Run it once a day.
 * Needs the permissions to serve and to read.
 */
public final class EngagementJob implements Job<EngagementJob.Advanced> {
    private static final int PAGE = 200;

    /**
     * What the job did.
     *
     * @param statements how many months it billed
     * @param settled how many engagements are over
     * @param refused those for which it could not, with the code of what stood against each
     */
    public record Advanced(int statements, int settled, Map<OrderId, String> refused) {
        /** Keeps its own copy. */
        public Advanced {
            refused = Map.copyOf(refused);
        }
    }

    /**
     * Advances all engagements that are not settled.
     *
     * @throws CancellationException if the thread is interrupted; what is billed stays so
     */
    @Override
    public Advanced run(Desk desk, Progress progress) {
        Map<OrderId, String> refused = new LinkedHashMap<>();
        Map<OrderId, Engagement> known = new LinkedHashMap<>();
        Page.each(
                PAGE,
                page -> desk.read(t -> t.engagements().open(page)),
                page -> page.forEach(engagement -> known.put(engagement.order(), engagement)));
        List<Engagement> advanced = new OneByOne(desk, progress, "billing engagements")
                .each(
                        List.copyOf(known.keySet()),
                        refused,
                        (t, order) -> t.engagements().advance(order));
        known.keySet().removeAll(refused.keySet());
        return new Advanced(
                statements(advanced) - statements(known.values()),
                (int) advanced.stream()
                        .filter(engagement -> engagement.state() == EngagementState.SETTLED)
                        .count(),
                refused);
    }

    private static int statements(Collection<Engagement> engagements) {
        return engagements.stream()
                .mapToInt(engagement -> engagement.course().statements().size())
                .sum();
    }
}
