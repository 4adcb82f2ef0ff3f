package dev.doorstep.testkit.scenario;

import dev.doorstep.exchange.Cell;
import dev.doorstep.exchange.Outline;
import dev.doorstep.exchange.Problems;
import dev.doorstep.spi.Store;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A scenario that is being told in Java. It becomes the document that a file would be, and is read by the same reader.
 */
public final class Draft {
    private final Cell place = Line.here("");
    private final Map<String, Outline> document = new LinkedHashMap<>();
    private final Map<String, Outline> given = new LinkedHashMap<>();
    private final Map<String, List<Outline>> rows = new LinkedHashMap<>();
    private final List<Outline> when = new ArrayList<>();
    private final List<Outline> then = new ArrayList<>();

    Draft(String title) {
        document.put("title", value("title", title));
    }

    /** Takes the city from the files of a folder. */
    public Draft givenCity(Path folder) {
        given.put("city", value("city", folder.toAbsolutePath().toString()));
        return this;
    }

    /** Takes these rows into the city; {@link Given} begins them. */
    public Draft given(Line... lines) {
        for (Line line : lines) {
            if (Town.isSingle(line.section())) {
                given.put(line.section(), line.outline());
            } else {
                rows.computeIfAbsent(line.section(), section -> new ArrayList<>())
                        .add(line.outline());
            }
        }
        return this;
    }

    /** Sets the clock, by the wall-clock of the branch, such as to {@code 2026-03-02T09:00}. */
    public Draft clock(String time) {
        document.put("clock", value("clock", time));
        return this;
    }

    /** Adds steps; {@link When} begins them, and {@link Then} where something is to be looked at in between. */
    public Draft when(Line... steps) {
        Arrays.stream(steps).map(Line::outline).forEach(when::add);
        return this;
    }

    /** Adds expectations; {@link Then} begins them. */
    public Draft then(Line... expectations) {
        Arrays.stream(expectations).map(Line::outline).forEach(then::add);
        return this;
    }

    /**
     * Reads what was told.
     *
     * @throws dev.doorstep.exchange.ImportRejectedException if it has a fault, named by the line of the test
     */
    public Scenario told() {
        rows.forEach((section, lines) -> given.put(section, Outline.of(place, lines)));
        document.put("given", Outline.of(place, given));
        document.put("when", Outline.of(place, when));
        document.put("then", Outline.of(place, then));
        Problems problems = Problems.none(Problems.Severity.REFUSE);
        List<Optional<Scenario>> read = new ArrayList<>();
        problems.note(
                place.file(),
                () -> read.add(Scenario.of(Outline.of(place, document), Path.of(place.file()), problems)));
        problems.refuse();
        return read.get(0).orElseThrow();
    }

    /** Reads what was told, and plays it with the seed 1. */
    public ScenarioReport play(Store store) {
        return told().play(store);
    }

    private Outline value(String key, String text) {
        return Outline.of(new Cell(place.file(), place.line(), place.column(), key, text));
    }
}
