package dev.doorstep.testkit.scenario;

import dev.doorstep.exchange.Cell;
import dev.doorstep.exchange.Outline;
import dev.doorstep.exchange.Problems;
import dev.doorstep.exchange.city.City;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the steps of a scenario in their order: every name must lead somewhere, and the clock never goes back. */
final class StepReader {
    private static final int ADVANCE_MINUTES_MAX = 366 * 24 * 60;

    private final City city;
    private final Problems problems;
    private final Set<String> orders = new HashSet<>();
    private Instant clock;

    StepReader(City city, Instant start, Problems problems) {
        this.city = city;
        this.clock = start;
        this.problems = problems;
    }

    List<Step> read(Outline document) {
        List<Step> steps = new ArrayList<>();
        for (Outline step : document.at("when").items()) {
            problems.note("steps", () -> steps.add(step(step, false)));
        }
        document.find("then")
                .ifPresent(then ->
                        then.items().forEach(step -> problems.note("steps", () -> steps.add(step(step, true)))));
        return steps;
    }

    private Step step(Outline step, boolean lookOnly) {
        Verb verb = Verb.of(step, lookOnly ? EnumSet.of(Verb.Kind.CHECK) : EnumSet.allOf(Verb.Kind.class));
        if (verb == Verb.BOOK) {
            name(step);
        }
        step.allow(verb.keys());
        for (Key key : verb.required()) {
            step.at(key.text());
        }
        step.find(Key.AT.text()).map(Outline::cell).ifPresent(this::moveTo);
        Facts facts = new Facts(step, verb, city);
        return new Step(facts.subject(), text(step), clock, act(verb, facts));
    }

    private Act act(Verb verb, Facts facts) {
        return switch (verb.kind()) {
            case DEED -> known(new Deeds(facts, clock).of(verb), facts);
            case CHECK -> known(new Checks(facts, clock).of(verb), facts);
            case TIME -> passing(verb, facts);
        };
    }

    /** A booking that is faulty still gives its name, or every step below it would be called faulty, too. */
    private void name(Outline booking) {
        Cell name = booking.cell(Verb.BOOK.text());
        if (orders.contains(name.code())) {
            throw name.refusal("import.value.repeated", Verb.BOOK.text());
        }
        if (booking.find(Key.REFUSED.text()).isEmpty()) {
            orders.add(name.text());
        }
    }

    /** An order can be named by the steps below its booking, unless that is to be refused. */
    private Act known(Act act, Facts facts) {
        Optional<String> order = act.order();
        if (order.isPresent() && !orders.contains(order.get())) {
            throw facts.subject().refusal("import.reference.unknown", "book");
        }
        return act;
    }

    private Act passing(Verb verb, Facts facts) {
        if (verb == Verb.ADVANCE_MINUTES) {
            clock = clock.plus(Duration.ofMinutes(facts.subject().whole(1, ADVANCE_MINUTES_MAX)));
        }
        return new Act.Passing();
    }

    private void moveTo(Cell at) {
        Instant next = at.instant(city.branch().zone());
        if (next.isBefore(clock)) {
            throw at.refusal(
                    "import.value.date-order",
                    clock.atZone(city.branch().zone()).toLocalDateTime());
        }
        clock = next;
    }

    private static String text(Outline step) {
        return step.members().entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue().cell().text())
                .collect(Collectors.joining(", "));
    }
}
