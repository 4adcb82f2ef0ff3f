package dev.doorstep.cli;

import dev.doorstep.exchange.Problems.Severity;
import picocli.CommandLine.Option;

/** What an import does with bad rows, and whether it writes. */
final class ImportOptions {
    @Option(names = "--dry-run", descriptionKey = "option.dry-run")
    private boolean dryRun;

    @Option(names = "--skip-invalid", descriptionKey = "option.skip-invalid")
    private boolean skipInvalid;

    boolean isRehearsal() {
        return dryRun;
    }

    Severity badRows() {
        return skipInvalid ? Severity.SKIP : Severity.REFUSE;
    }
}
