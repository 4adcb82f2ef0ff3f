package dev.doorstep.cli;

import dev.doorstep.Progress;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;

/**
 * Shows how far a job got to somebody who watches, in one line that is gone when it ended; in a pipe it keeps silent.
 */
final class ProgressLine implements Progress, AutoCloseable {
    /** On a narrower line no bar is drawn: what is being done matters more. */
    private static final int BAR_FROM_WIDTH = 60;

    private static final int BAR_WIDTH = 20;

    private final Optional<ProgressBar> bar;

    private ProgressLine(Optional<ProgressBar> bar) {
        this.bar = bar;
    }

    static ProgressLine on(Terminal terminal) {
        if (!terminal.interactive()) {
            return new ProgressLine(Optional.empty());
        }
        return new ProgressLine(Optional.of(new ProgressBarBuilder()
                .setInitialMax(0)
                .setConsumer(new Drawn(terminal.err()))
                .setRenderer((state, width) -> line(
                        state.getTotalElapsed(),
                        state.getExtraMessage(),
                        state.getCurrent(),
                        state.isIndefinite() ? -1 : state.getMax(),
                        width))
                .continuousUpdate() // The time goes on while nothing gets better.
                .clearDisplayOnFinish()
                .build()));
    }

    /**
     * Writes the line: the time, how much is done, and what; the end of it is cut off where it is too long.
     *
     * @param step what is being done; empty until a job says
     * @param total how much there is, or -1 when nobody knows
     * @param width the most columns it may take
     */
    static String line(Duration elapsed, String step, long done, long total, int width) {
        StringBuilder line = new StringBuilder("%d:%02d".formatted(elapsed.toMinutes(), elapsed.toSecondsPart()));
        if (!step.isEmpty()) {
            line.append(String.format(Locale.ROOT, "  %d/%s", done, total < 0 ? "?" : total));
            if (total > 0 && width >= BAR_FROM_WIDTH) {
                int full = (int) (BAR_WIDTH * Math.min(done, total) / total);
                line.append("  [")
                        .append("=".repeat(full))
                        .append(" ".repeat(BAR_WIDTH - full))
                        .append(']');
            }
            line.append("  ").append(step);
        }
        return line.substring(0, Math.min(line.length(), width));
    }

    @Override
    public void reached(String step, long done, long total) {
        bar.ifPresent(shown -> {
            shown.maxHint(total);
            shown.stepTo(done);
            shown.setExtraMessage(step);
        });
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
    }

    /** Writes each line over the one before. */
    private static final class Drawn implements ProgressBarConsumer {
        private final PrintWriter err;
        /** Knows how wide the terminal is, and writes nothing. */
        private final ProgressBarConsumer measure =
                new ConsoleProgressBarConsumer(new PrintStream(PrintStream.nullOutputStream()));

        private int drawn;

        Drawn(PrintWriter err) {
            this.err = err;
        }

        @Override
        public int getMaxRenderedLength() {
            return measure.getMaxRenderedLength();
        }

        @Override
        public void accept(String line) {
            err.print("\r" + line + " ".repeat(Math.max(0, drawn - line.length())));
            err.flush();
            drawn = line.length();
        }

        @Override
        public void clear() {
            accept("");
            err.print("\r");
            err.flush();
        }

        @Override
        public void close() {
            measure.close();
            err.flush();
        }
    }
}
