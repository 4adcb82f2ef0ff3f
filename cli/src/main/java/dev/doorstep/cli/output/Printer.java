package dev.doorstep.cli.output;

import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.Money;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Prints reports in one form and one language. */
public final class Printer {
    private final Format format;
    private final Words words;

    /**
     * Obtains a printer.
     *
     * @param format the form
     * @param locale the language of bilingual texts
     * @param names the names of columns and sheets in that language
     */
    public Printer(Format format, Locale locale, ResourceBundle names) {
        this.format = format;
        this.words = new Words(locale, names);
    }

    /** Prints a report and flushes. */
    public void print(Report report, PrintWriter out) {
        out.print(report.text());
        switch (format) {
            case TABLE -> TablePrinter.print(report, words, out);
            case JSON -> JsonPrinter.print(report, words, out);
            case CSV -> CsvPrinter.print(report, words, out);
        }
        out.flush();
    }

    /** Makes plain text of values and finds the names of columns. */
    record Words(Locale locale, ResourceBundle names) {
        String column(String key) {
            return names.containsKey("column." + key) ? names.getString("column." + key) : key;
        }

        String sheet(String name) {
            return names.containsKey("sheet." + name) ? names.getString("sheet." + name) : name;
        }

        String nothing() {
            return names.getString("report.nothing");
        }

        String text(@Nullable Object value) {
            if (value == null) {
                return "";
            }
            if (value instanceof LocalText text) {
                return text.in(locale);
            }
            if (value instanceof Money money) {
                return money.amount().toPlainString();
            }
            if (value instanceof Collection<?> values) {
                return values.stream().map(this::text).collect(Collectors.joining(" "));
            }
            return value.toString();
        }
    }
}
