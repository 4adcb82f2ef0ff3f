package dev.doorstep.cli.output;

import dev.doorstep.cli.output.Report.Sheet;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Prints sheets as RFC 4180, each with its header; an empty line between two sheets. A row goes out before the next is
 * asked for.
 */
final class CsvPrinter {
    private CsvPrinter() {}

    static void print(Report report, Words words, PrintWriter out) {
        String separator = "";
        for (Sheet sheet : report.sheets()) {
            out.print(separator);
            out.println(String.join(",", sheet.keys()));
            for (List<@Nullable Object> row : sheet.rows()) {
                out.println(row.stream().map(value -> field(words.text(value))).collect(Collectors.joining(",")));
                out.flush();
            }
            separator = "\n";
        }
    }

    private static String field(String text) {
        boolean quoted = text.chars().anyMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
        return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
