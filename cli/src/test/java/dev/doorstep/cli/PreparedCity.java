package dev.doorstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives every test a working directory of its own with the demo city in its database, imported once, and one order
 * booked: C001 has routine cleaning on Wednesday at nine, and a plan of that Wednesday.
 */
final class PreparedCity implements ParameterResolver {
    /** The key under which the order was placed. */
    static final String KEY = "prepared";

    private static final String DATABASE = "doorstep.mv.db";

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Shell.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        ExtensionContext.Store store =
                context.getRoot().getStore(ExtensionContext.Namespace.create(PreparedCity.class));
        Prepared prepared = store.getOrComputeIfAbsent(Prepared.class, type -> Prepared.make(), Prepared.class);
        return prepared.copy();
    }

    /** The folder that all copies are in; it is deleted with the run. */
    private record Prepared(Path root) implements AutoCloseable {
        static Prepared make() {
            try {
                Path root = Files.createTempDirectory("doorstep-city");
                Shell shell = new Shell(root);
                List.of(
                                new String[] {"db", "migrate"},
                                new String[] {"import", Shell.SHANGHAI.toString()},
                                ("order place --customer C001 --offering DAILY-HOURLY --units 3 --at 2026-03-04T09:00 --key "
                                                + KEY)
                                        .split(" ", -1),
                                "dispatch plan --day 2026-03-04 --steps 100".split(" ", -1))
                        .forEach(
                                command -> assertThat(shell.run(command).code()).isZero());
                return new Prepared(root);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        Shell copy() {
            try {
                Path directory = Files.createTempDirectory(root, "shell");
                Files.copy(root.resolve(DATABASE), directory.resolve(DATABASE));
                return new Shell(directory);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
