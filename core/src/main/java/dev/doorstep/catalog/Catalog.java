package dev.doorstep.catalog;

import dev.doorstep.catalog.attribute.AttributeSchema;
import dev.doorstep.event.Work;
import dev.doorstep.kernel.CategoryId;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.organisation.Access;
import dev.doorstep.organisation.Permission;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reading and authoring what can be booked. */
public final class Catalog {
    private final Access access;
    private final Work work;
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
    public Catalog(Access access, Work work, Ports ports) {
        this.access = access;
        this.work = work;
        this.ports = ports;
    }

    /** Lists the skills by their codes. */
    public List<Skill> skills() {
        return ports.skills.all();
    }

    /**
     * Lists the offerings as they are now, by their codes, those off sale too; drafts only for those who may read
     * everything.
     */
    public List<Offering> offerings() {
        return ports.offerings.all(work.now()).stream().filter(this::isVisible).toList();
    }

    /** Lists the offerings that can be booked now, by their codes: those for sale in open categories. */
    public List<Offering> bookable() {
        Set<CategoryId> open = open();
        return offerings().stream()
                .filter(offering -> offering.sale().state() == SaleState.ACTIVE && open.contains(offering.category()))
                .toList();
    }

    /**
     * Finds an offering that can be booked now, in a number that it is sold in.
     *
     * @throws UnknownOfferingException if there is none, it is not for sale, or its category is closed
     * @throws UnitsOutOfRangeException if it is not sold in that number
     */
    public Offering forSale(OfferingId id, int units) {
        Offering offering = offering(id);
        if (!isBookable(offering)) {
            throw new UnknownOfferingException(id);
        }
        offering.requireUnits(units);
        return offering;
    }

    /** Tells whether an offering, as it is now, can be booked: it is for sale, and its category is open. */
    public boolean isBookable(Offering offering) {
        return offering.sale().state() == SaleState.ACTIVE && isOpen(offering.category(), ports.categories::find);
    }

    /**
     * Finds an offering as it is now, off sale too; a draft only for those who may read everything.
     *
     * @throws UnknownOfferingException if there is none
     */
    public Offering offering(OfferingId id) {
        return at(id, work.now()).filter(this::isVisible).orElseThrow(() -> new UnknownOfferingException(id));
    }

    /**
     * Finds an offering as it was at an instant, or will be. Needs the permission to read everything.
     *
     * @throws UnknownOfferingException if there was none then
     */
    public Offering offeringAt(OfferingId id, Instant instant) {
        access.require(Permission.READ);
        return at(id, instant).orElseThrow(() -> new UnknownOfferingException(id));
    }

    /**
     * Finds an offering in the version that an order was sold under. What is only planned, and drafts, are for those
     * who may read everything.
     *
     * @throws UnknownOfferingException if there is none
     * @throws UnknownVersionException if it never had that version
     */
    public Offering offering(OfferingId id, long version) {
        return ports.offerings
                .version(id, version)
                .filter(this::isVisible)
                .map(OfferingVersion::offering)
                .orElseThrow(() ->
                        new UnknownVersionException(id, version, offering(id).version()));
    }

    /**
     * Lists all versions of an offering, the first saved first, those that are only planned too. Needs the permission
     * to read everything.
     *
     * @throws UnknownOfferingException if there is none
     */
    public List<OfferingVersion> versions(OfferingId id) {
        access.require(Permission.READ);
        List<OfferingVersion> versions = ports.offerings.versions(id);
        if (versions.isEmpty()) {
            throw new UnknownOfferingException(id);
        }
        return versions;
    }

    /** Lists a category and everything below it, or the whole tree, parents first, siblings by their position. */
    public List<Category> subtree(@Nullable CategoryId root) {
        List<Category> all = ports.categories.all();
        List<Category> tree = new ArrayList<>();
        if (root != null) {
            all.stream().filter(category -> category.id().equals(root)).forEach(tree::add);
        }
        Map<Optional<CategoryId>, List<Category>> children =
                all.stream().collect(Collectors.groupingBy(category -> Optional.ofNullable(category.parent())));
        descend(Optional.ofNullable(root), children, tree);
        return List.copyOf(tree);
    }

