package dev.doorstep.cli;

import dev.doorstep.Transaction;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.OrderNumber;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.matching.Blocker;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Says what stands against a worker, with the numbers of orders that operators know for the visits in the way. */
final class BlockerWords {
    private final Transaction t;
    private final Map<String, String> numbers = new HashMap<>();

    BlockerWords(Transaction t) {
        this.t = t;
    }

    LocalText sentence(Blocker blocker) {
        Blocker known = blocker.callingVisit(visit -> numbers.computeIfAbsent(visit, this::number));
        return new LocalText(known.sentence(Locale.CHINESE), known.sentence(Locale.ENGLISH));
    }

    /** A hold whose order is not placed yet belongs to none; its visit keeps its identity. */
    private String number(String visit) {
        return t.fulfilment()
                .visit(VisitId.parse(visit))
                .map(found -> t.booking().order(found.order()).number())
                .map(OrderNumber::toString)
                .orElse(visit);
    }
}
