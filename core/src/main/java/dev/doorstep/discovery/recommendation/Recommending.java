package dev.doorstep.discovery.recommendation;

import dev.doorstep.catalog.Catalog;
import dev.doorstep.catalog.Offering;
import dev.doorstep.catalog.SaleState;
import dev.doorstep.catalog.bundle.Bundling;
import dev.doorstep.catalog.bundle.ServiceBundle;
import dev.doorstep.customer.Customer;
import dev.doorstep.customer.Customers;
import dev.doorstep.customer.UnknownCustomerException;
import dev.doorstep.discovery.favourite.Favourites;
import dev.doorstep.event.Work;
import dev.doorstep.kernel.CategoryId;
import dev.doorstep.kernel.Code;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.PageRequest;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.organisation.Access;
import dev.doorstep.organisation.Permission;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Telling what others book and what a customer may want next. What others book everybody of a branch may know. */
public final class Recommending {
    /** How far back orders count as being of late. */
    public static final Duration LATELY = Duration.ofDays(30);

    /** How many of a customer's orders, the latest ones, are looked at. */
    public static final int BOOKINGS_MAX = 50;

    /**
     * How many offerings are remembered that a customer looked at; one more, and the one looked at longest ago is
     * forgotten.
     */
    public static final int VIEWS_MAX = 50;

    /** The most things that a customer likes. */
    public static final int LIKES_MAX = 100;

    private final Access access;
    private final Work work;
    private final Ports ports;
    private final Desks desks;

    /**
     * What is known of customers.
     *
     * @param purchases what they booked
     * @param interests what they looked at and like
     * @param favourites what they come back to
     * @param customers where they live and which segments they belong to
     */
    public record Ports(Purchases purchases, Interests interests, Favourites favourites, Customers customers) {}

    /**
     * What there is, and who picks from it.
     *
     * @param catalog the offerings
     * @param bundles the packages of them
     * @param recommender who picks
     */
    public record Desks(Catalog catalog, Bundling bundles, Recommender recommender) {}

    /** Opens the service for one transaction. */
    public Recommending(Access access, Work work, Ports ports, Desks desks) {
        this.access = access;
        this.work = work;
        this.ports = ports;
        this.desks = desks;
    }

    /** Returns the orders that were placed of late in the whole branch, those of this moment too. */
    public Market lately() {
        Instant end = work.now().plus(1, ChronoUnit.MICROS);
        return Market.of(TimeWindow.of(end.minus(LATELY), LATELY));
    }

    /**
     * Counts the orders of an offering.
     *
     * @throws dev.doorstep.catalog.UnknownOfferingException if there is none
     */
    public Popularity popularity(OfferingId offering, Market market) {
        return ports.purchases.of(desks.catalog.offering(offering).id(), market);
    }

    /**
     * Lists what is booked and can be booked now, the most popular first; nothing where nobody booked any of it, and
     * then a longer time or the whole branch may say more.
     */
    public List<Popularity> popular(Market market, int limit) {
        requireLimit(limit);
        Set<OfferingId> bookable =
                desks.catalog.bookable().stream().map(Offering::id).collect(Collectors.toSet());
        return ports.purchases.ranked(market).stream()
                .filter(popularity -> bookable.contains(popularity.offering()))
                .limit(limit)
                .toList();
    }

    /**
     * Lists offerings and packages that a customer may want next, the best first: oneself, or for anybody with the
     * permission to read. What others book is counted in the customer's district, or in the whole branch while nobody
     * there booked anything of late.
     *
     * @throws UnknownCustomerException if there is no such customer, or it is somebody else
     */
    public List<Recommendation> recommend(CustomerId id, int limit) {
        requireLimit(limit);
        Customer customer = own(id, Permission.READ);
        Map<OfferingId, Offering> offerings =
                desks.catalog.offerings().stream().collect(Collectors.toMap(Offering::id, Function.identity()));
        return desks.recommender.recommend(taste(id, offerings), candidates(customer), limit);
    }

    /**
     * Remembers that a customer looks at an offering: oneself, or anybody with the permission to serve.
     *
     * @throws UnknownCustomerException if there is no such customer, or it is somebody else
     * @throws dev.doorstep.catalog.UnknownOfferingException if there is no such offering
     */
    public Mark recordView(CustomerId customer, OfferingId offering) {
        own(customer, Permission.SERVE);
        Mark view = new Mark(desks.catalog.offering(offering).id(), work.now());
        ports.interests.save(customer, view);
        ports.interests.views(customer).stream()
                .skip(VIEWS_MAX)
                .forEach(old -> ports.interests.remove(customer, old.offering()));
        return view;
    }

    /**
     * Lists what a customer looked at, the latest first: oneself, or anybody with the permission to read.
     *
     * @throws UnknownCustomerException if there is no such customer, or it is somebody else
     */
    public List<Mark> views(CustomerId customer) {
        own(customer, Permission.READ);
        return ports.interests.views(customer);
    }

