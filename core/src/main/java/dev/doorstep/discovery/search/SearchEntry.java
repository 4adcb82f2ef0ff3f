package dev.doorstep.discovery.search;

import dev.doorstep.catalog.Offering;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.OfferingId;
import java.util.List;

/**
 * One offering as it can be found.
 *
 * @param offering the code of the offering
 * @param text its name, its description and what else people call it
 * @param categories the names of its category and of all above
 */
public record SearchEntry(OfferingId offering, Offering.Text text, List<LocalText> categories) {
    /** Keeps its own copy. */
    public SearchEntry {
        categories = List.copyOf(categories);
    }
}
