package dev.doorstep.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.ZoneOffset;
import java.util.List;
import java.util.ListResourceBundle;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** Columns line up on a terminal, whatever is written in them. */
class TablePropertyTest {
    /** Some characters and the columns that a terminal gives them. */
    private static final Map<String, Integer> WIDTHS =
            Map.of("a", 1, "é", 1, "中", 2, "！", 2, "한", 2, "ｱ", 1, "\u0301", 0, "😀", 2, "、", 2, "𠮷", 2);

    @Property
    @Tag("ORG-05")
    void the_second_column_begins_in_the_same_place_on_every_line(@ForAll("texts") List<String> texts) {
        Report report = Report.list("sheet", texts, Column.of("first", text -> text), Column.of("mark", text -> "|"));
        StringWriter out = new StringWriter();
        new Printer(Format.TABLE, Locale.ENGLISH, names(), new WallClock(ZoneOffset.UTC))
                .print(report, new PrintWriter(out));
        int width = Math.max(
                "first".length(),
                texts.stream().mapToInt(TablePropertyTest::width).max().orElse(0));
        assertThat(out.toString().lines().skip(2))
                .hasSameSizeAs(texts)
                .allSatisfy(line -> assertThat(width(line.substring(0, line.lastIndexOf('|'))))
                        .isEqualTo(width + 2));
    }

    @Provide
    Arbitrary<List<String>> texts() {
        Arbitrary<String> text =
                Arbitraries.of(WIDTHS.keySet()).list().ofMaxSize(12).map(parts -> String.join("", parts));
        return text.list().ofMinSize(1).ofMaxSize(8);
    }

    private static int width(String text) {
        return text.codePoints()
                .map(codePoint -> WIDTHS.getOrDefault(Character.toString(codePoint), 1))
                .sum();
    }

    private static ListResourceBundle names() {
        return new ListResourceBundle() {
            @Override
            protected Object[][] getContents() {
                return new Object[][] {{"report.nothing", "-"}};
            }
        };
    }
}
