package dev.doorstep.discovery.recommendation;

import dev.doorstep.kernel.BundleId;
import dev.doorstep.kernel.OfferingId;
import java.util.Comparator;

/**
 * Something that can be bought: an offering or a package of them.
 *
 * @param kind which of the two
 * @param code its code
 */
public record Item(Kind kind, String code) implements Comparable<Item> {
    private static final Comparator<Item> ORDER =
            Comparator.comparing(Item::kind).thenComparing(Item::code);

    /** What can be bought. */
    public enum Kind {
        /** One service. */
        OFFERING,
        /** Several services at one price. */
        BUNDLE
    }

    /** Obtains an offering. */
    public static Item of(OfferingId offering) {
        return new Item(Kind.OFFERING, offering.value());
    }

    /** Obtains a package. */
    public static Item of(BundleId bundle) {
        return new Item(Kind.BUNDLE, bundle.value());
    }

    /** Compares offerings before packages, each by their codes. */
    @Override
    public int compareTo(Item other) {
        return ORDER.compare(this, other);
    }
}
