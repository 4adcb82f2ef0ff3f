package dev.doorstep.catalog.bundle;

import dev.doorstep.catalog.SaleState;
import dev.doorstep.kernel.BundleId;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.Versioned;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Several services, or several visits of one, sold together at one price.
 *
 * @param id the code of the package
 * @param name what it is called
 * @param components what is in it, 1 to {@value #COMPONENTS_MAX}
 * @param price what all of it costs
 * @param state whether it can be bought
 * @param version how often it was saved
 */
public record ServiceBundle(
        BundleId id, LocalText name, List<Component> components, Money price, SaleState state, long version)
        implements Versioned<ServiceBundle> {
    /** The most components of one package. */
    public static final int COMPONENTS_MAX = 50;

    /** Keeps its own copy, and rejects an empty package, a price below zero and components in another currency. */
    public ServiceBundle {
        components = List.copyOf(components);
        if (components.isEmpty() || components.size() > COMPONENTS_MAX) {
            throw new IllegalArgumentException(
                    "The package %s has %d components, not 1 to %d.".formatted(id, components.size(), COMPONENTS_MAX));
        }
        if (price.isNegative()) {
            throw new IllegalArgumentException("The package %s costs %s.".formatted(id, price));
        }
        for (Component component : components) {
            if (!component.worth().currency().equals(price.currency())) {
                throw new IllegalArgumentException(
                        "The package %s costs %s and holds %s.".formatted(id, price, component.worth()));
            }
        }
    }

    /**
     * One service of a package.
     *
     * @param offering the service
     * @param units how many units a visit has, 1 or more
     * @param visits how many visits there are, 1 to {@value #VISITS_MAX}
     * @param worth what one visit would cost alone, above zero; the price is shared by it
     */
    public record Component(OfferingId offering, int units, int visits, Money worth) {
        /** The most visits of one component. */
        public static final int VISITS_MAX = 500;

        /** Rejects numbers and a worth outside the limits. */
        public Component {
            if (units < 1 || visits < 1 || visits > VISITS_MAX) {
                throw new IllegalArgumentException("%d visits of %d units of %s: 1 to %d visits of 1 unit or more."
                        .formatted(visits, units, offering, VISITS_MAX));
            }
            if (!worth.isPositive()) {
                throw new IllegalArgumentException("A visit of %s worth %s.".formatted(offering, worth));
            }
        }
    }

    /**
     * What one component has of the price.
     *
     * @param component the component
     * @param visits what each of its visits has; they sum to the share of the component
     */
    public record Share(Component component, List<Money> visits) {
        /** Keeps its own copy. */
        public Share {
            visits = List.copyOf(visits);
        }

        /** Returns what the component has in all. */
        public Money total() {
            return visits.stream().reduce(Money::plus).orElseThrow();
        }
    }

    /**
     * Shares the price among the components by what they are worth, and within each among its visits, by largest
     * remainder.
     */
    public List<Share> shares() {
        List<Long> worths = components.stream()
                .map(component -> Math.multiplyExact(component.worth().amountMinor(), (long) component.visits()))
                .toList();
        List<Money> totals = price.split(worths);
        List<Share> shares = new ArrayList<>();
        for (int i = 0; i < components.size(); i++) {
            List<Long> alike = Collections.nCopies(components.get(i).visits(), 1L);
            shares.add(new Share(components.get(i), totals.get(i).split(alike)));
        }
        return List.copyOf(shares);
    }

    /** Returns what its visits would cost alone. */
    public Money worth() {
        return components.stream()
                .map(component -> component.worth().times(component.visits()))
                .reduce(Money::plus)
                .orElseThrow();
    }

    @Override
    public ServiceBundle withVersion(long saved) {
        return new ServiceBundle(id, name, components, price, state, saved);
    }
}
