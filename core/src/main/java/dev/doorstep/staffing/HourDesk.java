package dev.doorstep.staffing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Who serves which need in one hour: a greatest matching of those on shift to what is needed, kept while they come and
 * go (augmenting paths: Kuhn 1955). A worker is the set of the needs that they can serve, one bit each.
 */
final class HourDesk {
    private final int[] needed;
    private final List<List<Long>> serving = new ArrayList<>();
    private final List<Long> spare = new ArrayList<>();

    /** Opens the hour with so many workers needed for each kind of need. */
    HourDesk(int[] needed) {
        this.needed = needed;
        for (int i = 0; i < needed.length; i++) {
            serving.add(new ArrayList<>());
        }
    }

    int needed(int need) {
        return needed[need];
    }

    int served(int need) {
        return serving.get(need).size();
    }

    /** Returns how many needs are served in all, as many as can be. */
    int covered() {
        return serving.stream().mapToInt(List::size).sum();
    }

    /** Tells whether one more worker would let one more need be served. */
    boolean gains(long worker) {
        long reached = 0;
        long open = worker;
        while (open != 0) {
            int need = Long.numberOfTrailingZeros(open);
            if (served(need) < needed[need]) {
                return true;
            }
            reached |= 1L << need;
            for (long other : serving.get(need)) {
                open |= other;
            }
            open &= ~reached;
        }
        return false;
    }

    void add(long worker) {
        if (!place(worker, new boolean[needed.length])) {
            spare.add(worker);
        }
    }

    /** Takes a worker away who was added; whoever was spare may serve in their stead, or let another do so. */
    void remove(long worker) {
        if (spare.remove((Long) worker)) {
            return;
        }
        for (List<Long> there : serving) {
            if (there.remove((Long) worker)) {
                break;
            }
        }
        Set<Long> tried = new HashSet<>();
        for (int i = 0; i < spare.size(); i++) {
            if (tried.add(spare.get(i)) && place(spare.get(i), new boolean[needed.length])) {
                spare.remove(i);
                return;
            }
        }
    }

    private boolean place(long worker, boolean[] tried) {
        for (int need = 0; need < needed.length; need++) {
            if ((worker >> need & 1) == 0 || tried[need]) {
                continue;
            }
            tried[need] = true;
            List<Long> there = serving.get(need);
            if (there.size() < needed[need]) {
                return there.add(worker);
            }
            for (int i = 0; i < there.size(); i++) {
                if (place(there.get(i), tried)) {
                    there.set(i, worker);
                    return true;
                }
            }
        }
        return false;
    }
}
