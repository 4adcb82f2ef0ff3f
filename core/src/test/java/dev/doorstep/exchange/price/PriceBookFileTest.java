package dev.doorstep.exchange.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.doorstep.exchange.ImportProblem;
import dev.doorstep.exchange.ImportRejectedException;
import dev.doorstep.kernel.PriceBookId;
import dev.doorstep.pricing.Overlay;
import dev.doorstep.pricing.PriceBook;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Price books in files. */
@Tag("PRC-03")
class PriceBookFileTest {
    private static final String WHOLE = text("shanghai.yaml");

    @TempDir
    private Path folder;

    @Test
    void what_is_read_is_written_again_to_the_byte() {
        PriceBookFile read = read(WHOLE);
        assertThat(PriceBookFile.write(read.book(), read.zone())).isEqualTo(WHOLE);
        assertThat(read.book().prices()).hasSize(5);
        assertThat(read.book().factors()).hasSize(5);
        assertThat(read.book().effectiveFrom()).isEqualTo("2025-12-31T16:00:00Z");
    }

    @Test
    void an_overlay_says_only_how_it_differs() {
        PriceBookFile base = read(WHOLE);
        PriceBook changed = read(WHOLE.replace("amount: 49.00", "amount: 52.00")
                        .replace("book: shanghai-2026", "book: pudong-2026")
                        .replace(
                                "      - days:\n          - HOLIDAY\n    percent: 50",
                                "      - days:\n          - HOLIDAY\n    percent: 80"))
                .book();
        Overlay overlay = Overlay.between(base.book(), changed);
        String text = PriceBookFile.write(overlay, base.book(), base.zone());
        assertThat(text)
                .contains("extends: shanghai-2026", "amount: 52.00", "percent: 80")
                .doesNotContain("GLASS-SQM:");
        PriceBook again = PriceBookFile.read(
                        file("pudong.yaml", text),
                        id -> id.equals(PriceBookId.of("shanghai-2026")) ? Optional.of(base.book()) : Optional.empty())
                .book();
        assertThat(again).isEqualTo(changed);
    }

    @Test
    void an_overlay_names_the_file_that_it_extends() {
        file("base.yaml", WHOLE);
        String overlay = """
            format: doorstep-prices/1
            book: festival
            zone: Asia/Shanghai
            currency: CNY
            from: 2026-10-01T00:00
            until: 2026-10-08T00:00
            extends: base.yaml
            without_prices: [ASSESSMENT]
            without_factors: [NIGHT]
            factors:
              - {code: WAY, name: {zh: 路程费, en: Way}, when: [{zones: [FAR]}], fee: 60, from: BASE, rounding: HALF_UP}
            """;
        PriceBook book = PriceBookFile.read(file("festival.yaml", overlay)).book();
        assertThat(book.prices()).hasSize(4);
        assertThat(book.factors())
                .extracting(factor -> factor.code())
                .containsExactly("HOLIDAY", "URGENT", "WAY", "DEMAND");
        assertThat(book.effectiveUntil()).isEqualTo(Instant.parse("2026-10-07T16:00:00Z"));
        assertThat(book.changesFrom(read(WHOLE).book()))
                .extracting(change -> change.kind() + " " + change.subject())
                .containsExactly("REMOVED price/ASSESSMENT", "CHANGED factor/WAY", "REMOVED factor/NIGHT");
    }

