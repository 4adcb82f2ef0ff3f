package dev.doorstep.cli;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line, and what to try; picocli itself says it in English only. */
final class Misuse {
    private final ResourceBundle messages;

    Misuse(ResourceBundle messages) {
        this.messages = messages;
    }

    String sentence(ParameterException wrong) {
        List<String> unmatched = wrong.getCommandLine().getUnmatchedArguments();
        if (!unmatched.isEmpty()) {
            return unknown(new UnmatchedArgumentException(wrong.getCommandLine(), unmatched));
        }
        if (wrong instanceof MissingParameterException missing) {
            boolean oneOf = missing.getMissing().stream().allMatch(arg -> arg.group() != null);
            return say(oneOf ? "usage.missing-one" : "usage.missing", names(missing.getMissing()));
        }
        if (wrong instanceof MutuallyExclusiveArgsException) {
            return messages.getString("usage.exclusive");
        }
        if (wrong instanceof OverwrittenOptionException twice) {
            return say("usage.twice", name(twice.getOverwritten()));
        }
        ArgSpec arg = wrong.getArgSpec();
        String value = wrong.getValue();
        return arg != null && value != null
                ? say("usage.value", name(arg), value, accepted(arg))
                : String.valueOf(wrong.getMessage());
    }

    /** Returns what an option or parameter takes, in words. */
    String accepted(ArgSpec arg) {
        if (arg.auxiliaryTypes()[0].isEnum()) {
            return say(
                    "usage.one-of",
                    Arrays.stream(arg.auxiliaryTypes()[0].getEnumConstants())
                            .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", ")));
        }
        for (ITypeConverter<?> converter : arg.converters()) {
            if (converter instanceof Whole whole) {
                return say("usage.whole", whole.min(), whole.max());
            }
            if (converter instanceof Text text) {
                return say("usage.text", text.lengthMax());
            }
        }
        String key = "label." + arg.paramLabel();
        return messages.containsKey(key) ? messages.getString(key) : arg.paramLabel();
    }

    private String unknown(UnmatchedArgumentException unknown) {
        String first = unknown.getUnmatched().get(0);
        List<String> alike = unknown.getSuggestions();
        return alike.isEmpty()
                ? say("usage.unknown", first)
                : say("usage.unknown-maybe", first, String.join(", ", alike));
    }

    private String say(String key, Object... facts) {
        Object[] texts = Arrays.stream(facts).map(String::valueOf).toArray();
        return new MessageFormat(messages.getString(key), Locale.ROOT).format(texts);
    }

    private static String names(List<ArgSpec> args) {
        return args.stream().map(Misuse::name).collect(Collectors.joining(", "));
    }

    private static String name(ArgSpec arg) {
        return arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
    }

    /** Lists the verbs of a noun. */
    static String verbs(CommandLine noun) {
        return String.join(", ", noun.getSubcommands().keySet());
    }
}
