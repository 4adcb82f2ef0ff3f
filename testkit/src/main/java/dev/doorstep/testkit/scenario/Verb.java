package dev.doorstep.testkit.scenario;

import dev.doorstep.exchange.Outline;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What can happen in a scenario, and what can be expected of it. The sentence stands in the reference page. */
@SuppressWarnings("ImmutableEnumChecker") // The lists are those of List.of.
enum Verb {
    BOOK(
            Kind.DEED,
            "The customer places an order. The value is a name of one's own, by which later steps know it.",
            List.of(Key.EARLIEST),
            List.of(
                    Key.LATEST,
                    Key.CUSTOMER,
                    Key.OFFERING,
                    Key.UNITS,
                    Key.WORKER,
                    Key.WORKER_STRICT,
                    Key.GENDER,
                    Key.COUPON,
                    Key.NOTES)),
    PAY(Kind.DEED, "The customer pays what is due at booking."),
    RESCHEDULE(Kind.DEED, "The customer moves the order.", List.of(Key.EARLIEST), List.of(Key.LATEST)),
    CANCEL(Kind.DEED, "The customer calls the order off, at the fee of that moment.", List.of(), List.of(Key.REASON)),
    OFFER(Kind.DEED, "An operator shows the visit to the worker who was found for it."),
    ACCEPT(Kind.DEED, "The worker accepts."),
    DECLINE(
            Kind.DEED,
            "The worker declines; somebody else gets the visit if anybody can.",
            List.of(),
            List.of(Key.REASON)),
    DEPART(Kind.DEED, "The worker sets out."),
    ARRIVE(Kind.DEED, "The worker is at the door."),
    START(Kind.DEED, "The work begins."),
    FINISH(Kind.DEED, "The work is finished."),
    APPROVE(Kind.DEED, "The customer accepts the work; what is left of the price is taken."),
    NO_SHOW(Kind.DEED, "Nobody opened the door to the worker."),
    REVIEW(Kind.DEED, "The customer reviews the work.", List.of(Key.STARS), List.of(Key.TEXT)),
    ABSENT(
            Kind.DEED,
            "The worker, the value, is away; each of their visits goes to somebody else if anybody can come.",
            List.of(Key.FROM, Key.TO),
            List.of(Key.REASON)),
    SETTLE(Kind.DEED, "Everybody's earnings of a week are settled and paid out. The value is a day of that week."),
    ORDER(
            Kind.CHECK,
            "What became of an order.",
            List.of(),
            List.of(Key.STATE, Key.VISIT, Key.WORKER, Key.STARTS, Key.TOTAL, Key.DEPOSIT, Key.PAID, Key.REFUNDED)),
    SLOTS(
            Kind.CHECK,
            "Whether an offering, the value, can be booked now.",
            List.of(Key.EARLIEST, Key.LISTED),
            List.of(Key.LATEST, Key.CUSTOMER, Key.UNITS, Key.WORKER, Key.WORKER_STRICT, Key.GENDER)),
    STATEMENT(
            Kind.CHECK,
            "What a payee, the value, was settled last: a worker or a merchant.",
            List.of(Key.TOTAL),
            List.of()),
    LEDGER(
            Kind.CHECK,
            "The books. The value is BALANCED or BROKEN.",
            List.of(),
            List.of(Key.FEES, Key.COMMISSION, Key.DISCOUNTS)),
    ADVANCE_MINUTES(Kind.TIME, "The clock goes on by so many minutes."),
    AT(Kind.TIME, "The clock is moved there.");

    private final Kind kind;
    private final String sentence;
    private final List<Key> required;
    private final List<Key> optional;

    /** What a verb is about. */
    enum Kind {
        /** Somebody does something, which may be refused. */
        DEED,
        /** Something is looked at; only this can stand under {@code then}. */
        CHECK,
        /** Time passes. */
        TIME
    }

    Verb(Kind kind, String sentence) {
        this(kind, sentence, List.of(), List.of());
    }

    Verb(Kind kind, String sentence, List<Key> required, List<Key> optional) {
        this.kind = kind;
        this.sentence = sentence;
        this.required = required;
        this.optional = optional;
    }

    /** Finds the verb of a step: the first that it says, so that {@code at} is one only where it stands alone. */
    static Verb of(Outline step, Set<Kind> kinds) {
        List<Verb> known = Arrays.stream(values())
                .filter(verb -> kinds.contains(verb.kind))
                .toList();
        return known.stream()
                .filter(verb -> step.members().containsKey(verb.text()))
                .findFirst()
                .orElseThrow(() -> unknown(step, known));
    }

    private static RuntimeException unknown(Outline step, List<Verb> known) {
        Outline said = step.members().values().stream().findFirst().orElse(step);
        String verbs = known.stream().map(Verb::text).collect(Collectors.joining(", "));
        return said.cell().refusal("import.key.unknown", verbs);
    }

    Kind kind() {
        return kind;
    }

    String sentence() {
        return sentence;
    }

    List<Key> required() {
        return required;
    }

    /** Returns the keys that may be left out. */
    List<Key> optional() {
        List<Key> always = switch (kind) {
            case DEED -> List.of(Key.AT, Key.BY, Key.REFUSED);
            case CHECK -> List.of(Key.AT);
            case TIME -> List.<Key>of();
        };
        return Stream.concat(optional.stream(), always.stream()).toList();
    }

    /** Returns everything that a step with this verb can say. */
    List<String> keys() {
        Stream<Key> keys = Stream.concat(required.stream(), optional().stream());
        return Stream.concat(Stream.of(text()), keys.map(Key::text)).toList();
    }

    /** Returns the verb as it is written. */
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