    /** Each fault is one replacement in a good file, and where it is named. */
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
        'currency: CNY'           | 'currency: CNX'              | import.value.currency     | 4
        'zone: Asia/Shanghai'     | 'zone: Asia/Shanghia'        | import.value.zone         | 3
        'until: 2027'             | 'until: 2025'                | import.value.time-order   | 6
        'calendar: CN-2026'       | 'calendar: CN-2020'          | import.value.choice       | 7
        'step: 0.10'              | 'step: 0.00'                 | import.value.between      | 9
        'mode: DOWN'              | 'mode: UNNECESSARY'          | import.value.choice       | 10
        '- 金山区'                 | '- 崇明区'                    | import.value.repeated     | 18
        'share_percent: 30'       | 'share_percent: 130'         | import.value.percent      | 21
        'most: 50.00'             | 'most: 0.00'                 | import.value.zero         | 22
        'least: 100'              | 'least: some'                | import.value.whole        | 23
        'amount: 49.00'           | 'amount: -49.00'             | import.value.negative     | 27
        'amount: 49.00'           | 'amount: 49.005'             | import.value.money        | 27
        'least: 2'                | 'least: 0'                   | import.value.whole        | 28
        'margin_percent: 15'      | 'margin_percent: 1500'       | import.value.percent      | 40
        'from: 51'                | 'from: 50'                   | import.tiers.follow       | 46
        'from: 51'                | 'from: 52'                   | import.tiers.follow       | 46
        'each: 6.50'              | 'each: 6.50\n        to: 99' | import.tiers.end          | 43
        'flat: 0.00'              | 'flat: 0.00\n    unit: {amount: 1, least: 1}' | import.key.one-of | 60
        'GLASS-SQM\n    grad'     | 'DAILY-HOURLY\n    grad'     | import.reference.twice    | 41
        '- HOLIDAY'               | '- HOLIDAYS'                 | import.value.choice       | 69
        'percent: 50'             | 'percent: 0'                 | import.value.not-zero     | 70
        'percent: 50'             | 'percent: 1001'              | import.value.percent      | 70
        'percent: 50'             | 'percent: -50'               | import.factor.base        | 71
        '- 00:00-06:00'           | '- 06:00-06:00'              | import.value.hours        | 79
        '- 00:00-06:00'           | '- SUN 6:00-7:00'            | import.value.hours        | 79
        '          - FAR'         | '          - NEAR'           | import.reference.unknown  | 105
        'rounding: DOWN'          | 'rounding: TOTAL'            | import.factor.rounding    | 63
        '          to: 5'         | '          to: 1'            | import.value.whole        | 92
        'calendar: CN-2026'       | 'calendar: PLAIN'            | import.factor.never       | 63
        'most_percent: 150'       | 'most_percent: 99'           | import.value.percent      | 115
        'book: shanghai-2026'     | 'boook: shanghai-2026'       | import.key.unknown        | 2
        """)
    void a_fault_is_named_by_its_place_and_says_what_to_do(String good, String bad, String code, int line) {
        String text = WHOLE.replaceFirst(
                Pattern.quote(good.translateEscapes()), Matcher.quoteReplacement(bad.translateEscapes()));
        assertThat(text).isNotEqualTo(WHOLE);
        ImportRejectedException rejected = catchThrowableOfType(ImportRejectedException.class, () -> read(text));
        ImportProblem problem = rejected.problems().get(0);
        assertThat(problem.code()).as(problem.message(Locale.ENGLISH)).isEqualTo(code);
        assertThat(problem.line()).as(problem.message(Locale.ENGLISH)).isEqualTo(line);
        assertThat(problem.message(Locale.CHINESE)).isNotEqualTo(problem.message(Locale.ENGLISH));
    }

    @Test
    void every_faulty_price_and_factor_is_named_at_once() {
        String text = WHOLE.replace("amount: 49.00", "amount: x")
                .replace("fee: 40.00", "fee: y")
                .replace("percent: 12.5", "percent: z");
        ImportRejectedException rejected = catchThrowableOfType(ImportRejectedException.class, () -> read(text));
        assertThat(rejected.problems()).extracting(ImportProblem::line).containsExactly(27, 81, 106);
    }

    private PriceBookFile read(String text) {
        return PriceBookFile.read(file("book.yaml", text));
    }

    private Path file(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String name) {
        try (InputStream in = PriceBookFileTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
