package dev.doorstep.exchange.travel;

import dev.doorstep.routing.Travel;
import org.jspecify.annotations.Nullable;

/**
 * A way of a table that somebody should look at.
 *
 * @param oddity what is odd
 * @param from where it begins
 * @param to where it ends
 * @param travel what the table says
 * @param expected what one would expect instead: of the great circle with the usual detour, or by way of a third place
 * @param via the third place by which it is sooner, or nothing
 */
public record OddWay(
        Oddity oddity,
        NamedPlace from,
        NamedPlace to,
        Travel travel,
        Travel expected,
        @Nullable NamedPlace via) {
    /** Returns by how much it is off, in the unit of what is odd: metres of the way, or seconds. */
    long excess() {
        return oddity == Oddity.SHORTER_THAN_AIR
                ? expected.metres() - travel.metres()
                : Math.abs(travel.duration().minus(expected.duration()).toSeconds());
    }
}
