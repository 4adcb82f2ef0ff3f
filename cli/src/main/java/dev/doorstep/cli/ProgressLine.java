package dev.doorstep.cli;

import dev.doorstep.Progress;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows how far a job got, to somebody who watches; in a pipe it keeps silent. */
final class ProgressLine implements Progress, AutoCloseable {
    private final Optional<ProgressBar> bar;

    private ProgressLine(Optional<ProgressBar> bar) {
        this.bar = bar;
    }

    static ProgressLine on(Terminal terminal) {
        if (!terminal.interactive()) {
            return new ProgressLine(Optional.empty());
        }
        return new ProgressLine(Optional.of(new ProgressBarBuilder()
                .setStyle(ProgressBarStyle.ASCII)
                .setInitialMax(0)
                .clearDisplayOnFinish()
                .build()));
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
}
