package dev.doorstep.cli;

import dev.doorstep.kernel.BasisPoints;
import dev.doorstep.kernel.SkillLevel;
import dev.doorstep.pricing.factor.Circumstances;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What else is known that changes a price. */
final class CircumstanceOptions {
    private static final int BASIS_POINTS_A_PERCENT = BasisPoints.ALL / 100;

    @Option(names = "--level", paramLabel = "LEVEL", descriptionKey = "option.level", converter = Whole.Level.class)
    private @Nullable Integer level;

    @Option(names = "--district", paramLabel = "DISTRICT", descriptionKey = "option.district")
    private @Nullable String district;

    @Option(
            names = "--demand",
            paramLabel = "PERCENT",
            descriptionKey = "option.demand",
            converter = Whole.DemandPercent.class)
    private int demandPercent = 100;

    /**
     * Returns what else is known.
     *
     * @param home the district of the customer, unless another one was named
     */
    Circumstances circumstances(String home) {
        return new Circumstances(
                level == null ? null : SkillLevel.of(level),
                district == null ? home : district,
                demandPercent * BASIS_POINTS_A_PERCENT);
    }
}
