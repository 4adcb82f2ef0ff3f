package dev.doorstep.discovery;

import dev.doorstep.catalog.Catalog;
import dev.doorstep.catalog.Category;
import dev.doorstep.discovery.search.SearchEntry;
import dev.doorstep.discovery.search.SearchHit;
import dev.doorstep.discovery.search.SearchIndex;
import dev.doorstep.discovery.search.SearchIndexer;
import dev.doorstep.event.Work;
import dev.doorstep.kernel.CategoryId;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.Page;
import dev.doorstep.kernel.PageRequest;
import dev.doorstep.organisation.Access;
import dev.doorstep.pricing.NoPriceException;
import dev.doorstep.pricing.PriceRange;
import dev.doorstep.pricing.Pricing;
import dev.doorstep.pricing.Reach;
import dev.doorstep.workforce.Workers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Finding offerings. Everybody of a branch may. */
public final class Discovery {
    /** How many days of prices a filter by price looks at, today the first. */
    public static final int PRICE_DAYS = 7;

    private final Access access;
    private final Work work;
    private final Ports ports;
    private final Desks desks;

    /**
     * Where offerings are listed, and who could do them.
     *
     * @param listings the lists
     * @param workers the workers
     */
    public record Ports(Listings listings, Workers workers) {}

    /**
     * The services that finding needs, of the same transaction.
     *
     * @param catalog what can be booked
     * @param pricing what it costs
     * @param indexer builds the index of a search
     */
    public record Desks(Catalog catalog, Pricing pricing, SearchIndexer indexer) {}

    /** Opens the service for one transaction. */
    public Discovery(Access access, Work work, Ports ports, Desks desks) {
        this.access = access;
        this.work = work;
        this.ports = ports;
        this.desks = desks;
    }

    /** Lists the offerings that can be booked and are as a query asks, a page at a time. */
    public Page<Listing> offerings(OfferingQuery query, PageRequest page) {
        ListingFilter filter =
                new ListingFilter(work.now(), categories(query), query.minutes(), query.ratingFrom(), query.order());
        Predicate<Listing> suits = suits(query);
        List<Listing> found = new ArrayList<>();
        Listing.Place after = page.after() == null ? null : Listing.Place.parse(page.after());
        int chunk = page.size() + 1;
        List<Listing> next;
        do {
            next = ports.listings.find(filter, after, chunk);
            next.stream().filter(suits).forEach(found::add);
            after = next.isEmpty() ? after : next.get(next.size() - 1).place(query.order());
        } while (next.size() == chunk && found.size() < chunk);
        return Page.cut(
                found.subList(0, Math.min(found.size(), chunk)),
                page,
                listing -> listing.place(query.order()).toString());
    }

    /**
     * Builds an index of what can be booked now. Building costs, searching does not: whoever searches often keeps the
     * index until the catalog changes.
     */
    public SearchIndex index() {
        Map<CategoryId, Category> categories =
                desks.catalog.subtree(null).stream().collect(Collectors.toMap(Category::id, Function.identity()));
        return desks.indexer.index(desks.catalog.bookable().stream()
                .map(offering ->
                        new SearchEntry(offering.id(), offering.text(), names(offering.category(), categories)))
                .toList());
    }

    /** Finds what can be booked now by words, the best first. */
    public List<SearchHit> search(String words, int limit) {
        return index().search(words, limit);
    }

    private Set<CategoryId> categories(OfferingQuery query) {
        Set<CategoryId> wanted = desks.catalog.subtree(query.category()).stream()
                .map(Category::id)
                .collect(Collectors.toCollection(HashSet::new));
        wanted.retainAll(desks.catalog.open());
        return wanted;
    }

    private Predicate<Listing> suits(OfferingQuery query) {
        Predicate<Listing> suits = listing -> true;
        OfferingQuery.Staff staff = query.worker();
        if (!staff.equals(OfferingQuery.Staff.ANYBODY)) {
            List<Ability> abilities = ports.workers.all().stream()
                    .filter(worker -> !worker.terms().blocks().barEverybodyOn(today()))
                    .map(worker -> new Ability(worker, today()))
                    .toList();
            suits = suits.and(
                    listing -> abilities.stream().anyMatch(ability -> ability.covers(listing.offering(), staff)));
        }
        PriceRange wanted = query.price();
        return wanted == null
                ? suits
                : suits.and(listing -> costs(listing.offering().id(), wanted));
    }

    private boolean costs(OfferingId offering, PriceRange wanted) {
        LocalDate today = today();
        try {
            PriceRange real = desks.pricing.priceRange(offering, Reach.of(today, today.plusDays(PRICE_DAYS - 1)));
            return real.least().compareTo(wanted.most()) <= 0 && wanted.least().compareTo(real.most()) <= 0;
        } catch (NoPriceException unpriced) {
            return false;
        }
    }

    private LocalDate today() {
        return access.branch().dayOf(work.now());
    }

    private static List<LocalText> names(CategoryId id, Map<CategoryId, Category> categories) {
        List<LocalText> names = new ArrayList<>();
        CategoryId above = id;
        while (above != null) {
            Category category = Objects.requireNonNull(categories.get(above));
            names.add(category.name());
            above = category.parent();
        }
        return names;
    }
}
