package dev.doorstep.exchange;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * Where the tables and outlines of an import come from, each by the name of its file: a folder, or whatever stands for
 * one.
 */
public interface Sheets {
    /**
     * Reads every row of a table; what is refused is noted, and reading goes on with the next row.
     *
     * @param file the name of the file
     * @param columns the names of its columns
     * @param problems notes the faults
     * @param reader takes the good rows
     */
    default void table(String file, List<String> columns, Problems problems, Consumer<Row> reader) {
        table(file, columns, List.of(), problems, reader);
    }

    /**
     * Reads every row of a table of which some columns may be left out; what is refused is noted, and reading goes on.
     *
     * @param file the name of the file
     * @param required the names of the columns that must be there
     * @param optional the names of those that may be left out; all their values are empty then
     * @param problems notes the faults
     * @param reader takes the good rows
     */
    void table(String file, List<String> required, List<String> optional, Problems problems, Consumer<Row> reader);

    /**
     * Reads an outline; what is refused is noted.
     *
     * @param file the name of the file
     * @param problems notes the faults
     * @param reader takes the outline
     */
    void outline(String file, Problems problems, Consumer<Outline> reader);

    /** Obtains the files of a folder. */
    static Sheets in(Path folder) {
        return new Folder(folder);
    }
}
