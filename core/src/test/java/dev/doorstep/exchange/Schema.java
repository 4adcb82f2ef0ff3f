package dev.doorstep.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import net.jqwik.api.statistics.Statistics;

/** The JSON Schemas of the reference, as far as they use the language: what does such a schema say against a file? */
public final class Schema {
    private static final Path REFERENCE =
            Path.of("../docs/reference").toAbsolutePath().normalize();

    private final Outline root;

    private Schema(Outline root) {
        this.root = root;
    }

    public static Schema of(String name) {
        return new Schema(parse(REFERENCE.resolve(name)).orElseThrow());
    }

    /** Lists what is wrong with a file; one that is no YAML at all is wrong as a whole. */
    public List<String> faults(Path file) {
        return parse(file).map(value -> faults(root, value, "")).orElse(List.of("no YAML"));
    }

    /** Returns the keys that it knows, at whatever place. */
    public Set<String> keys() {
        Set<String> keys = new TreeSet<>();
        collectKeys(root, keys);
        return keys;
    }

    private static void collectKeys(Outline schema, Set<String> keys) {
        schema.members().forEach((rule, terms) -> {
            if (rule.equals("properties")) {
                keys.addAll(terms.members().keySet());
            }
            collectKeys(terms, keys);
        });
        if (schema.isList()) {
            schema.items().forEach(item -> collectKeys(item, keys));
        }
    }

    /** Demands that the reader refuses what the schema refuses; the reader may refuse more. */
    public void refusesNothingThatIsTaken(Path file, Function<Path, Object> reader) {
        List<String> faults = faults(file);
        boolean taken = isTaken(file, reader);
        Statistics.collect(
                faults.isEmpty() ? "schema takes" : "schema refuses", taken ? "reader takes" : "reader refuses");
        if (!faults.isEmpty()) {
            assertThat(taken).as("%s", faults).isFalse();
        }
    }

    private static boolean hasTwins(List<Outline> items) {
        return items.stream().map(item -> item.cell().text()).distinct().count() < items.size();
    }

    private static boolean isTaken(Path file, Function<Path, Object> reader) {
        try {
            return reader.apply(file) != null;
        } catch (ImportRejectedException refused) {
            return false;
        }
    }

    private static Optional<Outline> parse(Path file) {
        List<Outline> parsed = new ArrayList<>();
        try (var in = Files.newInputStream(file)) {
            Outline.read(file.toString(), in, Problems.none(Problems.Severity.REFUSE), parsed::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parsed.stream().findFirst();
    }

    private List<String> faults(Outline schema, Outline value, String path) {
        List<String> faults = new ArrayList<>();
        for (Map.Entry<String, Outline> rule : schema.members().entrySet()) {
            faults.addAll(faults(rule.getKey(), rule.getValue(), new At(schema, value, path)));
        }
        return faults;
    }

    private record At(Outline schema, Outline value, String path) {
        List<String> fault(boolean wrong, String rule) {
            return wrong ? List.of(path + ": " + rule) : List.of();
        }

        String text() {
            return value.cell().text();
        }
    }

    private List<String> faults(String rule, Outline terms, At at) {
        return switch (rule) {
            case "$ref" -> faults(definition(terms.cell().text()), at.value, at.path);
            case "type" ->
                at.fault(
                        !hasType(terms.cell().text(), at.value),
                        "type " + terms.cell().text());
            case "const" -> at.fault(!at.text().equals(terms.cell().text()), rule);
            case "enum" ->
                at.fault(
                        terms.items().stream()
                                .noneMatch(item -> item.cell().text().equals(at.text())),
                        rule);
            case "pattern" -> at.fault(!at.text().matches(terms.cell().text()), rule);
            case "minLength" -> at.fault(at.text().isBlank(), rule);
            case "minimum" -> at.fault(number(at.value).compareTo(number(terms)) < 0, rule);
            case "exclusiveMinimum" -> at.fault(number(at.value).compareTo(number(terms)) <= 0, rule);
            case "maximum" -> at.fault(number(at.value).compareTo(number(terms)) > 0, rule);
            case "maxLength" -> at.fault(at.text().length() > number(terms).intValue(), rule);
            case "multipleOf" ->
                at.fault(number(at.value).remainder(number(terms)).signum() != 0, rule);
            case "maxItems" ->
                at.fault(
                        at.value.isList()
                                && at.value.items().size() > number(terms).intValue(),
                        rule);
            case "minProperties" ->
                at.fault(at.value.members().size() < number(terms).intValue(), rule);
            case "maxProperties" ->
                at.fault(at.value.members().size() > number(terms).intValue(), rule);
            case "minItems" -> at.fault(at.value.isList() && at.value.items().isEmpty(), rule);
            case "uniqueItems" -> at.fault(at.value.isList() && hasTwins(at.value.items()), rule);
            case "required" ->
                terms.items().stream()
                        .map(key -> key.cell().text())
                        .flatMap(key -> at.fault(at.value.find(key).isEmpty(), "required " + key).stream())
                        .toList();
            case "items" ->
                at.value.isList()
                        ? at.value.items().stream()
                                .flatMap(item -> faults(terms, item, at.path + "[]").stream())
                                .toList()
                        : List.of();
            case "properties" ->
                terms.members().entrySet().stream()
                        .flatMap(member -> at.value.find(member.getKey()).stream()
                                .flatMap(value ->
                                        faults(member.getValue(), value, at.path + "." + member.getKey()).stream()))
                        .toList();
            case "additionalProperties" -> others(terms, at);
            case "allOf" ->
                terms.items().stream()
                        .flatMap(one -> faults(one, at.value, at.path).stream())
                        .toList();
            case "anyOf" -> at.fault(holding(terms, at) == 0, rule);
            case "oneOf" -> at.fault(holding(terms, at) != 1, rule);
            case "$schema", "$defs", "title", "description", "propertyNames", "format" -> List.of();
            default -> throw new AssertionError("The schema uses " + rule + ", which this test does not know.");
        };
    }

    /** What stands under keys that are not named: nothing may, or everything of one kind. */
    private List<String> others(Outline terms, At at) {
        return at.value.members().entrySet().stream()
                .filter(member -> at.schema
                        .find("properties")
                        .flatMap(named -> named.find(member.getKey()))
                        .isEmpty())
                .flatMap(member -> terms.members().isEmpty()
                        ? at.fault(true, "unknown " + member.getKey()).stream()
                        : faults(terms, member.getValue(), at.path + "." + member.getKey()).stream())
                .toList();
    }

    private long holding(Outline schemas, At at) {
        return schemas.items().stream()
                .filter(one -> faults(one, at.value, at.path).isEmpty())
                .count();
    }

    private Outline definition(String reference) {
        return root.at("$defs").at(reference.substring("#/$defs/".length()));
    }

    private static boolean hasType(String type, Outline value) {
        boolean object = !value.members().isEmpty();
        String text = value.cell().text();
        return switch (type) {
            case "object" -> object || (text.isEmpty() && !value.isList());
            case "array" -> value.isList();
            case "integer" -> !object && text.matches("-?\\d+");
            case "number" -> !object && text.matches("-?\\d+(\\.\\d+)?");
            default -> !object && !value.isList();
        };
    }

    private static BigDecimal number(Outline value) {
        String text = value.cell().text();
        return text.matches("-?\\d+(\\.\\d+)?") ? new BigDecimal(text) : BigDecimal.ZERO;
    }
}
