package dev.doorstep.order;

import dev.doorstep.kernel.Digest;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.VisitId;
import java.util.List;

/** What a customer confirmed, as the log of commands tells it from something else under the same key. */
record Confirmation(PlaceOrder command, List<VisitId> visits, TimeWindow promise, Digest quote) {
    static Confirmation of(Preview shown) {
        return new Confirmation(
                shown.command(), shown.visits(), shown.promise(), shown.quote().digest());
    }

    /** The same of all visits of a package. */
    record OfBundle(PlaceBundle command, List<Confirmation> visits) {
        static OfBundle of(BundlePreview shown) {
            return new OfBundle(
                    shown.command(),
                    shown.visits().stream().map(Confirmation::of).toList());
        }
    }
}
