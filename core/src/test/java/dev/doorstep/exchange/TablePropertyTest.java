package dev.doorstep.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** Whatever a table holds, with quotes around it, comes back as it was. */
class TablePropertyTest {
    @Property(tries = 300)
    @Tag("CAT-02")
    void reads_back_whatever_was_written(@ForAll("tables") List<List<String>> table) throws IOException {
        String text = table.stream()
                .map(row -> row.stream()
                        .map(field -> '"' + field.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n", "a,b\n", "\n"));
        Path file = Files.createTempFile("table", ".csv");
        try {
            Files.writeString(file, text);
            List<List<String>> rows = new ArrayList<>();
            Problems problems = Problems.none(Problems.Severity.REFUSE);
            Table.read(
                    file,
                    List.of("a", "b"),
                    problems,
                    row -> rows.add(List.of(row.cell("a").text(), row.cell("b").text())));
            assertThat(problems.listed()).isEmpty();
            assertThat(rows).isEqualTo(table);
        } finally {
            Files.delete(file);
        }
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> field = Arbitraries.of("a", "b", ",", "\"", "\n", "中", "😀", " ", ";")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
        return field.list().ofSize(2).list().ofMaxSize(6);
    }
}
