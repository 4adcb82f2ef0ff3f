package dev.doorstep.exchange.travel;

import dev.doorstep.kernel.GeoPoint;

/**
 * A place that tables of travel hold.
 *
 * @param name what people call it; travel is looked up by the point alone
 * @param point where it is
 */
public record NamedPlace(String name, GeoPoint point) {}
