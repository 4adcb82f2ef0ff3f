package dev.doorstep.testkit.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.exchange.Cell;
import dev.doorstep.exchange.Outline;
import dev.doorstep.exchange.Problems;
import dev.doorstep.exchange.Row;
import dev.doorstep.exchange.Sheets;
import dev.doorstep.exchange.city.CityFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The reference page of scenarios says what their reader reads. {@code -Ddocs.write=true} writes it anew. */
class DocsTest {
    private static final Path PAGE = Path.of("../docs/reference/scenario.md");
    private static final String TOWN = "src/main/resources/dev/doorstep/testkit/scenario/town.yaml";

    @Test
    void the_page_lists_every_section_verb_and_key() throws IOException {
        String written = Files.readString(PAGE);
        int tables = written.indexOf("## Given");
        String expected = written.substring(0, tables) + tables();
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(PAGE, expected);
        }
        assertThat(Files.readString(PAGE))
                .as("%s; write it anew as CONTRIBUTING.md says", PAGE)
                .isEqualTo(expected);
    }

    private static String tables() throws IOException {
        return """
                ## Given

                The keys of a row are the columns of the city's file of that name; a row of one value is its first column.

                | section | keys |
                |---|---|
                %s
                ## What is there without saying

                ```yaml
                %s```

                ## Steps

                Keys in *italics* can be left out.

                | verb | what happens | keys |
                |---|---|---|
                %s
                ## Expectations

                | verb | what is looked at | keys |
                |---|---|---|
                %s
                ## Time

                | verb | what happens | keys |
                |---|---|---|
                %s
                ## Keys

                | key | what it says | example |
                |---|---|---|
                %s""".formatted(
                        sections(),
                        Files.readString(Path.of(TOWN)),
                        verbs(Verb.Kind.DEED),
                        verbs(Verb.Kind.CHECK),
                        verbs(Verb.Kind.TIME),
                        keys());
    }

    private static String verbs(Verb.Kind kind) {
        return Stream.of(Verb.values())
                .filter(verb -> verb.kind() == kind)
                .map(verb -> "| `%s` | %s | %s |%n".formatted(verb.text(), verb.sentence(), keys(verb)))
                .collect(Collectors.joining());
    }

    private static String keys(Verb verb) {
        Stream<String> required = verb.required().stream().map(key -> "`" + key.text() + "`");
        Stream<String> optional = verb.optional().stream().map(key -> "*`" + key.text() + "`*");
        return Stream.concat(required, optional).collect(Collectors.joining(", "));
    }

    private static String keys() {
        return Arrays.stream(Key.values())
                .map(key -> "| `%s` | %s | `%s` |%n".formatted(key.text(), key.sentence(), key.example()))
                .collect(Collectors.joining());
    }

    private static String sections() {
        Recorder recorder = new Recorder(Town.of(Outline.of(new Cell("page", 1, 1, "", ""), Map.of())));
        Problems problems = Problems.none(Problems.Severity.REFUSE);
        assertThat(CityFiles.read(recorder, problems)).isPresent();
        assertThat(problems.listed()).isEmpty();
        SortedMap<String, List<String>> sections = recorder.sections;
        assertThat(Town.sections()).containsExactlyInAnyOrderElementsOf(sections.keySet());
        return sections.entrySet().stream()
                .map(section -> "| `%s` | %s |%n".formatted(section.getKey(), code(section.getValue())))
                .collect(Collectors.joining());
    }

    private static String code(List<String> keys) {
        return keys.stream().map(key -> "`" + key + "`").collect(Collectors.joining(", "));
    }

    /** Writes down what the reader of a city asks for. */
    private static final class Recorder implements Sheets {
        private final Sheets sheets;
        private final SortedMap<String, List<String>> sections = new TreeMap<>();

        Recorder(Sheets sheets) {
            this.sheets = sheets;
        }

        @Override
        public void table(
                String file, List<String> required, List<String> optional, Problems problems, Consumer<Row> reader) {
            sections.put(
                    file.replace(".csv", ""),
                    Stream.concat(required.stream(), optional.stream()).toList());
            sheets.table(file, required, optional, problems, reader);
        }

        @Override
        public void outline(String file, Problems problems, Consumer<Outline> reader) {
            sheets.outline(file, problems, outline -> {
                if (file.equals("branch.yaml")) {
                    sections.put("branch", List.copyOf(outline.members().keySet()));
                } else {
                    outline.members().forEach((key, policy) -> sections.put(key, keys(policy)));
                }
                reader.accept(outline);
            });
        }

        private static List<String> keys(Outline policy) {
            Outline one = policy.isList() ? policy.items().get(0) : policy;
            return List.copyOf(one.members().keySet());
        }
    }
}