    /**
     * Forgets everything that a customer looked at and returns what that was: oneself, or anybody with the permission
     * to serve.
     *
     * @throws UnknownCustomerException if there is no such customer, or it is somebody else
     */
    public List<Mark> forgetViews(CustomerId customer) {
        own(customer, Permission.SERVE);
        List<Mark> views = ports.interests.views(customer);
        views.forEach(view -> ports.interests.remove(customer, view.offering()));
        return views;
    }

    /**
     * Returns what a customer says that they like: oneself, or anybody with the permission to read.
     *
     * @throws UnknownCustomerException if there is no such customer, or it is somebody else
     */
    public Set<String> likes(CustomerId customer) {
        own(customer, Permission.READ);
        return ports.interests.likes(customer);
    }

    /**
     * Lets a customer like exactly these: oneself, or anybody with the permission to serve.
     *
     * @param tags codes of categories or values of attributes, up to {@value #LIKES_MAX}
     * @throws UnknownCustomerException if there is no such customer, or it is somebody else
     */
    public Set<String> like(CustomerId customer, Set<String> tags) {
        own(customer, Permission.SERVE);
        tags.forEach(Code::check);
        if (tags.size() > LIKES_MAX) {
            throw new IllegalArgumentException("%d likes are more than %d.".formatted(tags.size(), LIKES_MAX));
        }
        ports.interests.like(customer, tags);
        return ports.interests.likes(customer);
    }

    private Taste taste(CustomerId customer, Map<OfferingId, Offering> offerings) {
        List<Trace> traces = new ArrayList<>();
        ports.purchases
                .latest(customer, BOOKINGS_MAX)
                .forEach(mark -> trace(Trace.Kind.BOOKED, mark, offerings).forEach(traces::add));
        ports.interests
                .views(customer)
                .forEach(mark -> trace(Trace.Kind.VIEWED, mark, offerings).forEach(traces::add));
        ports.favourites
                .offerings(customer)
                .forEach(kept -> trace(Trace.Kind.KEPT, new Mark(kept.what(), kept.since()), offerings)
                        .forEach(traces::add));
        Set<String> tags = new HashSet<>(ports.interests.likes(customer));
        tags.addAll(ports.customers.segments(customer));
        return new Taste(work.now(), traces, tags);
    }

    private static Stream<Trace> trace(Trace.Kind kind, Mark mark, Map<OfferingId, Offering> offerings) {
        return Stream.ofNullable(offerings.get(mark.offering()))
                .map(offering -> new Trace(kind, offering.id(), offering.category(), mark.at()));
    }

    private List<Candidate> candidates(Customer customer) {
        Map<OfferingId, Long> orders =
                around(customer).stream().collect(Collectors.toMap(Popularity::offering, Popularity::orders));
        Map<CategoryId, List<CategoryId>> paths = new HashMap<>();
        Map<OfferingId, Candidate> single = new LinkedHashMap<>();
        for (Offering offering : desks.catalog.bookable()) {
            List<CategoryId> path = paths.computeIfAbsent(offering.category(), desks.catalog::path);
            long booked = orders.getOrDefault(offering.id(), 0L);
            Candidate.Service service =
                    new Candidate.Service(offering.id(), offering.category(), tags(offering, path), booked);
            single.put(
                    offering.id(),
                    new Candidate(Item.of(offering.id()), offering.text().name(), List.of(service)));
        }
        Stream<Candidate> packages = desks.bundles.bundles().stream().flatMap(bundle -> whole(bundle, single));
        return Stream.concat(single.values().stream(), packages).toList();
    }

    /** A package can be bought as long as everything in it can. */
    private static Stream<Candidate> whole(ServiceBundle bundle, Map<OfferingId, Candidate> single) {
        List<Candidate.Service> services = bundle.components().stream()
                .map(ServiceBundle.Component::offering)
                .distinct()
                .flatMap(offering -> Stream.ofNullable(single.get(offering)))
                .flatMap(candidate -> candidate.services().stream())
                .toList();
        boolean complete = bundle.components().stream().allMatch(part -> single.containsKey(part.offering()));
        return bundle.state() == SaleState.ACTIVE && complete
                ? Stream.of(new Candidate(Item.of(bundle.id()), bundle.name(), services))
                : Stream.empty();
    }

    private List<Popularity> around(Customer customer) {
        List<Popularity> near =
                ports.purchases.ranked(lately().in(customer.home().district()));
        return near.isEmpty() ? ports.purchases.ranked(lately()) : near;
    }

    private static Set<String> tags(Offering offering, List<CategoryId> path) {
        Set<String> tags = path.stream().map(CategoryId::value).collect(Collectors.toCollection(HashSet::new));
        tags.addAll(offering.content().attributes().values());
        return tags;
    }

    private Customer own(CustomerId id, Permission otherwise) {
        access.requireOwn(id, otherwise, () -> new UnknownCustomerException(id));
        return ports.customers.find(id).orElseThrow(() -> new UnknownCustomerException(id));
    }

    private static void requireLimit(int limit) {
        if (limit < 1 || limit > PageRequest.SIZE_MAX) {
            throw new IllegalArgumentException(
                    "A list of %d is none of 1 to %d.".formatted(limit, PageRequest.SIZE_MAX));
        }
    }
}
