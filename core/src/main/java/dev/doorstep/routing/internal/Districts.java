package dev.doorstep.routing.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Cuts a city into districts by its routes: each grows around the route that is farthest away from where the cutting
 * began, by the routes that are nearest to it on average. Drawn anew each time, so that borders heal.
 *
 * <p>After the decompositions by barycentre of Santini, Schneider, Vidal and Vigo 2023; without coordinates, the mean
 * cost to the stops of a route stands for its centre.
 */
final class Districts {
    private final Model model;
    private final Chance chance;
    private final int stopsPerPart;

    Districts(Model model, Chance chance, int stopsPerPart) {
        this.model = model;
        this.chance = chance;
        this.stopsPerPart = stopsPerPart;
    }

    /** Cuts every route and stop into one part each. */
    List<Part> cut(List<List<Integer>> standing) {
        List<List<Integer>> districts = districts(standing);
        shareIdle(standing, districts);
        int[] districtOf = new int[model.routes];
        for (int district = 0; district < districts.size(); district++) {
            for (int route : districts.get(district)) {
                districtOf[route] = district;
            }
        }
        List<List<Integer>> stops = stopsOf(standing, districts, districtOf);
        List<Part> parts = new ArrayList<>();
        for (int district = 0; district < districts.size(); district++) {
            parts.add(new Part(model, districts.get(district), stops.get(district), standing));
        }
        return parts;
    }

    private List<List<Integer>> districts(List<List<Integer>> standing) {
        Set<Integer> left = new LinkedHashSet<>();
        int stops = 0;
        for (int route = 0; route < model.routes; route++) {
            if (!standing.get(route).isEmpty()) {
                left.add(route);
                stops += standing.get(route).size();
            }
        }
        int parts = Math.max(1, (stops + stopsPerPart / 2) / stopsPerPart);
        double[] fromOrigin = distances(standing, left, chance.below(model.stops));
        List<List<Integer>> districts = new ArrayList<>();
        for (int part = parts; part > 0; part--) {
            districts.add(part == 1 ? new ArrayList<>(left) : grow(standing, left, fromOrigin, stops / part));
            left.removeAll(districts.get(districts.size() - 1));
            stops -= districts.get(districts.size() - 1).stream()
                    .mapToInt(route -> standing.get(route).size())
                    .sum();
        }
        return districts;
    }

    private List<Integer> grow(List<List<Integer>> standing, Set<Integer> left, double[] fromOrigin, int size) {
        List<Integer> grown = new ArrayList<>();
        if (left.isEmpty()) {
            return grown;
        }
        int farthest = left.stream()
                .max(Comparator.comparingDouble(route -> fromOrigin[route]))
                .orElseThrow();
        double[] distances = distances(
                standing,
                left,
                standing.get(farthest).get(standing.get(farthest).size() / 2));
        int stops = 0;
        for (int route : left.stream()
                .sorted(Comparator.comparingDouble(route -> distances[route]))
                .toList()) {
            if (stops >= size) {
                break;
            }
            grown.add(route);
            stops += standing.get(route).size();
        }
        return grown;
    }

    /** Returns what it costs from a stop to those of each route, on average. */
    private double[] distances(List<List<Integer>> standing, Set<Integer> routes, int stop) {
        double[] distances = new double[model.routes];
        for (int route : routes) {
            for (int other : standing.get(route)) {
                distances[route] += (double) model.nearness.cost(model.place[stop], model.place[other])
                        / standing.get(route).size();
            }
        }
        return distances;
    }

    /** Deals idle routes out in turn, beginning elsewhere each time. */
    private void shareIdle(List<List<Integer>> standing, List<List<Integer>> districts) {
        int turn = chance.below(districts.size());
        for (int route = 0; route < model.routes; route++) {
            if (standing.get(route).isEmpty()) {
                districts.get(turn++ % districts.size()).add(route);
            }
        }
    }

    /**
     * Returns the stops on the routes of each district, and those on none where their pin is, or else anywhere, to be
     * tried elsewhere next time.
     */
    private List<List<Integer>> stopsOf(List<List<Integer>> standing, List<List<Integer>> districts, int[] districtOf) {
        List<List<Integer>> stops = new ArrayList<>();
        boolean[] isAssigned = new boolean[model.stops];
        for (List<Integer> routes : districts) {
            List<Integer> own = new ArrayList<>();
            routes.forEach(route -> own.addAll(standing.get(route)));
            own.forEach(stop -> isAssigned[stop] = true);
            stops.add(own);
        }
        for (int stop = 0; stop < model.stops; stop++) {
            if (!isAssigned[stop]) {
                int district = model.problem
                        .stops()
                        .get(stop)
                        .pin()
                        .map(pin -> districtOf[pin.route()])
                        .orElse(chance.below(districts.size()));
                stops.get(district).add(stop);
            }
        }
        return stops;
    }
}
