package dev.doorstep.exchange;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** The files of a folder. */
record Folder(Path path) implements Sheets {
    @Override
    public void table(
            String file, List<String> required, List<String> optional, Problems problems, Consumer<Row> reader) {
        Table.read(path.resolve(file), required, optional, problems, reader);
    }

    @Override
    public void outline(String file, Problems problems, Consumer<Outline> reader) {
        Outline.read(path.resolve(file), problems, reader);
    }
}
