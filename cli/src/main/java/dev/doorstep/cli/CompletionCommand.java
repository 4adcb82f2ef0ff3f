package dev.doorstep.cli;

import dev.doorstep.cli.output.Report;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the script that completes commands in bash and zsh. */
@Command(name = "completion", footer = "doorstep completion")
final class CompletionCommand implements Verb {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Report run() {
        return Report.text(AutoComplete.bash(
                "doorstep", Objects.requireNonNull(spec).root().commandLine()));
    }
}
