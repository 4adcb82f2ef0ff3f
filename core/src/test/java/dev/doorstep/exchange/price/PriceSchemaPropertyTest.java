package dev.doorstep.exchange.price;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.exchange.ImportRejectedException;
import dev.doorstep.exchange.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.statistics.Statistics;

/** What the published schemas refuse the readers refuse, and what the readers take the schemas take. */
@Tag("PRC-03")
class PriceSchemaPropertyTest {
    private static final Path PRICES =
            Path.of("../examples/prices").toAbsolutePath().normalize();
    private static final Schema BOOK = Schema.of("price-book.schema.json");
    private static final Schema REQUEST = Schema.of("price-request.schema.json");

    private final List<Path> written = new ArrayList<>();

    /** One line of a file in another way. */
    record Slip(int line, String kind) {
        String in(String text) {
            List<String> lines = new ArrayList<>(text.lines().toList());
            int at = line % lines.size();
            String old = lines.get(at);
            switch (kind) {
                case "left out" -> lines.remove(at);
                case "misspelt" -> lines.set(at, old.replaceFirst("(\\w)(\\w*):", "$1x$2:"));
                default -> lines.set(at, old.replaceFirst("(: |- )[^:]*$", "$1" + kind.replace("$", "")));
            }
            return String.join("\n", lines) + "\n";
        }
    }

    @Example
    void the_examples_are_good() {
        assertThat(BOOK.faults(PRICES.resolve("shanghai.yaml"))).isEmpty();
        assertThat(BOOK.faults(PRICES.resolve("spring.yaml"))).isEmpty();
        assertThat(REQUEST.faults(PRICES.resolve("request.yaml"))).isEmpty();
    }

    @Property(tries = 600)
    void what_the_schema_of_books_refuses_the_reader_refuses(@ForAll("slips") Slip slip) {
        Path file = file(slip.in(read("shanghai.yaml")));
        compare(BOOK.faults(file), file, PriceBookFile::read);
    }

    @Property(tries = 200)
    void what_the_schema_of_requests_refuses_the_reader_refuses(@ForAll("slips") Slip slip) {
        PriceBookFile book = PriceBookFile.read(PRICES.resolve("shanghai.yaml"));
        Path file = file(slip.in(read("request.yaml")));
        compare(REQUEST.faults(file), file, path -> PriceRequestFile.read(path, book));
    }

    private static void compare(List<String> faults, Path file, Function<Path, Object> reader) {
        boolean taken = isTaken(file, reader);
        Statistics.collect(
                faults.isEmpty() ? "schema takes" : "schema refuses", taken ? "reader takes" : "reader refuses");
        if (!faults.isEmpty()) {
            assertThat(taken).as("%s", faults).isFalse();
        }
    }

    private static boolean isTaken(Path file, Function<Path, Object> reader) {
        try {
            return reader.apply(file) != null;
        } catch (ImportRejectedException refused) {
            return false;
        }
    }

    @Provide
    Arbitrary<Slip> slips() {
        Arbitrary<String> kinds = Arbitraries.of(
                "left out",
                "misspelt",
                "",
                "-1",
                "0",
                "1.5",
                "99999",
                "x y",
                "NEVER",
                "[]",
                "{}",
                "2026-13-01T00:00",
                "\"\"",
                "0.001",
                "HALF_UP",
                "true");
        return Combinators.combine(
                        Arbitraries.integers().between(0, 119).withDistribution(RandomDistribution.uniform()), kinds)
                .as(Slip::new);
    }

    @AfterProperty
    void removes_the_files() throws IOException {
        for (Path file : written) {
            Files.deleteIfExists(file);
        }
    }

    private Path file(String text) {
        try {
            Path file = Files.createTempFile("prices", ".yaml");
            written.add(file);
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(String name) {
        try {
            return Files.readString(PRICES.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
