package dev.doorstep.testkit.scenario;

import dev.doorstep.exchange.ImportRejectedException;
import dev.doorstep.exchange.Outline;
import dev.doorstep.exchange.Problems;
import dev.doorstep.exchange.city.City;
import dev.doorstep.exchange.city.CityFiles;
import dev.doorstep.spi.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One story of a small city: given, when and then.
 *
 * <pre>{@code
 * Scenario.read(Path.of("late-cancel.yaml")).play(InMemoryStore.open()).verify();
 * }</pre>
 *
 * <p>A scenario founds a branch of its own in the store that it is played on, so many of them share a database, and it
 * can be played again. This class is immutable and thread-safe.
 */
public final class Scenario {
    private static final String CITY = "city";
    private static final List<String> SUFFIXES = List.of(".yaml", ".yml", ".json");

    private final String title;
    private final City city;
    private final Instant start;
    private final List<Step> steps;

    private Scenario(String title, City city, Instant start, List<Step> steps) {
        this.title = title;
        this.city = city;
        this.start = start;
        this.steps = List.copyOf(steps);
    }

    /**
     * Reads the scenario of a file.
     *
     * @throws ImportRejectedException if the file has a fault, named by line and column
     */
    public static Scenario read(Path file) {
        return readAll(List.of(file)).get(0);
    }

    /**
     * Reads the scenarios of files and folders, those of a folder in the order of their names.
     *
     * @throws ImportRejectedException if any file has a fault, named by line and column
     */
    public static List<Scenario> readAll(List<Path> places) {
        Problems problems = Problems.none(Problems.Severity.REFUSE);
        List<Scenario> scenarios = new ArrayList<>();
        for (Path file : places.stream().flatMap(Scenario::files).toList()) {
            Outline.read(
                    file, problems, document -> of(document, file, problems).ifPresent(scenarios::add));
        }
        problems.refuse();
        return List.copyOf(scenarios);
    }

    private static Stream<Path> files(Path place) {
        if (!Files.isDirectory(place)) {
            return Stream.of(place);
        }
        try (Stream<Path> inside = Files.list(place)) {
            return inside
                    .filter(file -> SUFFIXES.stream().anyMatch(file.toString()::endsWith))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Begins to tell a scenario in Java. */
    public static Draft titled(String title) {
        return new Draft(title);
    }

    /**
     * Reads a document, whether it was written in a file or told in Java.
     *
     * @param file beside which the folder of a city is found
     * @return nothing if it has a fault, which is noted
     */
    static Optional<Scenario> of(Outline document, Path file, Problems problems) {
        document.allow(List.of("title", "given", "clock", "when", "then"));
        String title = document.cell("title").required();
        int before = problems.total();
        Optional<City> city = city(document.find("given").orElse(Outline.of(document.cell())), file, problems);
        if (city.isEmpty() || problems.total() > before) {
            return Optional.empty();
        }
        Instant start = document.cell("clock").instant(city.get().branch().zone());
        List<Step> steps = new StepReader(city.get(), start, problems).read(document);
        return Optional.of(new Scenario(title, city.get(), start, steps));
    }

    private static Optional<City> city(Outline given, Path file, Problems problems) {
        Optional<Outline> named = given.find(CITY);
        if (named.isEmpty()) {
            return CityFiles.read(Town.of(given), problems);
        }
        String path = given.allow(List.of(CITY)).cell(CITY).required();
        return Optional.of(CityFiles.read(file.resolveSibling(path), Problems.Severity.REFUSE)
                .city());
    }

    /** Returns what the scenario is called. */
    public String title() {
        return title;
    }

    /** Plays the scenario with the seed 1. */
    public ScenarioReport play(Store store) {
        return play(store, 1);
    }

    /**
     * Plays the scenario in a new branch: the same seed ends the same on any store.
     *
     * @param store the store, with its schema
     * @param seed decides every identity
     */
    public ScenarioReport play(Store store, long seed) {
        return new ScenarioReport(title, Play.open(store, city, start, seed).all(steps));
    }

    @Override
    public String toString() {
        return title;
    }
}
