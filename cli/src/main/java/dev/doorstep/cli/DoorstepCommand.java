package dev.doorstep.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The root of the command line. */
@Command(
        name = "doorstep",
        version = "doorstep 0.1.0",
        subcommands = {
            BranchCommand.class,
            CatalogCommand.class,
            CompletionCommand.class,
            CustomerCommand.class,
            DbCommand.class,
            DemoCommand.class,
            ImportCommand.class,
            LedgerCommand.class,
            OrderCommand.class,
            PriceCommand.class,
            ScenarioCommand.class,
            SettleCommand.class,
            SlotsCommand.class,
            WorkerCommand.class,
        })
@SuppressWarnings("unused") // picocli acts on the options; the language is read before anything is parsed.
final class DoorstepCommand {
    private final Terminal terminal;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "option.help")
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            descriptionKey = "option.version")
    private boolean version;

    @Option(names = "--lang", paramLabel = "LANG", descriptionKey = "option.lang")
    private String language = "";

    DoorstepCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    Terminal terminal() {
        return terminal;
    }
}
