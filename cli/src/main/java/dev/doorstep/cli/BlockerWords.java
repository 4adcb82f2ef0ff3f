package dev.doorstep.cli;

import dev.doorstep.Transaction;
import dev.doorstep.exchange.world.WorldFile;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.OrderNumber;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.matching.Blocker;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Says what stands against a worker, with the numbers of orders that operators know for the visits in the way. */
final class BlockerWords {
    private final UnaryOperator<String> numberOf;
    private final Map<String, String> numbers = new HashMap<>();

    private BlockerWords(UnaryOperator<String> numberOf) {
        this.numberOf = numberOf;
    }

    /** Obtains the words of a branch. */
    static BlockerWords of(Transaction t) {
        return new BlockerWords(visit -> number(t, visit));
    }

    /** Obtains the words of a world in a file. */
    static BlockerWords of(WorldFile world) {
        return new BlockerWords(visit -> world.visitCodes().getOrDefault(VisitId.parse(visit), visit));
    }

    LocalText sentence(Blocker blocker) {
        Blocker known = blocker.callingVisit(visit -> numbers.computeIfAbsent(visit, numberOf));
        return new LocalText(known.sentence(Locale.CHINESE), known.sentence(Locale.ENGLISH));
    }

    /** A hold whose order is not placed yet belongs to none; its visit keeps its identity. */
    private static String number(Transaction t, String visit) {
        return t.fulfilment()
                .visit(VisitId.parse(visit))
                .map(found -> t.booking().order(found.order()).number())
                .map(OrderNumber::toString)
                .orElse(visit);
    }
}
