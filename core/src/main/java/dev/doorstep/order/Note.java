package dev.doorstep.order;

import dev.doorstep.catalog.intake.Answers;
import dev.doorstep.event.Work;
import dev.doorstep.kernel.ActorRef;
import dev.doorstep.kernel.NoteId;
import dev.doorstep.kernel.OrderId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Words that somebody typed about an order. They are personal, so they stand here only and can be erased; whatever else
 * knows of them holds the identity.
 *
 * @param id the identity
 * @param order the order
 * @param kind what the words are for
 * @param author who typed them
 * @param text the words, up to {@value #TEXT_LENGTH_MAX} characters; empty once they were erased
 * @param at when
 */
public record Note(NoteId id, OrderId order, Kind kind, ActorRef author, String text, Instant at) {
    /** The longest text. */
    public static final int TEXT_LENGTH_MAX = 2_000;

    private static final String BEHIND_QUESTION = ": ";

    /** What words are for. */
    public enum Kind {
        /** What the customer wants known, before anybody comes. */
        WISH,
        /** What the customer answered in words before booking: the code of the question, then the words. */
        ANSWER,
        /** Why the order was called off. */
        CANCELLATION,
        /** Why a worker declined. */
        DECLINE,
        /** Why the customer did not accept the work. */
        REJECTION,
        /** What the worker found, used or brought. */
        WORK,
        /** Why a dispatcher sent somebody against a rule. */
        WAIVER;

        /** Tells whether the words are for whoever comes. */
        public boolean isForWhoeverComes() {
            return this == WISH || this == ANSWER;
        }
    }

    /** Obtains what whoever acts says now. */
    public static Note of(Work work, OrderId order, Kind kind, String text) {
        return new Note(new NoteId(work.newId()), order, kind, work.actor(), text, work.now());
    }

    /** Returns the text of an answer in words, which {@link #answer} reads again. */
    static String textOf(String question, List<String> said) {
        return question + BEHIND_QUESTION + String.join(" ", said);
    }

    /** Rejects a text that is too long. */
    public Note {
        if (text.length() > TEXT_LENGTH_MAX) {
            throw new IllegalArgumentException(
                    "A note of %d characters is longer than %d.".formatted(text.length(), TEXT_LENGTH_MAX));
        }
    }

    /** Returns the question that was answered in words, with them; nothing if it was none, or they were erased. */
    public Optional<Answers> answer() {
        int behind = kind == Kind.ANSWER ? text.indexOf(BEHIND_QUESTION) : -1;
        return behind < 0
                ? Optional.empty()
                : Optional.of(
                        Answers.NONE.and(text.substring(0, behind), text.substring(behind + BEHIND_QUESTION.length())));
    }
}
