package dev.doorstep;

import dev.doorstep.kernel.VisitId;
import dev.doorstep.order.Fulfilment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

/**
 * Accepts finished work about which the customer said nothing for {@link Fulfilment#ACCEPTANCE_TIME}, one visit a
 * transaction. One that is refused, such as for a declined payment, is named and left for the next run. Needs the
 * permission to serve.
 */
public final class AcceptanceJob implements Job<AcceptanceJob.Accepted> {
    private static final int LOOK = 1_000;

    /**
     * What the job did.
     *
     * @param accepted how many visits it accepted
     * @param refused the visits that it could not, with the code of what stood against each
     */
    public record Accepted(int accepted, Map<VisitId, String> refused) {
        /** Keeps its own copy. */
        public Accepted {
            refused = Map.copyOf(refused);
        }
    }

    /**
     * Accepts what waited long enough, up to {@value #LOOK} visits a run.
     *
     * @throws CancellationException if the thread is interrupted; what is accepted stays so
     */
    @Override
    public Accepted run(Desk desk, Progress progress) {
        List<VisitId> waiting = desk.read(t -> t.fulfilment().silentlyAccepted(LOOK));
        Map<VisitId, String> refused = new LinkedHashMap<>();
        int accepted = new OneByOne(desk, progress, "accepting finished work")
                .each(waiting, refused, (t, visit) -> t.fulfilment().approve(visit))
                .size();
        return new Accepted(accepted, refused);
    }
}
