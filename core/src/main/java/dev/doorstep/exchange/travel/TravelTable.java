package dev.doorstep.exchange.travel;

import dev.doorstep.kernel.TravelMode;
import dev.doorstep.routing.TravelHours;
import dev.doorstep.routing.TravelMatrix;

/**
 * What it takes to get from place to place by one mode, at some hours.
 *
 * @param mode how somebody travels
 * @param hours from when on it holds
 * @param ways metres and seconds between the places, in their order
 */
public record TravelTable(TravelMode mode, TravelHours hours, TravelMatrix ways) {}
