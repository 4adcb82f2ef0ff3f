package dev.doorstep.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files that a property writes to read them again; they are thrown away when it is over. */
public final class Papers {
    private final String ending;
    private final List<Path> written = new ArrayList<>();

    /** Opens no files yet, of names that end like {@code .yaml}. */
    public Papers(String ending) {
        this.ending = ending;
    }

    /** Writes a file. */
    public Path of(String text) {
        try {
            Path file = Files.createTempFile("paper", ending);
            written.add(file);
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Throws all of them away. */
    public void remove() throws IOException {
        for (Path file : written) {
            Files.deleteIfExists(file);
        }
    }
}
