package dev.doorstep.discovery.favourite;

import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.WorkerId;
import java.util.List;

/** What the customers of a branch come back to. {@code FavouritesContract} says what a store owes them. */
public interface Favourites {
    /** Lists the offerings that a customer keeps, as {@link Favourite#latestFirst} does. */
    List<Favourite<OfferingId>> offerings(CustomerId customer);

    /** Lets a customer keep an offering; one that they keep already stays as it is. */
    void keep(CustomerId customer, Favourite<OfferingId> offering);

    /** Lets a customer keep an offering no longer, if they ever did. */
    void giveUp(CustomerId customer, OfferingId offering);

    /** Lists the workers whom a customer follows, as {@link Favourite#latestFirst} does. */
    List<Favourite<WorkerId>> workers(CustomerId customer);

    /** Lets a customer follow a worker; one whom they follow already stays as it is. */
    void follow(CustomerId customer, Favourite<WorkerId> worker);

    /** Lets a customer follow a worker no longer, if they ever did. */
    void unfollow(CustomerId customer, WorkerId worker);
}
