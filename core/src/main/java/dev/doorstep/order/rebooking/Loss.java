package dev.doorstep.order.rebooking;

import dev.doorstep.kernel.Bundle;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.matching.BlockerCode;
import java.util.Arrays;
import java.util.List;

/**
 * Something of an earlier order that could not be carried over, and why.
 *
 * @param code the reason as a code
 * @param subject the code of what it is about: an option, a question, a material, a package, a worker, else the
 *     offering
 * @param facts what goes into its sentence
 */
public record Loss(Code code, String subject, List<LocalText> facts) {
    private static final Bundle SENTENCES = new Bundle(Loss.class, "losses");

    /** Why something could not be carried over. Codes are stable; more may come. */
    public enum Code {
        /** The offering cannot be booked any more. */
        OFFERING_GONE,
        /** What is left of it would be refused; the fact says why. */
        REFUSED,
        /** A question that must be answered has no answer that still counts. */
        ANSWER_MISSING,
        /** The offering is not sold in that number any more; the facts are the number then and the one carried over. */
        UNITS,
        /** The option is not to be had any more. */
        OPTION_GONE,
        /** The option is not to be had so often; the last facts are how often then, and how often now. */
        OPTION_FEWER,
        /** The question is not asked any more. */
        QUESTION_GONE,
        /** The answer is none any more; the second fact is what was answered. */
        ANSWER_GONE,
        /** What material costs only whoever serves customers can say. */
        MATERIAL,
        /** It was a part of a package and is priced by itself now. */
        PACKAGE,
        /** The customer has moved; the facts are the districts then and now. */
        PLACE,
        /** The worker takes no visits of the customer. */
        WORKER_BLOCKED,
        /** The worker does not suit the work any more; the second fact says why. */
        WORKER_UNSUITED,
        /** The worker cannot come on that weekday at that time of day. */
        WORKER_AWAY,
        /** Nobody can come on that weekday at that time of day. */
        TIME;

        /** Tells whether nothing can be ordered as long as it stands. */
        public boolean isInTheWay() {
            return compareTo(ANSWER_MISSING) <= 0;
        }

        /** Tells whether it is about when somebody comes, which matters no more once another start is chosen. */
        public boolean isAboutTime() {
            return this == WORKER_AWAY || this == TIME;
        }
    }

    /** Keeps its own copy of the facts. */
    public Loss {
        facts = List.copyOf(facts);
    }

    static Loss of(Code code, Object subject, Object... facts) {
        return new Loss(
                code, subject.toString(), Arrays.stream(facts).map(Loss::text).toList());
    }

    /** Says why a worker does not suit, as far as it concerns customers. */
    static LocalText because(BlockerCode code) {
        return SENTENCES.inBoth("BECAUSE." + code);
    }

    /** Says the same for people. */
    public LocalText sentence() {
        return SENTENCES.inBoth(code.name(), facts.toArray());
    }

    private static LocalText text(Object fact) {
        return fact instanceof LocalText text ? text : new LocalText(fact.toString(), fact.toString());
    }
}
