package dev.doorstep.cli.output;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.ResourceBundle;

/** Prints reports in one form and one language, with the times of one wall-clock. */
public final class Printer {
    private final Format format;
    private final Words words;

    /**
     * Obtains a printer.
     *
     * @param format the form
     * @param locale the language of bilingual texts
     * @param names the names of columns, sheets and constants in that language
     * @param clock the wall-clock of the branch
     */
    public Printer(Format format, Locale locale, ResourceBundle names, WallClock clock) {
        this.format = format;
        this.words = new Words(locale, names, clock, format == Format.TABLE);
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
}
