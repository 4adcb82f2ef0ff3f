package dev.doorstep.cli;

import dev.doorstep.cli.output.Printer;
import dev.doorstep.cli.output.Report;
import dev.doorstep.cli.output.WallClock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The command line {@code doorstep}. */
public final class Main {
    private final Terminal terminal;
    private final Locale locale;
    private final ResourceBundle messages;

    private Main(Terminal terminal) {
        this.terminal = terminal;
        this.locale = terminal.locale();
        this.messages = Grammar.messages(locale);
    }

    /** Runs a command and ends the process with its exit code. */
    public static void main(String... args) {
        System.exit(run(Terminal.ofProcess(), args));
    }

    /** Runs a command on a terminal and returns its exit code, one of {@link ExitCode}. */
    public static int run(Terminal terminal, String... args) {
        return new Main(terminal.speaking(language(terminal, List.of(args)).locale())).run(args);
    }

    private int run(String... args) {
        CommandLine doorstep = Grammar.of(terminal, List.of(args))
                .setOut(terminal.out())
                .setErr(terminal.err())
                .setExecutionStrategy(this::execute)
                .setParameterExceptionHandler((wrong, ignored) -> misused(wrong))
                .setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, parsed));
        int code = doorstep.execute(Grammar.withVerb(doorstep, List.of(args)));
        terminal.out().flush();
        return code;
    }

    /** The language of the help must be known before anything is parsed. */
    private static Language language(Terminal terminal, List<String> args) {
        int option = args.indexOf("--lang");
        String named = option >= 0 && option + 1 < args.size()
                ? args.get(option + 1)
                : args.stream()
                        .filter(arg -> arg.startsWith("--lang="))
                        .map(arg -> arg.substring("--lang=".length()))
                        .findFirst()
                        .orElse("");
        return named.isEmpty()
                ? Language.in(terminal.environment()).orElseGet(() -> Language.of(terminal.locale()))
                : Language.of(Locale.forLanguageTag(named));
    }

    private int execute(ParseResult parsed) {
        Integer helped = CommandLine.executeHelpRequest(parsed);
        if (helped != null) {
            return helped;
        }
        CommandLine command = last(parsed);
        CommandSpec spec = command.getCommandSpec();
        if (!(command.getCommand() instanceof Verb verb)) {
            throw new ParameterException(
                    command, messages.getString("usage.verb-missing").formatted(Misuse.verbs(command)));
        }
        try {
            Report report = verb.run();
            OutputOptions output = mixin(spec, OutputOptions.class).orElseThrow();
            new Printer(output.format(), locale, messages, clock(spec)).print(report, terminal.out());
            return verb.ending(failures(clock(spec))).number();
        } catch (RuntimeException failure) {
            throw new CommandLine.ExecutionException(command, "failed", failure);
        } finally {
            mixin(spec, DatabaseOptions.class).ifPresent(DatabaseOptions::close);
        }
    }

    private int misused(ParameterException wrong) {
        failures(new WallClock(ZoneOffset.UTC)).line("usage", new Misuse(messages).sentence(wrong));
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
        return failures(clock(last(parsed).getCommandSpec())).report(cause).number();
    }

    private Failures failures(WallClock clock) {
        return new Failures(terminal.err(), locale, clock);
    }

    private static CommandLine last(ParseResult parsed) {
        List<CommandLine> path = parsed.asCommandLineList();
        return path.get(path.size() - 1);
    }

    /** The wall-clock of the branch in which a verb worked. */
    private static WallClock clock(CommandSpec spec) {
        return new WallClock(
                mixin(spec, DatabaseOptions.class).map(DatabaseOptions::zone).orElse(ZoneOffset.UTC));
    }

    private static <T> Optional<T> mixin(CommandSpec spec, Class<T> type) {
        return spec.mixins().values().stream()
                .map(CommandSpec::userObject)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
