package dev.doorstep.discovery.favourite;

import dev.doorstep.catalog.Catalog;
import dev.doorstep.catalog.Offering;
import dev.doorstep.customer.Customers;
import dev.doorstep.customer.UnknownCustomerException;
import dev.doorstep.event.Work;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.matching.WorkerChoice;
import dev.doorstep.organisation.Access;
import dev.doorstep.organisation.Permission;
import dev.doorstep.workforce.UnknownWorkerException;
import dev.doorstep.workforce.Worker;
import dev.doorstep.workforce.Workers;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keeping offerings and following workers, for the actor of a transaction: customers for themselves, others for them
 * with the permission to serve.
 */
public final class FavouriteDesk {
    /** The most offerings that a customer keeps. */
    public static final int OFFERINGS_MAX = 100;

    /** The most workers whom a customer follows: as many as one visit may be wished of. */
    public static final int WORKERS_MAX = WorkerChoice.WORKERS_MAX;

    private final Access access;
    private final Work work;
    private final Ports ports;
    private final Catalog catalog;

    /**
     * Who comes back to what.
     *
     * @param favourites what customers come back to
     * @param customers the customers
     * @param workers the workers
     */
    public record Ports(Favourites favourites, Customers customers, Workers workers) {}

    /** Opens the service for one transaction. */
    public FavouriteDesk(Access access, Work work, Ports ports, Catalog catalog) {
        this.access = access;
        this.work = work;
        this.ports = ports;
        this.catalog = catalog;
    }

    /**
     * Lists what a customer comes back to: oneself, or anybody with the permission to read.
     *
     * @throws UnknownCustomerException if there is no such customer, or it is somebody else
     */
    public FavouriteList of(CustomerId customer) {
        own(customer, Permission.READ);
        return new FavouriteList(offerings(customer), workers(customer));
    }

    /**
     * Lets a customer keep an offering, off sale too; one that they keep already stays as it is.
     *
     * @throws UnknownCustomerException if there is no such customer, or it is somebody else
     * @throws dev.doorstep.catalog.UnknownOfferingException if there is no such offering
     * @throws TooManyFavouritesException if the customer keeps {@value #OFFERINGS_MAX} others
     */
    public FavouriteList keep(CustomerId customer, OfferingId offering) {
        own(customer, Permission.SERVE);
        OfferingId known = catalog.offering(offering).id();
        List<Favourite<OfferingId>> kept = ports.favourites.offerings(customer);
        if (isNew(known, kept)) {
            if (kept.size() >= OFFERINGS_MAX) {
                throw TooManyFavouritesException.ofOfferings();
            }
            ports.favourites.keep(customer, new Favourite<>(known, work.now()));
        }
        return of(customer);
    }

    /**
     * Lets a customer follow a worker; one whom they follow already stays as they are.
     *
     * @throws UnknownCustomerException if there is no such customer, or it is somebody else
     * @throws UnknownWorkerException if there is no such worker
     * @throws TooManyFavouritesException if the customer follows as many others as can be followed
     */
    public FavouriteList follow(CustomerId customer, WorkerId worker) {
        own(customer, Permission.SERVE);
        WorkerId known =
                ports.workers.find(worker).map(Worker::id).orElseThrow(() -> new UnknownWorkerException(worker));
        List<Favourite<WorkerId>> followed = ports.favourites.workers(customer);
        if (isNew(known, followed)) {
            if (followed.size() >= WORKERS_MAX) {
                throw TooManyFavouritesException.ofWorkers();
            }
            ports.favourites.follow(customer, new Favourite<>(known, work.now()));
        }
        return of(customer);
    }

    /**
     * Lets a customer keep an offering no longer; one that they do not keep changes nothing.
     *
     * @throws UnknownCustomerException if there is no such customer, or it is somebody else
     */
    public FavouriteList giveUp(CustomerId customer, OfferingId offering) {
        own(customer, Permission.SERVE);
        ports.favourites.giveUp(customer, offering);
        return of(customer);
    }

    /**
     * Lets a customer follow a worker no longer; one whom they do not follow changes nothing.
     *
     * @throws UnknownCustomerException if there is no such customer, or it is somebody else
     */
    public FavouriteList unfollow(CustomerId customer, WorkerId worker) {
        own(customer, Permission.SERVE);
        ports.favourites.unfollow(customer, worker);
        return of(customer);
    }

    private List<FavouriteList.Kept> offerings(CustomerId customer) {
        List<Favourite<OfferingId>> kept = ports.favourites.offerings(customer);
        if (kept.isEmpty()) {
            return List.of();
        }
        Map<OfferingId, Offering> known =
                catalog.offerings().stream().collect(Collectors.toMap(Offering::id, Function.identity()));
        return kept.stream()
                .flatMap(favourite ->
                        Stream.ofNullable(known.get(favourite.what())).map(offering -> kept(offering, favourite)))
                .toList();
    }

    private FavouriteList.Kept kept(Offering offering, Favourite<OfferingId> favourite) {
        return new FavouriteList.Kept(
                offering.id(), offering.text().name(), catalog.isBookable(offering), favourite.since());
    }

    private List<FavouriteList.Followed> workers(CustomerId customer) {
        LocalDate today = access.branch().dayOf(work.now());
        return ports.favourites.workers(customer).stream()
                .flatMap(favourite -> ports.workers.find(favourite.what()).stream()
                        .map(worker -> new FavouriteList.Followed(
                                worker.id(),
                                worker.code(),
                                worker.person().name(),
                                worker.terms().blocks().barring(customer, today).isEmpty(),
                                favourite.since())))
                .toList();
    }

    private static <T> boolean isNew(T what, List<Favourite<T>> favourites) {
        return favourites.stream().noneMatch(favourite -> favourite.what().equals(what));
    }

    private void own(CustomerId customer, Permission otherwise) {
        access.requireOwn(customer, otherwise, () -> new UnknownCustomerException(customer));
        if (ports.customers.find(customer).isEmpty()) {
            throw new UnknownCustomerException(customer);
        }
    }
}
