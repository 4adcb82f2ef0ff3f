package dev.doorstep.testkit.scenario;

import dev.doorstep.exchange.Cell;
import dev.doorstep.exchange.Outline;
import dev.doorstep.exchange.Problems;
import dev.doorstep.exchange.Row;
import dev.doorstep.exchange.Sheets;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The small city of a scenario, as if it were a folder of files: what it says, and what {@code town.yaml} says else.
 */
final class Town implements Sheets {
    private static final String DEFAULTS = "town.yaml";
    private static final String BRANCH = "branch";
    private static final String WORKERS = "workers";

    private final Outline given;
    private final Outline silent;

    private Town(Outline given, Outline silent) {
        this.given = given;
        this.silent = silent;
    }

    static Town of(Outline given) {
        return new Town(given.allow(sections()), defaults());
    }

    /** Returns what can stand under {@code given}: the branch, the policies, and the tables of a city's files. */
    static List<String> sections() {
        Outline defaults = defaults();
        List<String> sections = new ArrayList<>(List.of(BRANCH));
        sections.addAll(defaults.at("policies").members().keySet());
        sections.addAll(defaults.at("rows").members().keySet());
        return sections;
    }

    /** Tells whether a section is one thing, not a list of rows. */
    static boolean isSingle(String section) {
        Outline policies = defaults().at("policies");
        return section.equals(BRANCH)
                || policies.find(section).filter(policy -> !policy.isList()).isPresent();
    }

    private static Outline defaults() {
        Problems problems = Problems.none(Problems.Severity.REFUSE);
        Outline[] read = new Outline[1];
        try (InputStream in = Objects.requireNonNull(Town.class.getResourceAsStream(DEFAULTS))) {
            Outline.read(DEFAULTS, in, problems, outline -> read[0] = outline);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        problems.refuse();
        return read[0];
    }

    @Override
    public void outline(String file, Problems problems, Consumer<Outline> reader) {
        String section = section(file);
        problems.note(file, () -> {
            Outline usual = silent.at(section);
            Outline said = section.equals(BRANCH)
                    ? given.find(BRANCH).orElse(usual)
                    : Outline.of(given.cell(), policies(usual.members().keySet()));
            reader.accept(said.over(usual));
        });
    }

    private Map<String, Outline> policies(Set<String> keys) {
        return given.members().entrySet().stream()
                .filter(entry -> keys.contains(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public void table(
            String file, List<String> required, List<String> optional, Problems problems, Consumer<Row> reader) {
        List<String> columns =
                Stream.concat(required.stream(), optional.stream()).toList();
        String section = section(file);
        for (Outline item : rows(section)) {
            problems.note(file, () -> reader.accept(row(section, columns, item)));
        }
        silent.at("each_worker")
                .find(section)
                .ifPresent(usual -> withoutRows(section)
                        .forEach(worker -> usual.items()
                                .forEach(item -> problems.note(
                                        file, () -> reader.accept(row(section, columns, withWorker(item, worker)))))));
    }

    private List<Outline> rows(String section) {
        return elements(given.find(section).orElse(silent.at("town").at(section)));
    }

    /** One row need not stand in a list, and a section with nothing in it has none. */
    private static List<Outline> elements(Outline section) {
        if (section.isList()) {
            return section.items();
        }
        boolean empty = section.members().isEmpty() && section.cell().isEmpty();
        return empty ? List.of() : List.of(section);
    }

    private List<Cell> withoutRows(String section) {
        Set<String> named = rows(section).stream()
                .flatMap(row -> row.find("worker").stream())
                .map(worker -> worker.cell().text())
                .collect(Collectors.toCollection(HashSet::new));
        return rows(WORKERS).stream()
                .map(worker -> worker.find("code").orElse(worker).cell())
                .filter(code -> named.add(code.text()))
                .toList();
    }

    private static Outline withWorker(Outline row, Cell worker) {
        Map<String, Outline> members = new HashMap<>(row.members());
        members.put("worker", Outline.of(worker));
        return Outline.of(worker, members);
    }

    /** A row that is one value is its first column; what it leaves out is placed where it stands. */
    private Row row(String section, List<String> columns, Outline item) {
        Outline said = item.members().isEmpty() ? Outline.of(item.cell(), Map.of(columns.get(0), item)) : item;
        said.allow(columns);
        Outline usual = silent.at("rows").at(section);
        Cell place = item.cell();
        Map<String, Cell> cells = new HashMap<>();
        for (String column : columns) {
            String text = usual.find(column).map(value -> value.cell().text()).orElse("");
            Cell left = new Cell(place.file(), place.line(), place.column(), column, text);
            cells.put(column, said.find(column).map(Outline::cell).orElse(left));
        }
        return Row.of(cells);
    }

    private static String section(String file) {
        return file.substring(0, file.lastIndexOf('.'));
    }
}
