package dev.doorstep.exchange.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.exchange.ImportRejectedException;
import dev.doorstep.exchange.Problems.Severity;
import dev.doorstep.exchange.Schema;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/** What the published schema refuses the reader refuses, and what the reader writes the schema takes. */
@Tag("CAT-10")
class CatalogSchemaPropertyTest {
    private static final Path EXAMPLES = Path.of("../examples/catalog");
    private static final Schema SCHEMA = Schema.of("catalog.schema.json");
    private static final List<String> SLIPS = List.of("", "?", "-1", "7", "99999999", "[]", "{}", "x y");

    @Example
    void the_examples_and_what_is_written_of_them_are_good() throws IOException {
        assertThat(SCHEMA.faults(EXAMPLES.resolve("repairs.yaml"))).isEmpty();
        assertThat(SCHEMA.faults(EXAMPLES.resolve("trades.yaml"))).isEmpty();
        CatalogContent content = CatalogFile.read(EXAMPLES, CatalogFileTest.branch("SH"), Severity.REFUSE)
                .content();
        assertThat(SCHEMA.faults(CatalogFileTest.file(CatalogFile.write(content))))
                .isEmpty();
    }

    @Property(tries = 400)
    void what_the_schema_refuses_the_reader_refuses(
            @ForAll @IntRange(max = 400) int line, @ForAll @IntRange(max = 8) int kind) throws IOException {
        Path file = CatalogFileTest.file(slipped(line, kind));
        List<String> faults = SCHEMA.faults(file);
        boolean taken = isTaken(file);
        Statistics.collect(
                faults.isEmpty() ? "schema takes" : "schema refuses", taken ? "reader takes" : "reader refuses");
        assertThat(taken && !faults.isEmpty()).as("%s", faults).isFalse();
    }

    /** One line of what is written of the examples in another way: left out, or with another value. */
    private static String slipped(int line, int kind) throws IOException {
        String text = CatalogFile.write(CatalogFile.read(EXAMPLES, CatalogFileTest.branch("SH"), Severity.REFUSE)
                .content());
        List<String> lines = new ArrayList<>(text.lines().toList());
        int at = line % lines.size();
        if (kind == SLIPS.size()) {
            lines.remove(at);
        } else {
            lines.set(at, lines.get(at).replaceFirst("(: ).*$", "$1" + SLIPS.get(kind)));
        }
        return String.join("\n", lines) + "\n";
    }

    private static boolean isTaken(Path file) {
        try {
            CatalogFile.read(file, CatalogFileTest.branch("SH"), Severity.REFUSE);
            return true;
        } catch (ImportRejectedException refused) {
            return false;
        }
    }
}
