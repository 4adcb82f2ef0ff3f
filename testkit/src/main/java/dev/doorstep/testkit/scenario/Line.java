package dev.doorstep.testkit.scenario;

import dev.doorstep.exchange.Cell;
import dev.doorstep.exchange.Outline;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * One line of a scenario that is told in Java: what a row of {@code given} or a step says, key by key. {@link Given},
 * {@link When} and {@link Then} begin one; faults in it are named by the line of the test where it began.
 */
public final class Line {
    private static final StackWalker STACK = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    /** The classes in which a scenario is told; whoever calls them tells it. */
    private static final Set<Class<?>> TELLERS =
            Set.of(Scenario.class, Draft.class, Line.class, Given.class, When.class, Then.class);

    private final String section;
    private final Cell place;
    private final Map<String, Outline> members = new LinkedHashMap<>();

    private Line(String section, Cell place) {
        this.section = section;
        this.place = place;
    }

    /** Begins a row of a section of {@code given}. */
    static Line row(String section) {
        return new Line(section, here(section));
    }

    /** Begins a step with a verb and its value. */
    static Line step(Verb verb, Object value) {
        return new Line("", here(verb.text())).with(verb.text(), value);
    }

    /** Says more, by the keys of the reference page. */
    public Line with(String key, Object value) {
        members.put(key, Outline.of(new Cell(place.file(), place.line(), place.column(), key, value.toString())));
        return this;
    }

    /** Moves the clock first, such as to {@code 2026-03-03T09:30}. */
    public Line at(String time) {
        return with(Key.AT.text(), time);
    }

    /** Names who does it instead of whoever does it usually. */
    public Line by(String actor) {
        return with(Key.BY.text(), actor);
    }

    /** Expects a refusal, by its code. */
    public Line refused(String code) {
        return with(Key.REFUSED.text(), code);
    }

    String section() {
        return section;
    }

    Outline outline() {
        return Outline.of(place, members);
    }

    /** Returns where whoever tells the scenario stands. */
    static Cell here(String name) {
        return STACK.walk(frames -> frames.filter(frame -> !TELLERS.contains(frame.getDeclaringClass()))
                .findFirst()
                .map(frame -> new Cell(String.valueOf(frame.getFileName()), frame.getLineNumber(), 1, name, ""))
                .orElseThrow());
    }
}
