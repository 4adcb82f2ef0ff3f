package dev.doorstep.benchmarks;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of the measurements. */
@Command(
        name = "benchmarks",
        description = "Measures how well and how fast Doorstep works, beside peers and twins.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "(assign | booking | catalog | dispatch | price | slots | table | tile)")
public final class Main {
    private Main() {}

    /** Runs a command and ends the process with its exit code: 0 if it could be measured, 2 if it was misused. */
    public static void main(String... args) {
        System.exit(run(new PrintWriter(System.out, true, StandardCharsets.UTF_8), args));
    }

    static int run(PrintWriter out, String... args) {
        return run(out, new PrintWriter(System.err, true, StandardCharsets.UTF_8), args);
    }

    static int run(PrintWriter out, PrintWriter err, String... args) {
        return new CommandLine(new Main())
                .addSubcommand(new AssignCommand(out))
                .addSubcommand(new BookingCommand(out))
                .addSubcommand(new DispatchCommand(out))
                .addSubcommand(new CatalogCommand(out))
                .addSubcommand(new PriceCommand(out))
                .addSubcommand(new TableCommand(out))
                .addSubcommand(new SlotsCommand(out))
                .addSubcommand(new TileCommand(out))
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(Main::explained)
                .execute(args);
    }

    /** A file that is no instance is named; what happens besides is a defect, and is shown whole. */
    private static int explained(Exception thrown, CommandLine command, CommandLine.ParseResult arguments)
            throws Exception {
        if (thrown instanceof InstanceFile.UnreadableException) {
            command.getErr().println(thrown.getMessage());
            return CommandLine.ExitCode.USAGE;
        }
        throw thrown;
    }
}
