package dev.doorstep.cli;

import dev.doorstep.cli.output.Printer;
import dev.doorstep.cli.output.Report;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The command line {@code doorstep}. */
public final class Main {
    private static final String MESSAGES = "dev.doorstep.cli.messages";

    private static final String OUTPUT = "output";

    private final Terminal terminal;
    private final Locale locale;
    private final ResourceBundle messages;

    private Main(Terminal terminal) {
        this.terminal = terminal;
        this.locale = terminal.locale();
        this.messages = ResourceBundle.getBundle(
                MESSAGES,
                locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? Locale.CHINESE : Locale.ROOT,
                Main.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** Runs a command and ends the process with its exit code. */
    public static void main(String... args) {
        System.exit(run(Terminal.ofProcess(), args));
    }

    /** Runs a command on a terminal and returns its exit code, one of {@link ExitCode}. */
    public static int run(Terminal terminal, String... args) {
        return new Main(terminal.speaking(language(terminal, List.of(args)))).run(args);
    }

    private int run(String... args) {
        CommandLine doorstep = new CommandLine(new DoorstepCommand(terminal))
                .setOut(terminal.out())
                .setErr(terminal.err())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setResourceBundle(messages)
                .setExecutionStrategy(this::execute)
                .setParameterExceptionHandler((wrong, ignored) -> misused(wrong))
                .setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, parsed));
        complete(doorstep);
        int code = doorstep.execute(args);
        terminal.out().flush();
        return code;
    }

    /** The language of the help must be known before anything is parsed. */
    private static Locale language(Terminal terminal, List<String> args) {
        int option = args.indexOf("--lang");
        String named = option >= 0 && option + 1 < args.size()
                ? args.get(option + 1)
                : args.stream()
                        .filter(arg -> arg.startsWith("--lang="))
                        .map(arg -> arg.substring("--lang=".length()))
                        .findFirst()
                        .orElse("");
        return named.isEmpty() ? terminal.locale() : Locale.forLanguageTag(named);
    }

    private int execute(ParseResult parsed) {
        Integer helped = CommandLine.executeHelpRequest(parsed);
        if (helped != null) {
            return helped;
        }
        List<CommandLine> path = parsed.asCommandLineList();
        CommandLine command = path.get(path.size() - 1);
        if (!(command.getCommand() instanceof Verb verb)) {
            throw new ParameterException(command, messages.getString("usage.verb-missing"));
        }
        try {
            Report report = verb.run();
            OutputOptions output = mixin(command.getCommandSpec());
            new Printer(output.format(), locale, messages).print(report, terminal.out());
            return verb.ending(new Failures(terminal.err(), locale)).number();
        } catch (RuntimeException failure) {
            throw new CommandLine.ExecutionException(command, "failed", failure);
        } finally {
            closeMixins(command.getCommandSpec());
        }
    }

    private int misused(ParameterException wrong) {
        new Failures(terminal.err(), locale).line("usage", String.valueOf(wrong.getMessage()));
        String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
        terminal.err().println(messages.getString("usage.see-help").formatted(command));
        terminal.err().flush();
        return ExitCode.USAGE.number();
    }

    private int failed(Exception failure, ParseResult parsed) {
        Exception cause =
                failure instanceof CommandLine.ExecutionException && failure.getCause() instanceof Exception thrown
                        ? thrown
                        : failure;
        if (parsed.expandedArgs().contains("--stacktrace")) {
            cause.printStackTrace(terminal.err());
        }
        return new Failures(terminal.err(), locale).report(cause).number();
    }

    private static OutputOptions mixin(CommandSpec spec) {
        return spec.mixins().values().stream()
                .map(CommandSpec::userObject)
                .filter(OutputOptions.class::isInstance)
                .map(OutputOptions.class::cast)
                .findFirst()
                .orElseGet(OutputOptions::new);
    }

    private static void closeMixins(CommandSpec spec) {
        spec.mixins().values().stream()
                .map(CommandSpec::userObject)
                .filter(DatabaseOptions.class::isInstance)
                .map(DatabaseOptions.class::cast)
                .forEach(DatabaseOptions::close);
    }

    /** Gives every command its exit codes, and every verb the options of its output. */
    private void complete(CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        explainExitCodes(spec);
        if (command.getCommand() instanceof Verb && !spec.mixins().containsKey(OUTPUT)) {
            spec.addMixin(OUTPUT, CommandSpec.forAnnotatedObject(new OutputOptions()));
        }
        command.getSubcommands().values().forEach(this::complete);
    }

    private void explainExitCodes(CommandSpec spec) {
        Map<String, String> codes = new LinkedHashMap<>();
        Arrays.stream(ExitCode.values())
                .forEach(code -> codes.put(
                        Integer.toString(code.number()),
                        messages.getString("exit." + code.name().toLowerCase(Locale.ROOT))));
        spec.usageMessage().exitCodeListHeading("%n" + messages.getString("exit.heading") + "%n");
        spec.usageMessage().exitCodeList(codes);
    }
}
