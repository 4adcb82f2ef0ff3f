package dev.doorstep.cli;

import dev.doorstep.cli.output.Format;
import dev.doorstep.cli.output.WallClock;
import dev.doorstep.exchange.ImportProblem;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How a verb is printed, and its help. Every verb has these options without asking. */
@SuppressWarnings("unused") // Some are read from the arguments, before anything is parsed.
final class OutputOptions {
    @Option(names = "--format", paramLabel = "FORMAT", descriptionKey = "option.format", defaultValue = "TABLE")
    private Format format = Format.TABLE;

    @Option(names = "--stacktrace", descriptionKey = "option.stacktrace", hidden = true)
    private boolean stacktrace;

    @Mixin
    private HelpOptions help = new HelpOptions();

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    Format format() {
        return format;
    }

    /** Returns a path that was named on the command line, from the working directory. */
    Path path(Path named) {
        return terminal().directory().resolve(named);
    }

    /** Returns the file that a name means: what ends in .yaml or .json is one, all else a code. */
    Optional<Path> file(String name) {
        return name.endsWith(".yaml") || name.endsWith(".json") ? Optional.of(path(Path.of(name))) : Optional.empty();
    }

    /** Returns the language of whoever reads. */
    Locale language() {
        return terminal().locale();
    }

    /** Names the rows that were left out. */
    void warn(List<ImportProblem> skipped, int total, ZoneId zone) {
        new Failures(terminal().err(), terminal().locale(), new WallClock(zone)).problems(skipped, total);
    }

    private Terminal terminal() {
        return ((DoorstepCommand) Objects.requireNonNull(spec).root().userObject()).terminal();
    }
}
