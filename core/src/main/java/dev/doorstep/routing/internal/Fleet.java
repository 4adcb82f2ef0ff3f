package dev.doorstep.routing.internal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which routes are alike, and which of them are idle. Of idle routes that are alike a stop tries one, so that a large
 * fleet costs no more than a small one.
 */
final class Fleet {
    private final Model model;
    private final int[] kindOf;
    private final int[] rankOf;
    private final int[] routeAt;
    private final int[] firstRank;
    private final BitSet idle = new BitSet();

    Fleet(Model model) {
        this.model = model;
        List<List<Integer>> kinds = kinds();
        kindOf = new int[model.routes];
        rankOf = new int[model.routes];
        routeAt = new int[model.routes];
        firstRank = new int[kinds.size() + 1];
        int rank = 0;
        for (int kind = 0; kind < kinds.size(); kind++) {
            for (int route : kinds.get(kind)) {
                kindOf[route] = kind;
                rankOf[route] = rank;
                routeAt[rank++] = route;
            }
            firstRank[kind + 1] = rank;
        }
        idle.set(0, model.routes);
    }

    int kindCount() {
        return firstRank.length - 1;
    }

    int kindOf(int route) {
        return kindOf[route];
    }

    /** Returns a route that stands for its kind. */
    int exampleOf(int kind) {
        return routeAt[firstRank[kind]];
    }

    /** Returns an idle route of a kind, or -1. */
    int idleOf(int kind) {
        int rank = idle.nextSetBit(firstRank[kind]);
        return rank < 0 || rank >= firstRank[kind + 1] ? -1 : routeAt[rank];
    }

    void setIdle(int route, boolean isIdle) {
        idle.set(rankOf[route], isIdle);
    }

    private List<List<Integer>> kinds() {
        Map<Object, List<List<Integer>>> byFrame = new HashMap<>();
        List<List<Integer>> kinds = new ArrayList<>();
        for (int route = 0; route < model.routes; route++) {
            List<List<Integer>> alike =
                    byFrame.computeIfAbsent(model.problem.frames().get(route), frame -> new ArrayList<>());
            List<Integer> kind = find(alike, route);
            if (kind == null) {
                kind = new ArrayList<>();
                alike.add(kind);
                kinds.add(kind);
            }
            kind.add(route);
        }
        return kinds;
    }

    private @Nullable List<Integer> find(List<List<Integer>> alike, int route) {
        for (List<Integer> kind : alike) {
            if (isAlike(kind.get(0), route)) {
                return kind;
            }
        }
        return null;
    }

    private boolean isAlike(int one, int other) {
        for (int stop = 0; stop < model.stops; stop++) {
            if (model.allows(stop, one) != model.allows(stop, other)
                    || model.stopRouteCost(stop, one) != model.stopRouteCost(stop, other)
                    || model.service(stop, one) != model.service(stop, other)) {
                return false;
            }
        }
        return true;
    }
}
