package dev.doorstep.catalog;

import dev.doorstep.kernel.CategoryId;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.organisation.Access;
import dev.doorstep.organisation.Permission;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reading and authoring what can be booked. */
public final class Catalog {
    private final Access access;
    private final Ports ports;

    /**
     * Where the catalog is kept.
     *
     * @param skills the skills
     * @param categories the categories
     * @param offerings the offerings
     */
    public record Ports(Skills skills, Categories categories, Offerings offerings) {}

    /** Opens the service for one transaction. */
    public Catalog(Access access, Ports ports) {
        this.access = access;
        this.ports = ports;
    }

    /** Lists the skills by their codes. */
    public List<Skill> skills() {
        return ports.skills.all();
    }

    /** Lists the offerings by their codes. */
    public List<Offering> offerings() {
        return ports.offerings.all();
    }

    /**
     * Finds an offering that can be booked, in a number that it is sold in.
     *
     * @throws UnknownOfferingException if there is none, or it is not for sale
     * @throws UnitsOutOfRangeException if it is not sold in that number
     */
    public Offering forSale(OfferingId id, int units) {
        Offering offering = offering(id);
        if (offering.sale().state() != SaleState.ACTIVE) {
            throw new UnknownOfferingException(id);
        }
        if (!offering.units().allows(units)) {
            throw new UnitsOutOfRangeException(offering, units);
        }
        return offering;
    }

    /**
     * Finds an offering, whatever its state.
     *
     * @throws UnknownOfferingException if there is none
     */
    public Offering offering(OfferingId id) {
        return ports.offerings.find(id).orElseThrow(() -> new UnknownOfferingException(id));
    }

    /** Lists a category and everything below it, or the whole tree, parents first, siblings by their position. */
    public List<Category> subtree(@Nullable CategoryId root) {
        List<Category> all = ports.categories.all();
        List<Category> tree = new ArrayList<>();
        if (root != null) {
            all.stream().filter(category -> category.id().equals(root)).forEach(tree::add);
        }
        descend(all, root, tree);
        return List.copyOf(tree);
    }

    /** Lists a category and those above it, up to the root. */
    public List<CategoryId> path(CategoryId category) {
        List<CategoryId> path = new ArrayList<>();
        CategoryId next = category;
        while (next != null) {
            path.add(next);
            next = ports.categories.find(next).map(Category::parent).orElse(null);
        }
        return List.copyOf(path);
    }

    /** Saves a skill. */
    public Skill save(Skill skill) {
        access.require(Permission.AUTHOR);
        return ports.skills.save(skill);
    }

    /**
     * Saves a category.
     *
     * @throws BrokenCatalogException if its parent is missing or stands below it
     */
    public Category save(Category category) {
        access.require(Permission.AUTHOR);
        CategoryId above = category.parent();
        while (above != null) {
            if (above.equals(category.id())) {
                throw BrokenCatalogException.cycle(category.id(), Objects.requireNonNull(category.parent()));
            }
            CategoryId parent = above;
            above = ports.categories
                    .find(parent)
                    .orElseThrow(() -> BrokenCatalogException.missing(category.id(), parent))
                    .parent();
        }
        return ports.categories.save(category);
    }

    /**
     * Saves an offering.
     *
     * @throws BrokenCatalogException if its category or its skill is missing
     */
    public Offering save(Offering offering) {
        access.require(Permission.AUTHOR);
        if (ports.categories.find(offering.category()).isEmpty()) {
            throw BrokenCatalogException.missing(offering.id(), offering.category());
        }
        if (ports.skills.find(offering.requirement().skill()).isEmpty()) {
            throw BrokenCatalogException.missing(
                    offering.id(), offering.requirement().skill());
        }
        return ports.offerings.save(offering);
    }

    private static void descend(List<Category> all, @Nullable CategoryId parent, List<Category> tree) {
        all.stream()
                .filter(category -> Objects.equals(category.parent(), parent))
                .sorted(Comparator.comparingInt(Category::position)
                        .thenComparing(category -> category.id().value()))
                .forEach(category -> {
                    tree.add(category);
                    descend(all, category.id(), tree);
                });
    }
}
