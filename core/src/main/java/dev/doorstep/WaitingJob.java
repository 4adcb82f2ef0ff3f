package dev.doorstep;

import dev.doorstep.kernel.Page;
import dev.doorstep.kernel.WaitingId;
import dev.doorstep.order.waiting.WaitingEntry;
import dev.doorstep.order.waiting.WaitingState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

/**
 * Serves the waiting list, who joined first first, one wait a transaction: keeps or books what is free by now, and ends
 * what is over. Run it whenever time may have become free, or every few minutes; many may run side by side. Needs the
 * permissions to serve and to read.
 */
public final class WaitingJob implements Job<WaitingJob.Served> {
    private static final int PAGE = 500;

    /**
     * What the job did.
     *
     * @param found for how many customers a slot is kept
     * @param booked for how many it was booked
     * @param expired how many waited in vain, or did not take in time what was kept
     * @param refused who is passed over, as something else than time stands against their order; with its code
     */
    public record Served(int found, int booked, int expired, Map<WaitingId, String> refused) {
        /** Keeps its own copy. */
        public Served {
            refused = Map.copyOf(refused);
        }
    }

    /**
     * Serves the list.
     *
     * @throws CancellationException if the thread is interrupted; what is kept and booked stays so
     */
    @Override
    public Served run(Desk desk, Progress progress) {
        Map<WaitingId, String> refused = new LinkedHashMap<>();
        List<WaitingEntry> served = new ArrayList<>();
        OneByOne serving = new OneByOne(desk, progress, "serving the waiting list");
        Page.each(
                PAGE,
                page -> desk.read(t -> t.waiting().toServe(page)),
                page -> served.addAll(
                        serving.each(page, refused, (t, entry) -> t.waiting().serve(entry))));
        for (WaitingEntry entry : served) {
            String refusal = entry.outcome().refusal();
            if (entry.state() == WaitingState.PASSED_OVER && refusal != null) {
                refused.put(entry.id(), refusal);
            }
        }
        return new Served(
                count(served, WaitingState.FOUND),
                count(served, WaitingState.BOOKED),
                count(served, WaitingState.EXPIRED),
                refused);
    }

    private static int count(List<WaitingEntry> served, WaitingState state) {
        return (int) served.stream().filter(entry -> entry.state() == state).count();
    }
}
