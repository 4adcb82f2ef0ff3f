package dev.doorstep.cli;

import dev.doorstep.kernel.BasisPoints;
import dev.doorstep.kernel.OptionCode;
import dev.doorstep.kernel.SkillLevel;
import dev.doorstep.pricing.factor.Circumstances;
import dev.doorstep.pricing.tariff.Extras;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is wanted with an offering, and what else changes its price. */
final class ExtrasOptions {
    private static final int BASIS_POINTS_A_PERCENT = BasisPoints.ALL / 100;

    @Option(names = "--option", paramLabel = "OPTION=NUMBER", descriptionKey = "option.option")
    private Map<OptionCode, Integer> options = new LinkedHashMap<>();

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

    Extras extras() {
        return new Extras(options, List.of());
    }

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
