package dev.doorstep.routing.internal;

/** Notes what a trial changes, once each, and puts it back. */
final class Journal {
    private final Solution solution;
    private int trial;

    private final int[] nodes;
    private final int[] noted;
    private final int[] next;
    private final int[] previous;
    private final int[] routeOf;
    private final Moments moments;
    private final long[] legCost;
    private int nodeCount;

    private final int[] routes;
    private final int[] notedRoute;
    private final int[] length;
    private final long[] service;
    private final long[] load;
    private final long[] overtimeCost;
    private int routeCount;

    private long cost;
    private int routesInUse;

    Journal(Solution solution) {
        this.solution = solution;
        int size = solution.next.length;
        nodes = new int[size];
        noted = new int[size];
        next = new int[size];
        previous = new int[size];
        routeOf = new int[size];
        moments = new Moments(size, solution.moments.layers);
        legCost = new long[size];
        int count = solution.length.length;
        routes = new int[count];
        notedRoute = new int[count];
        length = new int[count];
        service = new long[count];
        load = new long[count];
        overtimeCost = new long[count];
    }

    void begin() {
        trial++;
        nodeCount = 0;
        routeCount = 0;
        cost = solution.cost;
        routesInUse = solution.routesInUse;
    }

    int nodeCount() {
        return nodeCount;
    }

    int node(int index) {
        return nodes[index];
    }

    int routeCount() {
        return routeCount;
    }

    int route(int index) {
        return routes[index];
    }

    boolean holdsRoute(int route) {
        return notedRoute[route] == trial;
    }

    /** Notes a node before it changes. */
    void note(int node) {
        if (noted[node] == trial) {
            return;
        }
        noted[node] = trial;
        int at = nodeCount++;
        nodes[at] = node;
        next[at] = solution.next[node];
        previous[at] = solution.previous[node];
        routeOf[at] = solution.routeOf[node];
        solution.moments.copy(node, moments, at);
        legCost[at] = solution.legCost[node];
    }

    /** Notes a route before what is counted about it changes. */
    void noteRoute(int route) {
        if (notedRoute[route] == trial) {
            return;
        }
        notedRoute[route] = trial;
        int at = routeCount++;
        routes[at] = route;
        length[at] = solution.length[route];
        service[at] = solution.service[route];
        load[at] = solution.load[route];
        overtimeCost[at] = solution.overtimeCost[route];
    }

    /** Puts everything back as it was when the trial began. */
    void undo() {
        for (int at = 0; at < nodeCount; at++) {
            int node = nodes[at];
            solution.next[node] = next[at];
            solution.previous[node] = previous[at];
            solution.routeOf[node] = routeOf[at];
            moments.copy(at, solution.moments, node);
            solution.legCost[node] = legCost[at];
        }
        for (int at = 0; at < routeCount; at++) {
            int route = routes[at];
            solution.length[route] = length[at];
            solution.service[route] = service[at];
            solution.load[route] = load[at];
            solution.overtimeCost[route] = overtimeCost[at];
        }
        solution.cost = cost;
        solution.routesInUse = routesInUse;
    }
}
