package dev.doorstep.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What every command understands. */
@SuppressWarnings("unused") // picocli acts on the options; the language is read before anything is parsed.
final class HelpOptions {
    @Option(names = "--lang", paramLabel = "LANG", descriptionKey = "option.lang")
    private @Nullable Language language;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "option.help")
    private boolean help;
}
