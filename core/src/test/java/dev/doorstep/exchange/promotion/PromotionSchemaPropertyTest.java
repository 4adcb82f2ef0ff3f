package dev.doorstep.exchange.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.exchange.Papers;
import dev.doorstep.exchange.Schema;
import dev.doorstep.exchange.Slip;
import java.io.IOException;
import java.nio.file.Path;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterProperty;

/** What the published schema refuses the reader refuses, and each knows every key that the other knows. */
@Tag("MKT-01")
class PromotionSchemaPropertyTest {
    private static final Path AUTUMN =
            Path.of("../examples/promotions/autumn.yaml").toAbsolutePath().normalize();
    private static final Schema SCHEMA = Schema.of("promotions.schema.json");

    private final Papers papers = new Papers(".yaml");

    @Provide
    Arbitrary<Slip> slips() {
        return Slip.any(everything().lines().toList().size());
    }

    @Example
    void the_examples_are_good() {
        assertThat(SCHEMA.faults(AUTUMN)).isEmpty();
    }

    /**
     * A key of the reader that the schema does not know would be a fault of the file, one of the schema alone would be
     * missing in it.
     */
    @Example
    void the_schema_knows_the_keys_of_the_reader_and_no_others() {
        String everything = everything();
        assertThat(SCHEMA.faults(papers.of(everything))).isEmpty();
        assertThat(SCHEMA.keys()).allMatch(key -> everything.contains(key + ":"));
    }

    @Property(tries = 600)
    void what_the_schema_refuses_the_reader_refuses(@ForAll("slips") Slip slip) {
        SCHEMA.refusesNothingThatIsTaken(papers.of(slip.in(everything())), PromotionFile::read);
    }

    @AfterProperty
    void removes_the_files() throws IOException {
        papers.remove();
    }

    /** One of every benefit, condition and entry, each key on a line of its own. */
    private String everything() {
        return PromotionFile.write(PromotionFile.read(papers.of(PromotionFileTest.ALL)), PromotionFileTest.SHANGHAI);
    }
}
