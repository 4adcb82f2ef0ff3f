package dev.doorstep.discovery.favourite;

import dev.doorstep.kernel.DoorstepException;
import java.io.Serial;

/** Thrown when a customer would come back to more than anybody can. */
public final class TooManyFavouritesException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    private TooManyFavouritesException(String code, int most) {
        super(code, most);
    }

    static TooManyFavouritesException ofOfferings() {
        return new TooManyFavouritesException("favourite.too-many-offerings", FavouriteDesk.OFFERINGS_MAX);
    }

    static TooManyFavouritesException ofWorkers() {
        return new TooManyFavouritesException("favourite.too-many-workers", FavouriteDesk.WORKERS_MAX);
    }
}