    /** Lists the categories that are open now: those whose season it is, below others of which the same is true. */
    public Set<CategoryId> open() {
        Map<CategoryId, Category> all =
                ports.categories.all().stream().collect(Collectors.toMap(Category::id, category -> category));
        return all.keySet().stream()
                .filter(id -> isOpen(id, above -> Optional.ofNullable(all.get(above))))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Returns all that a category asks of the offerings in it. */
    public AttributeSchema schema(CategoryId id) {
        Category category = ports.categories.find(id).orElse(null);
        if (category == null) {
            return AttributeSchema.NONE;
        }
        AttributeSchema above = category.parent() == null ? AttributeSchema.NONE : schema(category.parent());
        return above.below(category.attributes());
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
     * Saves a category. What it asks of offerings is asked when they are saved the next time.
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
     * Saves the next version of an offering, which holds from now on.
     *
     * @throws BrokenCatalogException if its category or a skill is missing, or it does not say what the category asks
     */
    public Offering save(Offering offering) {
        return save(offering, work.now());
    }

    /**
     * Saves the next version of an offering, which holds from an instant on. An offering that begins later is a draft
     * until then.
     *
     * @param from when it begins to hold
     * @throws BrokenCatalogException if its category or a skill is missing, or it does not say what the category asks
     */
    public Offering save(Offering offering, Instant from) {
        access.require(Permission.AUTHOR);
        new OfferingCheck(ports, this::schema).check(offering);
        Offering next = offering;
        if (offering.version() == 0 && from.isAfter(work.now())) {
            Offering draft = offering.sold(offering.sale().in(SaleState.DRAFT));
            next = offering.withVersion(append(draft, work.now()).version());
        }
        return append(next, from);
    }

    /**
     * Saves many offerings as they are to be from now on, over whatever version was saved last.
     *
     * @throws BrokenCatalogException if a category or a skill is missing, or an offering does not say what its category
     *     asks
     */
    public List<Offering> saveAll(Collection<Offering> offerings) {
        access.require(Permission.AUTHOR);
        OfferingCheck check = new OfferingCheck(ports, this::schema);
        Map<OfferingId, Long> latest = ports.offerings.latest();
        List<OfferingVersion> next = new ArrayList<>(offerings.size());
        for (Offering offering : offerings) {
            check.check(offering);
            next.add(version(offering.withVersion(latest.getOrDefault(offering.id(), 0L)), work.now()));
        }
        return ports.offerings.save(next).stream()
                .map(OfferingVersion::offering)
                .toList();
    }

    /**
     * Lets an offering be booked from now on, whatever is planned for it.
     *
     * @throws UnknownOfferingException if there is none
     * @throws IllegalSaleStateException if it can be booked already
     */
    public Offering publish(OfferingId id) {
        return move(id, SaleState.ACTIVE);
    }

    /**
     * Takes an offering off sale from now on, whatever is planned for it. Orders of it go on as they were sold.
     *
     * @throws UnknownOfferingException if there is none
     * @throws IllegalSaleStateException if it is not for sale
     */
    public Offering retire(OfferingId id) {
        return move(id, SaleState.RETIRED);
    }

    /** What is planned is saved anew in the other state, so that no planned version brings back the old one. */
    private Offering move(OfferingId id, SaleState state) {
        access.require(Permission.AUTHOR);
        Offering now = offering(id);
        if (!now.sale().state().successors().contains(state)) {
            throw new IllegalSaleStateException(now, state);
        }
        List<OfferingVersion> versions = ports.offerings.versions(id);
        Set<Instant> starts = new TreeSet<>(Set.of(work.now()));
        versions.stream()
                .map(OfferingVersion::effectiveFrom)
                .filter(start -> start.isAfter(work.now()))
                .forEach(starts::add);
        long latest = versions.get(versions.size() - 1).offering().version();
        for (Instant start : starts) {
            Offering then = at(id, start).orElseThrow(() -> new UnknownOfferingException(id));
            latest = append(then.sold(then.sale().in(state)).withVersion(latest), start)
                    .version();
        }
        return offering(id);
    }

    private Optional<Offering> at(OfferingId id, Instant instant) {
        return ports.offerings.at(id, instant);
    }

    private boolean isVisible(Offering offering) {
        return offering.sale().state() != SaleState.DRAFT || access.may(Permission.READ);
    }

    private boolean isVisible(OfferingVersion version) {
        boolean began = !version.effectiveFrom().isAfter(work.now());
        return isVisible(version.offering()) && (began || access.may(Permission.READ));
    }

    private Offering append(Offering offering, Instant from) {
        return ports.offerings.save(List.of(version(offering, from))).get(0).offering();
    }

    private OfferingVersion version(Offering offering, Instant from) {
        return new OfferingVersion(offering, from, work.now(), work.actor());
    }

    private boolean isOpen(CategoryId id, Function<CategoryId, Optional<Category>> find) {
        CategoryId above = id;
        while (above != null) {
            Optional<Category> category = find.apply(above);
            if (category.filter(found -> !isInSeason(found)).isPresent()) {
                return false;
            }
            above = category.map(Category::parent).orElse(null);
        }
        return true;
    }

    private boolean isInSeason(Category category) {
        return category.season().equals(Season.ALWAYS)
                || category.season().holds(access.branch().dayOf(work.now()));
    }

    private static void descend(
            Optional<CategoryId> above, Map<Optional<CategoryId>, List<Category>> children, List<Category> tree) {
        children.getOrDefault(above, List.of()).stream()
                .sorted(Comparator.comparingInt(Category::position)
                        .thenComparing(category -> category.id().value()))
                .forEach(category -> {
                    tree.add(category);
                    descend(Optional.of(category.id()), children, tree);
                });
    }
}
