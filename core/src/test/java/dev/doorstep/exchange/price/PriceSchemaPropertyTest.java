package dev.doorstep.exchange.price;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.exchange.Papers;
import dev.doorstep.exchange.Schema;
import dev.doorstep.exchange.Slip;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterProperty;

/** What the published schemas refuse the readers refuse, and what the readers take the schemas take. */
@Tag("PRC-03")
class PriceSchemaPropertyTest {
    private static final Path PRICES =
            Path.of("../examples/prices").toAbsolutePath().normalize();
    private static final Schema BOOK = Schema.of("price-book.schema.json");
    private static final Schema REQUEST = Schema.of("price-request.schema.json");

    private final Papers papers = new Papers(".yaml");

    @Example
    void the_examples_are_good() {
        assertThat(BOOK.faults(PRICES.resolve("shanghai.yaml"))).isEmpty();
        assertThat(BOOK.faults(PRICES.resolve("spring.yaml"))).isEmpty();
        assertThat(REQUEST.faults(PRICES.resolve("request.yaml"))).isEmpty();
    }

    @Property(tries = 600)
    void what_the_schema_of_books_refuses_the_reader_refuses(@ForAll("slips") Slip slip) {
        Path file = papers.of(slip.in(read("shanghai.yaml")));
        BOOK.refusesNothingThatIsTaken(file, PriceBookFile::read);
    }

    @Property(tries = 200)
    void what_the_schema_of_requests_refuses_the_reader_refuses(@ForAll("slips") Slip slip) {
        PriceBookFile book = PriceBookFile.read(PRICES.resolve("shanghai.yaml"));
        Path file = papers.of(slip.in(read("request.yaml")));
        REQUEST.refusesNothingThatIsTaken(file, path -> PriceRequestFile.read(path, book));
    }

    @Provide
    Arbitrary<Slip> slips() {
        return Slip.any(120);
    }

    @AfterProperty
    void removes_the_files() throws IOException {
        papers.remove();
    }

    private static String read(String name) {
        try {
            return Files.readString(PRICES.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
