package dev.doorstep.pricing.tariff;

import dev.doorstep.catalog.Units;
import dev.doorstep.kernel.OptionCode;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for with an offering.
 *
 * @param options how many of each option, in the order of the codes
 * @param materials what material is charged at cost, at most {@value #MATERIALS_MAX}
 * @param share what it has of the price of a package, or nothing if it is bought alone
 */
public record Extras(
        Map<OptionCode, Integer> options,
        List<Material> materials,
        @Nullable BundleShare share) {
    /** The most materials of a request. */
    public static final int MATERIALS_MAX = 100;

    /** Nothing beyond the offering. */
    public static final Extras NONE = new Extras(Map.of(), List.of());

    /** Keeps its own copies, and rejects numbers outside the limits. */
    public Extras {
        Map<OptionCode, Integer> sorted = new TreeMap<>(Comparator.comparing(OptionCode::value));
        sorted.putAll(options);
        options = Collections.unmodifiableMap(sorted);
        materials = List.copyOf(materials);
        options.values().forEach(Bounds::check);
        if (materials.size() > MATERIALS_MAX || options.size() > OfferingPrice.OPTIONS_MAX) {
            throw new IllegalArgumentException("%d options and %d materials are more than %d and %d."
                    .formatted(options.size(), materials.size(), OfferingPrice.OPTIONS_MAX, MATERIALS_MAX));
        }
    }

    /** Obtains what is asked for with something that is bought alone. */
    public Extras(Map<OptionCode, Integer> options, List<Material> materials) {
        this(options, materials, null);
    }

    /** Returns the same as a part of a package. */
    public Extras as(@Nullable BundleShare part) {
        return new Extras(options, materials, part);
    }

    /** Returns the same with so many of an option, 1 to {@value Units#MAX}. */
    public Extras with(OptionCode option, int quantity) {
        Map<OptionCode, Integer> more = new HashMap<>(options);
        more.put(option, quantity);
        return new Extras(more, materials, share);
    }
}
