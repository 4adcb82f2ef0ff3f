package dev.doorstep.routing.internal;

import dev.doorstep.routing.SearchListener;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs searches of parts on the thread that searches and on some more. Each takes the next one that nobody has taken;
 * the listener is asked on the first thread only, as it was promised.
 */
final class SearchThreads {
    private final int threads;
    private final SearchListener listener;
    private volatile boolean isCancelled;

    SearchThreads(int threads, SearchListener listener) {
        this.threads = threads;
        this.listener = listener;
    }

    /** Runs all; once the listener cancels, what is left takes no step. */
    void run(List<PartSearch> searches) {
        AtomicInteger next = new AtomicInteger();
        List<FutureTask<?>> others = new ArrayList<>();
        for (int thread = 1; thread < Math.min(threads, searches.size()); thread++) {
            FutureTask<?> other = new FutureTask<>(() -> work(searches, next, false), null);
            Thread worker = new Thread(other, "doorstep-routes-" + thread);
            worker.setDaemon(true);
            worker.start();
            others.add(other);
        }
        work(searches, next, true);
        others.forEach(SearchThreads::await);
    }

    private void work(List<PartSearch> searches, AtomicInteger next, boolean asks) {
        for (int index = next.getAndIncrement(); index < searches.size(); index = next.getAndIncrement()) {
            searches.get(index).run(() -> isCancelled(asks));
        }
    }

    private boolean isCancelled(boolean asks) {
        if (asks && listener.isCancelled()) {
            isCancelled = true;
        }
        return isCancelled;
    }

    private static void await(FutureTask<?> other) {
        boolean interrupted = false;
        while (true) {
            try {
                other.get();
                break;
            } catch (InterruptedException tryAgain) {
                interrupted = true;
            } catch (ExecutionException failed) {
                throw new IllegalStateException("The search of a district failed.", failed.getCause());
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
