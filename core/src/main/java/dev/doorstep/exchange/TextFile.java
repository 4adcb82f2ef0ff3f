package dev.doorstep.exchange;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** A UTF-8 file that is read as a whole, its lines ended by line feeds. */
public final class TextFile {
    /** The most lines of one file. */
    public static final int LINES_MAX = 1_000_000;

    private TextFile() {}

    /**
     * Reads a file. What is wrong with it, or what its reader refuses with {@link Cell#refusal}, is noted.
     *
     * @param path the file
     * @param problems notes the faults
     * @param reader takes the text
     * @throws UncheckedIOException if the file is there and cannot be read
     */
    public static void read(Path path, Problems problems, Consumer<String> reader) {
        stream(path, problems, (file, in) -> reader.accept(text(file, in)));
    }

    /** Takes the name of a file and what is in it. */
    @FunctionalInterface
    interface Streamed {
        void accept(String file, InputStream in) throws IOException;
    }

    /** Opens a file, of any length and with any lines, and notes what its reader refuses. */
    static void stream(Path path, Problems problems, Streamed reader) {
        String file = String.valueOf(path.getFileName());
        if (!Files.isRegularFile(path)) {
            problems.add(Table.missing(file), false);
            return;
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
            stream(file, in, problems, reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a stream in the same way. */
    static void read(String file, InputStream in, Problems problems, Consumer<String> reader) throws IOException {
        stream(file, in, problems, (name, bytes) -> reader.accept(text(name, bytes)));
    }

    private static void stream(String file, InputStream in, Problems problems, Streamed reader) throws IOException {
        problems.noting(() -> {
            try {
                reader.accept(file, in);
            } catch (RefusedRow refused) {
                throw refused.asUnreadable();
            }
        });
    }

    private static String text(String file, InputStream in) throws IOException {
        StringBuilder text = new StringBuilder();
        Utf8Lines lines = new Utf8Lines(file, in);
        for (Utf8Lines.Line line = lines.next(); line != null; line = lines.next()) {
            text.append(line.text()).append('\n');
            if (line.number() > LINES_MAX) {
                throw RefusedRow.unreadable(new ImportProblem(
                        file, line.number(), 1, "import.file.too-many-rows", List.of("", Integer.toString(LINES_MAX))));
            }
        }
        return text.toString();
    }
}
