package dev.doorstep.memory;

import java.util.concurrent.locks.StampedLock;
import java.util.function.Supplier;

/**
 * Makes what a transaction wrote visible all at once: whoever sees a part of it sees the rest from then on. Readers
 * keep nobody waiting, and wait themselves only where they meet a commit.
 */
final class Publication {
    private final StampedLock lock = new StampedLock();

    /** Looks at what is committed; the look may be taken twice. */
    <T> T read(Supplier<T> look) {
        long calm = lock.tryOptimisticRead();
        if (calm != 0) {
            T seen = look.get();
            if (lock.validate(calm)) {
                return seen;
            }
        }
        long held = lock.readLock();
        try {
            return look.get();
        } finally {
            lock.unlockRead(held);
        }
    }

    /** Changes what is committed. */
    void write(Runnable change) {
        long held = lock.writeLock();
        try {
            change.run();
        } finally {
            lock.unlockWrite(held);
        }
    }
}
