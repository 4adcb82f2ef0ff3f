package dev.doorstep.cli;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The page about the command line says what the command line understands. */
@Tag("SYS-04")
class CommandPageDocsTest {
    private static final ResourceBundle ENGLISH = Grammar.messages(Locale.ENGLISH);
    private static final ResourceBundle CHINESE = Grammar.messages(Locale.CHINESE);

    private final Misuse words = new Misuse(ENGLISH);

    @Test
    void lists_every_command_with_its_options_exit_codes_and_examples() throws IOException {
        CommandLine doorstep = Shell.grammar();
        Page.compare("docs/reference/cli.md", """
                # Command line

                `doorstep NOUN VERB` asks the library and prints what it answers: `--format table` for people, `json` and `csv` for
                programs. Standard output holds nothing but the answer; refusals are one line each on standard error, progress is shown
                on a terminal only. `doorstep NOUN --options` is short for `doorstep NOUN list --options`. Times are typed and shown by
                the wall-clock of the branch; `json` and `csv` carry the offset.

                ## Exit codes

                | code | meaning | 含义 |
                |---|---|---|
                %s

                ## Commands

                | command | what it does | 说明 |
                |---|---|---|
                %s

                ## Options of every command

                | option | takes | meaning |
                |---|---|---|
                %s

                ## Options of every command but %s

                | option | takes | meaning |
                |---|---|---|
                %s

                %s""".formatted(
                        exitCodes(),
                        verbs(doorstep).map(CommandPageDocsTest::overview).collect(Collectors.joining("\n")),
                        options(new OutputOptions()).map(this::row).collect(Collectors.joining("\n")),
                        verbs(doorstep)
                                .filter(verb -> !worksOnDatabase(verb))
                                .map(verb -> "`" + verb.getCommandSpec().qualifiedName() + "`")
                                .collect(Collectors.joining(", ")),
                        options(new DatabaseOptions()).map(this::row).collect(Collectors.joining("\n")),
                        verbs(doorstep).map(this::section).collect(Collectors.joining("\n"))));
    }

    private static String exitCodes() {
        return Arrays.stream(ExitCode.values())
                .map(code -> {
                    String key = "exit." + code.name().toLowerCase(Locale.ROOT);
                    return "| %d | %s | %s |".formatted(code.number(), ENGLISH.getString(key), CHINESE.getString(key));
                })
                .collect(Collectors.joining("\n"));
    }

    private static Stream<CommandLine> verbs(CommandLine command) {
        Stream<CommandLine> below = command.getSubcommands().values().stream().flatMap(CommandPageDocsTest::verbs);
        return command.getCommand() instanceof Verb ? Stream.concat(Stream.of(command), below) : below;
    }

    private static String overview(CommandLine verb) {
        CommandSpec spec = verb.getCommandSpec();
        String key = spec.qualifiedName(".") + ".usage.description";
        return "| [`%s`](#%s) | %s | %s |"
                .formatted(
                        spec.qualifiedName(),
                        spec.qualifiedName("-"),
                        Page.cell(ENGLISH.getString(key)),
                        Page.cell(CHINESE.getString(key)));
    }

    private static boolean worksOnDatabase(CommandLine verb) {
        return verb.getCommandSpec().mixins().values().stream()
                .anyMatch(mixin -> mixin.userObject() instanceof DatabaseOptions);
    }

    private static Stream<OptionSpec> options(Object mixin) {
        return CommandSpec.forAnnotatedObject(mixin).resourceBundle(ENGLISH).options().stream()
                .filter(option -> !option.hidden());
    }

    private String section(CommandLine verb) {
        CommandSpec spec = verb.getCommandSpec();
        Set<String> everywhere = Stream.concat(options(new OutputOptions()), options(new DatabaseOptions()))
                .map(OptionSpec::longestName)
                .collect(Collectors.toSet());
        String rows = Stream.concat(
                        spec.positionalParameters().stream(),
                        spec.options().stream().filter(option -> !everywhere.contains(option.longestName())))
                .filter(arg -> !arg.hidden())
                .map(this::row)
                .collect(Collectors.joining("\n"));
        return """
                ### %s

                %s

                %s%s""".formatted(
                        spec.qualifiedName(),
                        String.join(" ", spec.usageMessage().description()),
                        rows.isEmpty() ? "" : "| option | takes | meaning |\n|---|---|---|\n" + rows + "\n\n",
                        examples(spec));
    }

    private static String examples(CommandSpec spec) {
        String[] examples = spec.usageMessage().footer();
        return examples.length == 0 ? "" : "```shell\n" + String.join("\n", examples) + "\n```\n";
    }

    private String row(ArgSpec arg) {
        String name = arg instanceof OptionSpec option
                ? String.join(", ", option.names())
                : ((PositionalParamSpec) arg).paramLabel();
        return "| `%s`%s | %s | %s |"
                .formatted(
                        name,
                        isRequired(arg) ? " (required)" : "",
                        arg.arity().max() == 0 ? "" : Page.cell(words.accepted(arg)),
                        Page.cell(String.join(" ", arg.description()) + defaultOf(arg)));
    }

    private static boolean isRequired(ArgSpec arg) {
        return arg.group() == null ? arg.required() : arg.group().multiplicity().min() > 0;
    }

    private static String defaultOf(ArgSpec arg) {
        String value = arg.defaultValue();
        boolean told = value == null
                || value.isEmpty()
                || String.join("", arg.description()).contains("default");
        return told ? "" : " By default %s.".formatted(value);
    }
}
