package dev.doorstep;

import com.google.common.base.Ascii;
import dev.doorstep.kernel.DoorstepException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BiFunction;

/**
 * Does the same to many things, each in a transaction of its own. One that is refused is named and left for the next
 * run.
 *
 * @param step what is being done, in a few words
 */
record OneByOne(Desk desk, Progress progress, String step) {
    /**
     * Does it.
     *
     * @param refused takes what was refused, with the code of what stood against each
     * @return what came of the others, in their order
     * @throws CancellationException if the thread is interrupted; what is done stays so
     */
    <K, T> List<T> each(List<K> things, Map<K, String> refused, BiFunction<Transaction, K, T> task) {
        List<T> done = new ArrayList<>();
        int reached = 0;
        for (K thing : things) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException(
                        "%s was interrupted.".formatted(Ascii.toUpperCase(step.charAt(0)) + step.substring(1)));
            }
            try {
                done.add(desk.inTransaction(t -> task.apply(t, thing)));
            } catch (DoorstepException failure) {
                refused.put(thing, failure.code());
            }
            progress.reached(step, ++reached, things.size());
        }
        return done;
    }
}
