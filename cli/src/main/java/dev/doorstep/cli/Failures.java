package dev.doorstep.cli;

import dev.doorstep.exchange.ImportProblem;
import dev.doorstep.exchange.ImportRejectedException;
import dev.doorstep.kernel.DoorstepException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/** Turns failures into lines on standard error and an exit code. */
final class Failures {
    private final PrintWriter err;
    private final Locale locale;

    Failures(PrintWriter err, Locale locale) {
        this.err = err;
        this.locale = locale;
    }

    ExitCode report(Exception failure) {
        if (failure instanceof ImportRejectedException rejected) {
            problems(rejected.problems(), rejected.total());
            line(rejected.code(), rejected.message(locale));
            return ExitCode.BAD_INPUT;
        }
        if (failure instanceof DoorstepException refused) {
            line(refused);
            return refused.code().startsWith("database.") ? ExitCode.DATABASE : ExitCode.REFUSED;
        }
        if (failure instanceof UncheckedIOException unreadable) {
            line("file.unreadable", String.valueOf(unreadable.getCause()));
            return ExitCode.BAD_INPUT;
        }
        SQLException sql = sqlIn(failure);
        if (sql != null) {
            line("database.failed", firstLine(sql));
            return ExitCode.DATABASE;
        }
        line("internal", failure.getClass().getSimpleName() + ": " + firstLine(failure));
        return ExitCode.INTERNAL;
    }

    /** Prints one line a problem: file, line and column, code, sentence. */
    void problems(List<ImportProblem> problems, int total) {
        problems.forEach(problem ->
                err.println("%s: %s: %s".formatted(problem.place(), problem.code(), problem.message(locale))));
        if (total > problems.size()) {
            boolean chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
            err.println((chinese ? "……还有 %d 处" : "... and %d more").formatted(total - problems.size()));
        }
        err.flush();
    }

    void line(DoorstepException refused) {
        line(refused.code(), refused.message(locale));
    }

    void line(String code, String sentence) {
        err.println("error: " + code + ": " + sentence);
        err.flush();
    }

    private static @org.jspecify.annotations.Nullable SQLException sqlIn(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql;
            }
        }
        return null;
    }

    private static String firstLine(Throwable failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }
}
