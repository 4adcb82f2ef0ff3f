package dev.doorstep.exchange;

import dev.doorstep.exchange.CsvRecords.Field;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A CSV file with a header, read one row at a time: RFC 4180, UTF-8. The columns may stand in any order; all of them
 * must be there, but for those that may be left out, and no others.
 */
public final class Table {
    /** The most rows of one file. */
    public static final int ROWS_MAX = 1_000_000;

    private final String file;
    private final List<String> required;
    private final List<String> optional;
    private final Problems problems;

    private Table(String file, List<String> required, List<String> optional, Problems problems) {
        this.file = file;
        this.required = required;
        this.optional = optional;
        this.problems = problems;
    }

    /**
     * Reads every row. What is wrong with a row, or what its reader refuses with {@link Cell#refusal}, is noted, and
     * reading goes on with the next one.
     *
     * @param path the file
     * @param columns the names of its columns
     * @param problems notes the faults
     * @param reader takes the good rows
     * @throws UncheckedIOException if the file is there and cannot be read
     */
    public static void read(Path path, List<String> columns, Problems problems, Consumer<Row> reader) {
        read(path, columns, List.of(), problems, reader);
    }

    /**
     * Reads every row of a table of which some columns may be left out, as {@link #read(Path, List, Problems,
     * Consumer)} does.
     *
     * @param path the file
     * @param required the names of the columns that must be there
     * @param optional the names of those that may be left out; all their values are empty then
     * @param problems notes the faults
     * @param reader takes the good rows
     * @throws UncheckedIOException if the file is there and cannot be read
     */
    public static void read(
            Path path, List<String> required, List<String> optional, Problems problems, Consumer<Row> reader) {
        String file = String.valueOf(path.getFileName());
        if (!Files.isRegularFile(path)) {
            problems.add(missing(file), false);
            return;
        }
        try (Utf8Lines lines = new Utf8Lines(file, new BufferedInputStream(Files.newInputStream(path)))) {
            new Table(file, required, optional, problems).read(new CsvRecords(lines), reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ImportProblem missing(String file) {
        return new ImportProblem(file, 1, 1, "import.file.missing", List.of(""));
    }

    private void read(CsvRecords records, Consumer<Row> reader) throws IOException {
        Map<String, Integer> positions = new HashMap<>();
        if (!problems.noting(() -> header(records, positions))) {
            return;
        }
        boolean[] more = {true};
        for (int row = 0; more[0]; row++) {
            int number = row;
            boolean readable = problems.noting(() -> more[0] = row(records, number, positions, reader));
            more[0] &= readable;
        }
    }

    private void header(CsvRecords records, Map<String, Integer> positions) throws IOException {
        List<Field> header;
        try {
            header = records.next();
        } catch (RefusedRow broken) {
            throw broken.asUnreadable();
        }
        if (header == null) {
            throw refusal(new Field(1, 1, ""), "import.file.empty", String.join(",", required));
        }
        for (Field field : header) {
            if (!required.contains(field.text()) && !optional.contains(field.text())) {
                throw refusal(field, "import.column.unknown", field.text(), String.join(", ", all()));
            }
            if (positions.put(field.text(), positions.size()) != null) {
                throw refusal(field, "import.column.twice", field.text());
            }
        }
        for (String column : required) {
            if (!positions.containsKey(column)) {
                throw refusal(records.end(), "import.column.missing", column);
            }
        }
    }

    private List<String> all() {
        return Stream.concat(required.stream(), optional.stream()).toList();
    }

    private boolean row(CsvRecords records, int number, Map<String, Integer> positions, Consumer<Row> reader)
            throws IOException {
        List<Field> fields = records.next();
        if (fields == null) {
            return false;
        }
        if (number == ROWS_MAX) {
            throw refusal(fields.get(0), "import.file.too-many-rows", ROWS_MAX);
        }
        if (fields.size() != positions.size()) {
            Field place = fields.size() > positions.size() ? fields.get(positions.size()) : records.end();
            throw RefusedRow.row(problem(place, "import.row.width", fields.size(), positions.size()));
        }
        Map<String, Cell> cells = new HashMap<>();
        Field first = fields.get(0);
        optional.forEach(column -> cells.put(column, new Cell(file, first.line(), first.column(), column, "")));
        positions.forEach((column, position) -> {
            Field field = fields.get(position);
            cells.put(column, new Cell(file, field.line(), field.column(), column, field.text()));
        });
        reader.accept(new Row(cells, positions.keySet()));
        return true;
    }

    private RefusedRow refusal(Field place, String code, Object... facts) {
        return RefusedRow.unreadable(problem(place, code, facts));
    }

    private ImportProblem problem(Field place, String code, Object... facts) {
        List<String> named = new java.util.ArrayList<>(List.of(""));
        for (Object fact : facts) {
            named.add(String.valueOf(fact));
        }
        return new ImportProblem(file, place.line(), place.column(), code, named);
    }
}
