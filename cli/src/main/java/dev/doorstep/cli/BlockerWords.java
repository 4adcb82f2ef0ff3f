package dev.doorstep.cli;

import dev.doorstep.Transaction;
import dev.doorstep.exchange.world.WorldFile;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.matching.Blocker;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Says what stands against a worker, with the numbers of orders that operators know for the visits in the way. */
final class BlockerWords {
    private final UnaryOperator<String> numberOf;

    private BlockerWords(UnaryOperator<String> numberOf) {
        this.numberOf = numberOf;
    }

    /** Obtains the words of a branch. */
    static BlockerWords of(Transaction t) {
        VisitNumbers numbers = new VisitNumbers(t);
        return new BlockerWords(visit -> numbers.of(VisitId.parse(visit)));
    }

    /** Obtains the words of a world in a file. */
    static BlockerWords of(WorldFile world) {
        return new BlockerWords(visit -> world.visitCodes().getOrDefault(VisitId.parse(visit), visit));
    }

    LocalText sentence(Blocker blocker) {
        Blocker known = blocker.callingVisit(numberOf);
        return new LocalText(known.sentence(Locale.CHINESE), known.sentence(Locale.ENGLISH));
    }
}
