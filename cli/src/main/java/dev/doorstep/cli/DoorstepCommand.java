package dev.doorstep.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The root of the command line. */
@Command(name = "doorstep", version = "doorstep 0.1.0")
@SuppressWarnings("unused") // picocli acts on the options.
final class DoorstepCommand {
    private final Terminal terminal;

    @Mixin
    private HelpOptions help = new HelpOptions();

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            descriptionKey = "option.version")
    private boolean version;

    DoorstepCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    Terminal terminal() {
        return terminal;
    }
}
