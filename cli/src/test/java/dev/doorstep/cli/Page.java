package dev.doorstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page made from the code: written anew with {@code -Dsurefire.arguments=-Ddocs.write=true}, compared without it. */
final class Page {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private Page() {}

    static void compare(String page, String expected) throws IOException {
        Path path = ROOT.resolve(page);
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(path, expected);
        }
        assertThat(Files.readString(path))
                .as("%s; write it anew as CONTRIBUTING.md says", page)
                .isEqualTo(expected);
    }

    /** Returns a text that a cell of a table can hold. */
    static String cell(String text) {
        return text.replace("|", "\\|").replace("\n", " ");
    }
}
