package dev.doorstep.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which stop may go on which route, what it costs beyond travel, and which stops never share a route. This class is
 * immutable.
 */
public final class Compatibility {
    private static final Compatibility ALL = new Compatibility(new Builder(0));

    private final int routes;
    private final BitSet forbidden;
    private final long[] costs;
    private final List<Set<Integer>> apart;

    private Compatibility(Builder builder) {
        routes = builder.routes;
        forbidden = (BitSet) builder.forbidden.clone();
        costs = builder.costs.clone();
        apart = List.copyOf(builder.apart);
    }

    /** Every stop may go on every route, at no cost. */
    public static Compatibility all() {
        return ALL;
    }

    /** Starts from {@link #all()}, for a number of routes. */
    public static Builder of(int routes) {
        return new Builder(routes);
    }

    /** Tells whether a stop may go on a route. */
    public boolean allows(int stop, int route) {
        return !forbidden.get(stop * routes + route);
    }

    /** Returns what it costs to have a stop on a route; less than zero is a bonus. */
    public long cost(int stop, int route) {
        int cell = stop * routes + route;
        return cell < costs.length ? costs[cell] : 0;
    }

    /** Lists the groups of stops of which no two share a route. */
    public List<Set<Integer>> apart() {
        return apart;
    }

    /** Tells whether no two of some stops have to be on different routes. */
    public boolean mayShare(Collection<Integer> stops) {
        for (Set<Integer> group : apart) {
            int count = 0;
            for (int stop : stops) {
                count += group.contains(stop) ? 1 : 0;
            }
            if (count > 1) {
                return false;
            }
        }
        return true;
    }

    /** Collects what is forbidden and what costs. */
    public static final class Builder {
        private final int routes;
        private final BitSet forbidden = new BitSet();
        private final List<Set<Integer>> apart = new ArrayList<>();
        private long[] costs = {};

        private Builder(int routes) {
            this.routes = routes;
        }

        /** Keeps a stop off a route. */
        public Builder forbid(int stop, int route) {
            forbidden.set(cell(stop, route));
            return this;
        }

        /** Sets what a stop on a route costs; less than zero is a bonus. */
        public Builder cost(int stop, int route, long cost) {
            int cell = cell(stop, route);
            if (cell >= costs.length) {
                costs = Arrays.copyOf(costs, Math.max(cell + routes, costs.length * 2));
            }
            costs[cell] = cost;
            return this;
        }

        /**
         * Keeps some stops on different routes; a pin overrides that no more than it overrides travel.
         *
         * @throws IllegalArgumentException if a stop is negative
         */
        public Builder apart(Collection<Integer> stops) {
            stops.forEach(stop -> {
                if (stop < 0) {
                    throw new IllegalArgumentException("There is no stop %d.".formatted(stop));
                }
            });
            if (new HashSet<>(stops).size() > 1) {
                apart.add(Set.copyOf(stops));
            }
            return this;
        }

        /** Makes the compatibility. */
        public Compatibility build() {
            return new Compatibility(this);
        }

        private int cell(int stop, int route) {
            if (stop < 0 || route < 0 || route >= routes) {
                throw new IllegalArgumentException(
                        "Stop %d on route %d is not among %d routes.".formatted(stop, route, routes));
            }
            return Math.addExact(Math.multiplyExact(stop, routes), route);
        }
    }
}
