package dev.doorstep.cli.output;

import dev.doorstep.cli.output.Report.Sheet;
import dev.doorstep.kernel.Money;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prints sheets as tables whose columns line up on a terminal. */
final class TablePrinter {
    private static final String GAP = "  ";

    private TablePrinter() {}

    static void print(Report report, Words words, PrintWriter out) {
        String separator = "";
        for (Sheet sheet : report.sheets()) {
            out.print(separator);
            if (report.sheets().size() > 1) {
                out.println(words.sheet(sheet.name()));
            }
            print(sheet.single() ? turned(sheet, words) : grid(sheet, words), sheet, words, out);
            separator = "\n";
        }
    }

    private static void print(List<List<String>> grid, Sheet sheet, Words words, PrintWriter out) {
        if (sheet.rows().isEmpty()) {
            out.println(words.nothing());
            return;
        }
        int[] widths = widths(grid);
        for (int row = 0; row < grid.size(); row++) {
            out.println(line(grid.get(row), widths, sheet));
            if (row == 0 && !sheet.single()) {
                out.println(line(rule(widths), widths, sheet));
            }
        }
    }

    private static List<List<String>> grid(Sheet sheet, Words words) {
        List<List<String>> grid = new ArrayList<>();
        grid.add(sheet.keys().stream().map(words::column).toList());
        for (List<@Nullable Object> row : sheet.rows()) {
            List<String> texts = new ArrayList<>();
            row.forEach(value -> texts.add(printable(words.text(value))));
            grid.add(texts);
        }
        return grid;
    }

    /** One thing reads better with its names on the left. */
    private static List<List<String>> turned(Sheet sheet, Words words) {
        List<List<String>> upright = grid(sheet, words);
        List<List<String>> turned = new ArrayList<>();
        for (int column = 0; column < sheet.keys().size(); column++) {
            turned.add(List.of(upright.get(0).get(column), upright.get(1).get(column)));
        }
        return turned;
    }

    private static String line(List<String> texts, int[] widths, Sheet sheet) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < texts.size(); column++) {
            line.append(column == 0 ? "" : GAP)
                    .append(DisplayWidth.pad(texts.get(column), widths[column], isNumber(sheet, column)));
        }
        return line.toString().stripTrailing();
    }

    private static List<String> rule(int[] widths) {
        List<String> rule = new ArrayList<>();
        for (int width : widths) {
            rule.add("-".repeat(width));
        }
        return rule;
    }

    private static int[] widths(List<List<String>> grid) {
        int[] widths = new int[grid.get(0).size()];
        for (List<String> texts : grid) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], DisplayWidth.of(texts.get(column)));
            }
        }
        return widths;
    }

    private static boolean isNumber(Sheet sheet, int column) {
        return !sheet.single()
                && sheet.rows().stream()
                        .map(row -> row.get(column))
                        .allMatch(value -> value == null || value instanceof Number || value instanceof Money);
    }

    /** A line break or an escape sequence in a value must not reach the terminal. */
    private static String printable(String text) {
        return text.codePoints()
                .map(codePoint -> Character.isISOControl(codePoint) ? ' ' : codePoint)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
