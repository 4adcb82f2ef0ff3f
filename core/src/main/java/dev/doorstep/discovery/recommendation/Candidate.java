package dev.doorstep.discovery.recommendation;

import dev.doorstep.kernel.CategoryId;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.OfferingId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Something that can be recommended, because it can be bought now.
 *
 * @param item what it is
 * @param name what it is called
 * @param services what is in it: the offering itself, or those of the package
 */
public record Candidate(Item item, LocalText name, List<Service> services) {
    /** Keeps its own copy, and rejects what holds nothing. */
    public Candidate {
        services = List.copyOf(services);
        if (services.isEmpty()) {
            throw new IllegalArgumentException("There is nothing in %s.".formatted(item));
        }
    }

    /**
     * One service of it.
     *
     * @param offering the offering
     * @param category the category in which it stands
     * @param tags what customers may like about it: the codes of its category and those above, the values of its
     *     attributes
     * @param orders how often it was booked of late around the customer
     */
    public record Service(OfferingId offering, CategoryId category, Set<String> tags, long orders) {
        /** Keeps its own copy. */
        public Service {
            tags = Set.copyOf(tags);
        }
    }

    /** Returns how often each of its services was booked at the least. */
    public long orders() {
        return services.stream().mapToLong(Service::orders).min().orElseThrow();
    }

    Set<OfferingId> offerings() {
        return services.stream().map(Service::offering).collect(Collectors.toUnmodifiableSet());
    }

    Set<CategoryId> categories() {
        return services.stream().map(Service::category).collect(Collectors.toUnmodifiableSet());
    }
}
