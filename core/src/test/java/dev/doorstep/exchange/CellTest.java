package dev.doorstep.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.kernel.Gender;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.SkillCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Properties;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Values read themselves as what they should be, or refuse themselves. */
@Tag("CAT-02")
class CellTest {
    private static final Currency CNY = Currency.getInstance("CNY");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void reads_what_is_well_written() {
        assertThat(cell("128.50").money(CNY)).isEqualTo(Money.ofMinor(12_850, CNY));
        assertThat(cell("7.25").basisPoints(0, 10_000)).isEqualTo(725);
        assertThat(cell("24:00").timeAfter(LocalTime.of(9, 0))).isEqualTo(LocalTime.MIDNIGHT);
        assertThat(cell("2026-10-25T02:30").instant(BERLIN)).isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
        assertThat(cell("FEMALE").oneOf(Gender.class)).isEqualTo(Gender.FEMALE);
        assertThat(cell("-5").whole(-5, 5)).isEqualTo(-5);
    }

    @Test
    void refuses_what_is_not() {
        refuses("-0.01", "import.value.negative", cell -> cell.money(CNY));
        refuses("1.005", "import.value.money", cell -> cell.money(CNY));
        refuses("1,000", "import.value.decimal", cell -> cell.money(CNY));
        refuses("１２", "import.value.whole", cell -> cell.whole(0, 99));
        refuses("100", "import.value.whole", cell -> cell.whole(0, 99));
        refuses("7", "import.value.off-grain", cell -> cell.minutes(0, 60));
        refuses("100.01", "import.value.percent", cell -> cell.basisPoints(0, 10_000));
        refuses("121.4", "import.value.degrees", cell -> cell.degrees(90));
        refuses("9:30", "import.value.time", Cell::time);
        refuses("24:00", "import.value.time", Cell::time);
        refuses("00:00", "import.value.time-order", cell -> cell.timeAfter(LocalTime.of(9, 0)));
        refuses("2026-02-29", "import.value.date", Cell::date);
        refuses("2026-02-29T10:00", "import.value.date-time", cell -> cell.instant(BERLIN));
        refuses("2026-03-29T02:30", "import.value.skipped-time", cell -> cell.instant(BERLIN));
        refuses("female", "import.value.choice", cell -> cell.oneOf(Gender.class));
        refuses("A B", "import.value.code", cell -> cell.code(SkillCode::of));
        refuses(" ", "import.value.missing", Cell::required);
    }

    @Test
    void has_the_same_sentences_in_both_languages() throws IOException {
        assertThat(bundle("errors_zh.properties").keySet())
                .isEqualTo(bundle("errors.properties").keySet());
    }

    private static Properties bundle(String name) throws IOException {
        Properties bundle = new Properties();
        try (InputStream in = CellTest.class.getResourceAsStream(name)) {
            bundle.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return bundle;
    }

    private static void refuses(String text, String code, Consumer<Cell> reading) {
        assertThatThrownBy(() -> reading.accept(cell(text)))
                .isInstanceOf(RefusedRow.class)
                .hasMessageStartingWith("file.csv:3:7: " + code + ": column is ")
                .message()
                .doesNotContain("{");
    }

    private static Cell cell(String text) {
        return new Cell("file.csv", 3, 7, "column", text);
    }
}
