package dev.doorstep.exchange;

import dev.doorstep.exchange.Utf8Lines.Line;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The records of an RFC 4180 file, each field with the line and column where it begins.
 *
 * <p>This is a reader of our own because the ones at hand forgive what must be named here: a quote inside a plain
 * field, text behind a closing quote, a quote that swallows the rest of the file; and because they count bytes or
 * fields, not columns. A record with a broken quote is refused where the quote opens, and reading goes on at the line
 * below it.
 */
final class CsvRecords {
    /** The most lines of one record; a quote that is open longer is broken. */
    static final int LINES_MAX = 50;

    private static final char QUOTE = '"';
    private static final char SEPARATOR = ',';

    private final Utf8Lines lines;
    private final Deque<Line> again = new ArrayDeque<>();
    private final List<Line> taken = new ArrayList<>();
    private Line line = new Line(0, "");
    private int position;

    CsvRecords(Utf8Lines lines) {
        this.lines = lines;
    }

    /** One field: where it begins and what it says. */
    record Field(int line, int column, String text) {}

    /** Returns the fields of the next record that is not an empty line, or nothing after the last one. */
    @Nullable
    List<Field> next() throws IOException {
        do {
            taken.clear();
            if (!advance()) {
                return null;
            }
        } while (line.text().isEmpty());
        List<Field> fields = new ArrayList<>();
        try {
            do {
                fields.add(at(QUOTE) ? quoted() : plain());
            } while (takeSeparator());
        } catch (RefusedRow broken) {
            giveBack();
            throw broken;
        }
        return fields;
    }

    /** Returns where the record that was read last ends. */
    Field end() {
        return new Field(line.number(), line.column(position), "");
    }

    private Field plain() {
        int start = position;
        int end = line.text().indexOf(SEPARATOR, start);
        position = end < 0 ? line.text().length() : end;
        String text = line.text().substring(start, position);
        int quote = text.indexOf(QUOTE);
        if (quote >= 0) {
            throw refusal(line, start + quote, "import.csv.stray-quote");
        }
        return new Field(line.number(), line.column(start), text);
    }

    private Field quoted() throws IOException {
        Line opening = line;
        int start = position++;
        StringBuilder text = new StringBuilder();
        while (true) {
            int quote = line.text().indexOf(QUOTE, position);
            if (quote < 0) {
                text.append(line.text(), position, line.text().length()).append('\n');
                if (taken.size() == LINES_MAX || !advance()) {
                    throw refusal(opening, start, "import.csv.open-quote");
                }
                continue;
            }
            text.append(line.text(), position, quote);
            position = quote + 1;
            if (!at(QUOTE)) {
                break;
            }
            text.append(QUOTE);
            position++;
        }
        if (position < line.text().length() && !at(SEPARATOR)) {
            throw refusal(opening, start, "import.csv.broken-quote");
        }
        return new Field(opening.number(), opening.column(start), text.toString());
    }

    /** Reads on below the line in which the broken record begins. */
    private void giveBack() {
        for (int i = taken.size() - 1; i > 0; i--) {
            again.addFirst(taken.get(i));
        }
    }

    private boolean takeSeparator() {
        if (!at(SEPARATOR)) {
            return false;
        }
        position++;
        return true;
    }

    private boolean at(char wanted) {
        return position < line.text().length() && line.text().charAt(position) == wanted;
    }

    private boolean advance() throws IOException {
        Line next = again.isEmpty() ? lines.next() : again.removeFirst();
        if (next == null) {
            return false;
        }
        line = next;
        position = 0;
        taken.add(next);
        return true;
    }

    private RefusedRow refusal(Line place, int start, String code) {
        return RefusedRow.row(new ImportProblem(lines.file(), place.number(), place.column(start), code, List.of("")));
    }
}
