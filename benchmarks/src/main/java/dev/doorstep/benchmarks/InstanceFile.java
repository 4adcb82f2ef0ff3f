package dev.doorstep.benchmarks;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads instances; of what is none, it says which file it is. */
public final class InstanceFile {
    private InstanceFile() {}

    /**
     * Makes something of the text of a file.
     *
     * @param <T> what it makes
     */
    @FunctionalInterface
    public interface Reader<T> {
        /**
         * Reads a file.
         *
         * @throws IOException if it cannot be read
         * @throws RuntimeException if it is not written in the format
         */
        T read(Path file) throws IOException;
    }

    /** Thrown when a file is missing, or is not written in the format in which it was said to be. */
    static final class UnreadableException extends IOException {
        private static final long serialVersionUID = 1L;

        UnreadableException(String message, Exception cause) {
            super(message, cause);
        }
    }

    /**
     * Reads an instance.
     *
     * @param format what the format is called
     * @throws IOException if it cannot be read, or is not written in that format
     */
    public static <T> T read(Path file, String format, Reader<T> reader) throws IOException {
        try {
            return reader.read(file);
        } catch (NoSuchFileException missing) {
            throw new UnreadableException("%s does not exist.".formatted(file), missing);
        } catch (RuntimeException broken) {
            throw new UnreadableException(
                    "%s is not written as %s: %s. Maybe it is no instance, or of another --format."
                            .formatted(file, format, broken),
                    broken);
        }
    }
}
