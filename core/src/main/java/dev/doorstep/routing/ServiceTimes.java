package dev.doorstep.routing;

import java.util.Arrays;

/**
 * How long stops take on routes that are quicker or slower than others. Whatever is not said here takes as long as
 * {@link RoutingStop#service} says. This class is immutable.
 */
public final class ServiceTimes {
    private static final long UNSAID = -1;
    private static final ServiceTimes AS_GIVEN = new ServiceTimes(new Builder(0));

    private final int routes;
    private final long[] services;

    private ServiceTimes(Builder builder) {
        routes = builder.routes;
        services = builder.services.clone();
    }

    /** Every stop takes as long as it says, whichever route it is on. */
    public static ServiceTimes asGiven() {
        return AS_GIVEN;
    }

    /** Starts from {@link #asGiven()}, for a number of routes. */
    public static Builder of(int routes) {
        return new Builder(routes);
    }

    /** Tells whether every stop takes as long as it says. */
    public boolean isAsGiven() {
        return services.length == 0;
    }

    /**
     * Returns how long a stop takes on a route.
     *
     * @param given how long it says that it takes
     */
    public long service(int stop, int route, long given) {
        int cell = stop * routes + route;
        return cell < services.length && services[cell] != UNSAID ? services[cell] : given;
    }

    /** Collects how long stops take. */
    public static final class Builder {
        private final int routes;
        private long[] services = {};

        private Builder(int routes) {
            this.routes = routes;
        }

        /**
         * Sets how long a stop takes on a route.
         *
         * @param service 0 to {@link Span#MOMENT_MAX}
         */
        public Builder service(int stop, int route, long service) {
            if (stop < 0 || route < 0 || route >= routes || service < 0 || service > Span.MOMENT_MAX) {
                throw new IllegalArgumentException(
                        "Service %d of stop %d on route %d is out of bounds, or not among %d routes."
                                .formatted(service, stop, route, routes));
            }
            int cell = Math.addExact(Math.multiplyExact(stop, routes), route);
            if (cell >= services.length) {
                int length = services.length;
                services = Arrays.copyOf(services, Math.max(cell + routes, length * 2));
                Arrays.fill(services, length, services.length, UNSAID);
            }
            services[cell] = service;
            return this;
        }

        /** Makes the times. */
        public ServiceTimes build() {
            return new ServiceTimes(this);
        }
    }
}
