package dev.doorstep.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The root of the command line. */
@Command(
        name = "doorstep",
        version = "doorstep 0.1.0",
        subcommands = {
            BranchCommand.class,
            CatalogCommand.class,
            CompletionCommand.class,
            CouponCommand.class,
            CustomerCommand.class,
            DbCommand.class,
            DemoCommand.class,
            DispatchCommand.class,
            EngagementCommand.class,
            GroupCommand.class,
            OfferCommand.class,
            ImportCommand.class,
            LeaveCommand.class,
            LedgerCommand.class,
            OrderCommand.class,
            PointsCommand.class,
            PriceCommand.class,
            PromotionCommand.class,
            ReferralCommand.class,
            ScenarioCommand.class,
            SettleCommand.class,
            SlotsCommand.class,
            TzCommand.class,
            WaitingCommand.class,
            WorkerCommand.class,
        })
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
