package dev.doorstep;

import dev.doorstep.availability.unmet.UnmetDemand;
import dev.doorstep.availability.unmet.UnmetDemandSink;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.spi.Session;
import dev.doorstep.spi.SessionMode;
import dev.doorstep.spi.Store;
import java.util.List;

/**
 * Keeps unmet demand in a store, in a transaction of its own; {@link Transaction#unmetDemand()} counts it.
 *
 * @param store where it is kept
 */
public record KeptUnmetDemand(Store store) implements UnmetDemandSink {
    /** Obtains the sink that keeps what it takes in a store. */
    public static KeptUnmetDemand in(Store store) {
        return new KeptUnmetDemand(store);
    }

    @Override
    public void accept(BranchId branch, List<UnmetDemand> unmet) {
        try (Session session = store.open(branch, SessionMode.WRITE)) {
            session.unmetDemand().add(unmet);
            session.commit();
        }
    }
}
