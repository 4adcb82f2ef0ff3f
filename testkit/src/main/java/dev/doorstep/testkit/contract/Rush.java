package dev.doorstep.testkit.contract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** Many threads that do the same at the same moment. */
final class Rush {
    private Rush() {}

    /**
     * Starts so many threads together and returns what each answered.
     *
     * @param work what a thread does, told its number from 0
     */
    static <T> List<T> of(int threads, IntFunction<T> work) {
        ExecutorService crowd = Executors.newFixedThreadPool(threads);
        try {
            CountDownLatch gathered = new CountDownLatch(threads);
            List<Future<T>> answers = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int number = i;
                answers.add(crowd.submit(() -> {
                    gathered.countDown();
                    gathered.await();
                    return work.apply(number);
                }));
            }
            return all(answers);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The rush was interrupted.", e);
        } finally {
            crowd.shutdownNow();
        }
    }

    /**
     * If a thread failed, what the others answered tells who did something else than the one that failed waited for.
     */
    private static <T> List<T> all(List<Future<T>> answers) throws InterruptedException {
        List<T> all = new ArrayList<>();
        List<Throwable> failures = new ArrayList<>();
        for (Future<T> answer : answers) {
            try {
                all.add(answer.get());
            } catch (ExecutionException failed) {
                failures.add(failed.getCause());
            }
        }
        if (!failures.isEmpty()) {
            Set<String> said = failures.stream().map(Throwable::toString).collect(Collectors.toSet());
            throw new IllegalStateException(
                    "Of %d threads %d failed, saying %s; the others answered %s."
                            .formatted(answers.size(), failures.size(), said, new LinkedHashSet<>(all)),
                    failures.get(0));
        }
        return all;
    }
}
