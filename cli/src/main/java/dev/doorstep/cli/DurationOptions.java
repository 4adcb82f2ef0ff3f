package dev.doorstep.cli;

import dev.doorstep.availability.duration.DurationTerms;
import picocli.CommandLine.Option;

/** What a branch wants of the durations that it learns; by default what suits most cities. */
final class DurationOptions {
    @Option(
            names = "--quantile",
            paramLabel = "PERCENT",
            descriptionKey = "option.duration-quantile",
            defaultValue = "75",
            converter = Whole.QuantilePercent.class)
    private int quantile;

    @Option(
            names = "--prior",
            paramLabel = "VISITS",
            descriptionKey = "option.duration-prior",
            defaultValue = "10",
            converter = Whole.PriorVisits.class)
    private int prior;

    @Option(
            names = "--least",
            paramLabel = "PERCENT",
            descriptionKey = "option.duration-least",
            defaultValue = "75",
            converter = Whole.LeastPercent.class)
    private int least;

    @Option(
            names = "--most",
            paramLabel = "PERCENT",
            descriptionKey = "option.duration-most",
            defaultValue = "150",
            converter = Whole.MostPercent.class)
    private int most;

    DurationTerms terms() {
        return new DurationTerms(quantile, prior, least, most);
    }
}
