package dev.doorstep.testkit.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.catalog.Category;
import dev.doorstep.discovery.search.BigramIndexer;
import dev.doorstep.discovery.search.SearchEntry;
import dev.doorstep.discovery.search.SearchHit;
import dev.doorstep.discovery.search.SearchIndex;
import dev.doorstep.exchange.Problems.Severity;
import dev.doorstep.exchange.city.City;
import dev.doorstep.exchange.city.CityFiles;
import dev.doorstep.kernel.CategoryId;
import dev.doorstep.kernel.LocalText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How well customers find what they mean in the catalog of the demo city, on 150 labelled searches. Every third one is
 * held out: nothing was ever changed with a look at it.
 */
@Tag("CAT-06")
class SearchQualityTest {
    private static final Path SHANGHAI = Path.of("../examples/city/shanghai");
    private static final int FIRST = 5;
    private static final int WANTED_PERCENT = 90;

    private final SearchIndex index = BigramIndexer.standard().index(entries());

    /**
     * A search and what answers it.
     *
     * @param words what a customer types
     * @param right the codes of the offerings that are right
     */
    private record Labelled(String words, Set<String> right) {}

    @Test
    void a_right_answer_is_among_the_first_five_for_nine_searches_of_ten() {
        List<Labelled> all = labelled();
        assertThat(all).hasSize(150);
        List<Labelled> heldOut = IntStream.range(0, all.size())
                .filter(i -> i % 3 == 2)
                .mapToObj(all::get)
                .toList();
        List<Labelled> seen = new ArrayList<>(all);
        seen.removeAll(heldOut);
        report("all", all);
        report("seen", seen);
        report("held out", heldOut);
        assertThat(percentFound(all)).isGreaterThanOrEqualTo(WANTED_PERCENT);
        assertThat(percentFound(heldOut)).isGreaterThanOrEqualTo(WANTED_PERCENT);
    }

    @Test
    void the_same_words_give_the_same_answer_whatever_the_order_of_the_entries() {
        List<SearchEntry> reversed = new ArrayList<>(entries());
        java.util.Collections.reverse(reversed);
        SearchIndex other = BigramIndexer.standard().index(reversed);
        for (Labelled query : labelled()) {
            assertThat(other.search(query.words, FIRST)).isEqualTo(index.search(query.words, FIRST));
        }
    }

    @Test
    void nonsense_finds_nothing_and_breaks_nothing() {
        assertThat(index.search("", FIRST)).isEmpty();
        assertThat(index.search(" ，。!? 🏠", FIRST)).isEmpty();
        assertThat(index.search("x".repeat(10_000), FIRST)).isEmpty();
    }

    @Test
    void a_host_adds_words_of_its_own() {
        List<String> group = List.of("墨绿小屋", "窗户");
        SearchIndex knowing = BigramIndexer.standard().knowing(List.of(group)).index(entries());
        assertThat(index.search("墨绿小屋", FIRST)).isNotEqualTo(knowing.search("墨绿小屋", FIRST));
        assertThat(knowing.search("墨绿小屋", FIRST))
                .extracting(SearchHit::words)
                .anySatisfy(words -> assertThat(words).contains("窗户"));
    }

    private void report(String name, List<Labelled> queries) {
        long found = queries.stream().filter(this::isFound).count();
        System.out.printf(
                "searches, %s: %d of %d have a right answer among the first %d%n", name, found, queries.size(), FIRST);
        if (!name.equals("held out")) {
            queries.stream()
                    .filter(query -> !isFound(query))
                    .filter(query -> name.equals("seen"))
                    .forEach(query -> System.out.println("  missed: " + query.words + " -> " + hits(query)));
        }
    }

    private int percentFound(List<Labelled> queries) {
        return (int) (queries.stream().filter(this::isFound).count() * 100 / queries.size());
    }

    private boolean isFound(Labelled query) {
        return hits(query).stream().anyMatch(query.right::contains);
    }

    private List<String> hits(Labelled query) {
        return index.search(query.words, FIRST).stream()
                .map(SearchHit::offering)
                .map(code -> code.value())
                .toList();
    }

    private static List<SearchEntry> entries() {
        City.Services services =
                CityFiles.read(SHANGHAI, Severity.REFUSE).city().services();
        Map<CategoryId, Category> categories =
                services.categories().stream().collect(Collectors.toMap(Category::id, category -> category));
        return services.offerings().stream()
                .map(offering -> new SearchEntry(offering.id(), offering.text(), path(offering.category(), categories)))
                .toList();
    }

    private static List<LocalText> path(CategoryId id, Map<CategoryId, Category> categories) {
        List<LocalText> names = new ArrayList<>();
        for (CategoryId above = id;
                above != null;
                above = Objects.requireNonNull(categories.get(above)).parent()) {
            names.add(Objects.requireNonNull(categories.get(above)).name());
        }
        return names;
    }

    private static List<Labelled> labelled() {
        try (InputStream in = Objects.requireNonNull(SearchQualityTest.class.getResourceAsStream("queries.tsv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(columns -> new Labelled(columns[0], Set.copyOf(Arrays.asList(columns[1].split(" ")))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
