package dev.doorstep.routing;

import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;

/**
 * Stops to be put on routes, in numbers only. Stops, routes, places and matrices are named by their index.
 *
 * <p>A plan is feasible if every route keeps to its shifts, limits and depot window and leaves room for its breaks,
 * every stop on it starts in one of its windows on the grain, no two stops on it are to be kept apart, and starts
 * follow each other by at least service and travel. Waiting is free. What costs: travel by the weights, routes in use,
 * overtime, stops where they are not welcome, stops undone, changes against the plan in force.
 *
 * @param stops what is to be done
 * @param frames the routes to put it on; the fleet is given
 * @param travel the matrices that frames refer to; all over the same places
 * @param weights what travel costs
 * @param compatibility which stop may go on which route, and which stops never share one
 * @param current the plan in force
 * @param services how long stops take where a route is quicker or slower than they say
 * @param startGrain starts are multiples of it; 1 for any moment
 */
public record RoutingProblem(
        List<RoutingStop> stops,
        List<RouteFrame> frames,
        List<TravelMatrix> travel,
        RoutingWeights weights,
        Compatibility compatibility,
        CurrentPlan current,
        ServiceTimes services,
        long startGrain) {
    /** Rejects indices that point nowhere, and a plan in force that names a stop twice. */
    public RoutingProblem {
        stops = List.copyOf(stops);
        frames = List.copyOf(frames);
        travel = List.copyOf(travel);
        require(startGrain > 0, "the grain must be positive", startGrain);
        require(!travel.isEmpty(), "there must be a travel matrix", travel.size());
        for (TravelMatrix matrix : travel) {
            require(matrix.size() == travel.get(0).size(), "all matrices must be over the same places", matrix.size());
        }
        frames.forEach(requireFrame(travel));
        for (RoutingStop stop : stops) {
            require(stop.place() < travel.get(0).size(), "the place is not in the matrices", stop.place());
            int routes = frames.size();
            stop.pin()
                    .ifPresent(pin -> require(pin.route() >= 0 && pin.route() < routes, "the pin is no route's", pin));
        }
        requireCurrent(current, stops.size(), frames.size());
    }

    /** Obtains a problem in which every stop takes as long as it says. */
    public RoutingProblem(
            List<RoutingStop> stops,
            List<RouteFrame> frames,
            List<TravelMatrix> travel,
            RoutingWeights weights,
            Compatibility compatibility,
            CurrentPlan current,
            long startGrain) {
        this(stops, frames, travel, weights, compatibility, current, ServiceTimes.asGiven(), startGrain);
    }

    /** Obtains a problem without rules of compatibility, without a plan in force, and with any start allowed. */
    public static RoutingProblem of(
            List<RoutingStop> stops, List<RouteFrame> frames, List<TravelMatrix> travel, RoutingWeights weights) {
        return new RoutingProblem(stops, frames, travel, weights, Compatibility.all(), CurrentPlan.NONE, 1);
    }

    /** Returns this problem with other stops in the places of these. */
    public RoutingProblem withStops(List<RoutingStop> replacement) {
        return new RoutingProblem(replacement, frames, travel, weights, compatibility, current, services, startGrain);
    }

    /** Returns this problem with other frames in the places of these. */
    public RoutingProblem withFrames(List<RouteFrame> replacement) {
        return new RoutingProblem(stops, replacement, travel, weights, compatibility, current, services, startGrain);
    }

    /** Returns this problem with other rules of compatibility. */
    public RoutingProblem withCompatibility(Compatibility replacement) {
        return new RoutingProblem(stops, frames, travel, weights, replacement, current, services, startGrain);
    }

    /** Returns this problem with a plan in force. */
    public RoutingProblem withCurrent(CurrentPlan replacement) {
        return new RoutingProblem(stops, frames, travel, weights, compatibility, replacement, services, startGrain);
    }

    /** Returns this problem with other times that stops take. */
    public RoutingProblem withServices(ServiceTimes replacement) {
        return new RoutingProblem(stops, frames, travel, weights, compatibility, current, replacement, startGrain);
    }

    /** Returns this problem with another grain of starts. */
    public RoutingProblem withStartGrain(long replacement) {
        return new RoutingProblem(stops, frames, travel, weights, compatibility, current, services, replacement);
    }

    /** Returns how long a stop takes on a route. */
    public long service(int stop, int route) {
        return services.service(stop, route, stops.get(stop).service());
    }

    private static Consumer<RouteFrame> requireFrame(List<TravelMatrix> travel) {
        int places = travel.get(0).size();
        return frame -> {
            require(frame.travel() < travel.size(), "the matrix does not exist", frame.travel());
            require(frame.startPlace() < places, "the place is not in the matrices", frame.startPlace());
            require(frame.endPlace() < places, "the place is not in the matrices", frame.endPlace());
        };
    }

    private static void requireCurrent(CurrentPlan current, int stops, int frames) {
        require(current.routes().size() <= frames, "the plan in force has too many routes", frames);
        BitSet seen = new BitSet();
        for (List<Integer> route : current.routes()) {
            for (int stop : route) {
                require(stop >= 0 && stop < stops && !seen.get(stop), "the stop is unknown or in force twice", stop);
                seen.set(stop);
            }
        }
    }

    private static void require(boolean condition, String sentence, Object fact) {
        if (!condition) {
            throw new IllegalArgumentException("In a routing problem, %s: %s.".formatted(sentence, fact));
        }
    }
}
