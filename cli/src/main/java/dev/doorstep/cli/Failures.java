package dev.doorstep.cli;

import dev.doorstep.cli.output.WallClock;
import dev.doorstep.exchange.ImportProblem;
import dev.doorstep.exchange.ImportRejectedException;
import dev.doorstep.kernel.DoorstepException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Turns failures into lines on standard error and an exit code. */
final class Failures {
    private final PrintWriter err;
    private final Locale locale;
    private final WallClock clock;

    Failures(PrintWriter err, Locale locale, WallClock clock) {
        this.err = err;
        this.locale = locale;
        this.clock = clock;
    }

    ExitCode report(Exception failure) {
        if (failure instanceof ImportRejectedException rejected) {
            problems(rejected.problems(), rejected.total());
            line(rejected.code(), rejected.message(locale));
            return ExitCode.BAD_INPUT;
        }
        if (failure instanceof DoorstepException refused) {
            line(refused);
            return codeOf(refused);
        }
        if (failure instanceof UncheckedIOException unreadable) {
            line("file.unreadable", say("failure.unreadable", firstLine(unreadable.getCause())));
            return ExitCode.BAD_INPUT;
        }
        SQLException sql = sqlIn(failure);
        if (sql != null) {
            line("database.failed", say("failure.database", firstLine(sql)));
            return ExitCode.DATABASE;
        }
        line("internal", say("failure.internal", failure.getClass().getSimpleName() + ": " + firstLine(failure)));
        return ExitCode.INTERNAL;
    }

    private static ExitCode codeOf(DoorstepException refused) {
        if (refused.code().startsWith("database.")) {
            return ExitCode.DATABASE;
        }
        return refused.code().startsWith("usage.") ? ExitCode.USAGE : ExitCode.REFUSED;
    }

    /** Prints one line a problem: file, line and column, code, sentence. */
    void problems(List<ImportProblem> problems, int total) {
        problems.forEach(problem ->
                err.println("%s: %s: %s".formatted(problem.place(), problem.code(), problem.message(locale))));
        if (total > problems.size()) {
            err.println(Grammar.messages(locale).getString("failure.more").formatted(total - problems.size()));
        }
        err.flush();
    }

    void line(DoorstepException refused) {
        line(refused.code(), refused.message(locale));
    }

    void line(String code, String sentence) {
        err.println("error: " + code + ": " + clock.in(sentence));
        err.flush();
    }

    private String say(String key, String fact) {
        return Grammar.messages(locale).getString(key).formatted(fact);
    }

    private static @Nullable SQLException sqlIn(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql;
            }
        }
        return null;
    }

    private static String firstLine(@Nullable Throwable failure) {
        return String.valueOf(failure == null ? "" : failure.getMessage())
                .lines()
                .findFirst()
                .orElse("");
    }
}
