package dev.doorstep.cli;

import dev.doorstep.event.IdempotencyKey;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Under which key something is done once however often it is sent, and whether it is done at all. */
final class OnceOptions {
    @Option(names = "--key", paramLabel = "KEY", descriptionKey = "option.key", required = true)
    private @Nullable IdempotencyKey key;

    @Option(names = "--dry-run", descriptionKey = "option.dry-run")
    private boolean dryRun;

    IdempotencyKey key() {
        return Objects.requireNonNull(key);
    }

    boolean isDryRun() {
        return dryRun;
    }
}
