package dev.doorstep.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** The files of the repository. */
final class Tree {
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    static final List<String> MODULES = List.of("core", "persistence", "testkit", "cli", "examples", "benchmarks");

    private Tree() {}

    /** Lists the files below a folder whose names end so; none if there is no such folder. */
    static List<Path> files(String folder, String ending) {
        Path start = ROOT.resolve(folder);
        if (!Files.isDirectory(start)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(start)) {
            return files.filter(path -> path.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lists the files of all modules, below a folder of each, whose names end so. */
    static List<Path> inModules(String folder, String ending) {
        return MODULES.stream()
                .flatMap(module -> files(module + "/" + folder, ending).stream())
                .toList();
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(String file) {
        return read(ROOT.resolve(file));
    }

    static Properties bundle(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    /** Compares a page with what the code makes of it; writes it instead with {@code -Ddocs.write=true}. */
    static void compare(String page, String expected) {
        if (Boolean.getBoolean("docs.write")) {
            write(ROOT.resolve(page), expected);
        }
        assertThat(read(page))
                .as("%s is stale; write it anew as CONTRIBUTING.md says", page)
                .isEqualTo(expected);
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
