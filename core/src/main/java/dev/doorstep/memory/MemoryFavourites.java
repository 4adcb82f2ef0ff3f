package dev.doorstep.memory;

import dev.doorstep.discovery.favourite.Favourite;
import dev.doorstep.discovery.favourite.Favourites;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.WorkerId;
import java.util.List;

/** What customers come back to. */
record MemoryFavourites(
        MemoryTable<Favourite<OfferingId>>.View offerings, MemoryTable<Favourite<WorkerId>>.View workers, String branch)
        implements Favourites {
    @Override
    public List<Favourite<OfferingId>> offerings(CustomerId customer) {
        return Favourite.latestFirst(offerings.scan(key(customer, "")));
    }

    @Override
    public void keep(CustomerId customer, Favourite<OfferingId> offering) {
        add(offerings, customer, offering);
    }

    @Override
    public void giveUp(CustomerId customer, OfferingId offering) {
        offerings.remove(key(customer, offering));
    }

    @Override
    public List<Favourite<WorkerId>> workers(CustomerId customer) {
        return Favourite.latestFirst(workers.scan(key(customer, "")));
    }

    @Override
    public void follow(CustomerId customer, Favourite<WorkerId> worker) {
        add(workers, customer, worker);
    }

    @Override
    public void unfollow(CustomerId customer, WorkerId worker) {
        workers.remove(key(customer, worker));
    }

    private <T> void add(MemoryTable<Favourite<T>>.View favourites, CustomerId customer, Favourite<T> favourite) {
        String key = key(customer, favourite.what());
        if (favourites.find(key).isEmpty()) {
            favourites.put(key, favourite);
        }
    }

    private String key(CustomerId customer, Object what) {
        return branch + "/" + customer + "/" + what;
    }
}
