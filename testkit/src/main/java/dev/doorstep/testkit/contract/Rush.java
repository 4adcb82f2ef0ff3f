package dev.doorstep.testkit.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

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
            List<T> all = new ArrayList<>();
            for (Future<T> answer : answers) {
                all.add(answer.get());
            }
            return all;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("A thread of the rush failed.", e);
        } finally {
            crowd.shutdownNow();
        }
    }
}
