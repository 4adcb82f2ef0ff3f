package dev.doorstep.cli;

import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.organisation.Branch;
import java.time.LocalDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** When it suits a customer. */
final class StartOptions {
    @ArgGroup(multiplicity = "1")
    private Named named = new Named();

    /** One start, or any in a window. */
    static final class Named {
        @Option(names = "--at", paramLabel = "TIME", descriptionKey = "option.at", required = true)
        private @Nullable LocalDateTime at;

        @Option(names = "--starts", paramLabel = "FROM..TO", descriptionKey = "option.starts", required = true)
        private @Nullable WallWindow starts;

        /**
         * Returns the starts that suit.
         *
         * @throws dev.doorstep.availability.roster.SkippedTimeException if the clocks of the branch skip one of their
         *     ends
         */
        TimeWindow in(Branch branch) {
            WallWindow window = starts;
            if (window == null) {
                LocalDateTime start = Objects.requireNonNull(at);
                window = new WallWindow(start, start);
            }
            return window.in(branch);
        }
    }

    /**
     * Returns the starts that suit.
     *
     * @throws dev.doorstep.availability.roster.SkippedTimeException if the clocks of the branch skip one of their ends
     */
    TimeWindow in(Branch branch) {
        return named.in(branch);
    }
}
