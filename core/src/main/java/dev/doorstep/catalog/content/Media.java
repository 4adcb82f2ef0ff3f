package dev.doorstep.catalog.content;

import dev.doorstep.kernel.LocalText;
import java.net.URI;

/**
 * A picture, film or paper about an offering or a category. Doorstep keeps where it is, never the thing itself; lists
 * of them are in the order in which they are shown.
 *
 * @param uri where it is: an absolute address, at most {@value #LENGTH_MAX} characters
 * @param kind what it is
 * @param caption what people read below it
 */
public record Media(URI uri, Kind kind, LocalText caption) {
    /** The longest address. */
    public static final int LENGTH_MAX = 500;

    /** What a medium is. */
    public enum Kind {
        /** A picture. */
        IMAGE,
        /** A film. */
        VIDEO,
        /** A paper to read. */
        DOCUMENT
    }

    /** Rejects an address that leads nowhere without another. */
    public Media {
        if (!uri.isAbsolute() || uri.toString().length() > LENGTH_MAX) {
            throw new IllegalArgumentException(
                    "%s is no absolute address of at most %d characters.".formatted(uri, LENGTH_MAX));
        }
    }
}
