package dev.doorstep.testkit.fault;

import dev.doorstep.routing.TravelTimes;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Something else that happens after a decision about time has read everything and before it writes: the first time it
 * asks for a way.
 */
public final class Meanwhile {
    private Meanwhile() {}

    /**
     * Obtains travel times during whose first answer something else happens, once.
     *
     * @param travel the travel times
     * @param other what happens
     */
    public static TravelTimes during(TravelTimes travel, Runnable other) {
        AtomicBoolean happened = new AtomicBoolean();
        return (from, to, mode, departure) -> {
            if (!happened.getAndSet(true)) {
                other.run();
            }
            return travel.between(from, to, mode, departure);
        };
    }
}
