package dev.doorstep.cli;

import picocli.CommandLine.Option;

/** How many of a ranking are listed. */
final class TopOptions {
    @Option(
            names = "--limit",
            paramLabel = "ROWS",
            descriptionKey = "option.limit",
            defaultValue = "10",
            converter = Whole.Rows.class)
    private int limit;

    int limit() {
        return limit;
    }
}
