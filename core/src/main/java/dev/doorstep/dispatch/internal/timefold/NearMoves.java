package dev.doorstep.dispatch.internal.timefold;

import com.google.common.collect.AbstractIterator;
import dev.doorstep.routing.NearStops;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Moves by chance, each of which has one stop follow another that lies near: stops come over from another route, pieces
 * of two routes are exchanged, or a piece of a route is turned or put elsewhere on it.
 *
 * <p>Between stops at other ends of a city hardly a move is worth its score. No move breaks a rule, which the route
 * search's own arithmetic tells far sooner than a score does, so none takes a stop off its pin. Stops that are on no
 * route come in; none leaves for nowhere.
 */
final class NearMoves extends AbstractIterator<List<Splice>> {
    /** After so many draws without a move there is taken to be none. */
    private static final int DRAWS_MAX = 1_000;
    /** A piece of a route is no longer, unless it is all that is left of the route. */
    private static final int PIECE_MAX = 3;

    private final Routes routes;
    private final NearStops near;
    private final RandomGenerator chance;

    NearMoves(Routes routes, NearStops near, RandomGenerator chance) {
        this.routes = routes;
        this.near = near;
        this.chance = chance;
    }

    @Override
    protected @Nullable List<Splice> computeNext() {
        for (int draws = 0; draws < DRAWS_MAX; draws++) {
            List<Splice> drawn = draw();
            if (drawn != null) {
                return drawn;
            }
        }
        return endOfData();
    }

    /** Draws two stops, and how one is to follow the other; nothing if that breaks a rule or changes nothing. */
    private @Nullable List<Splice> draw() {
        Stop drawn = routes.stop(chance.nextInt(routes.stops.size()));
        boolean follows = chance.nextBoolean();
        List<Integer> best = follows ? near.before(drawn.index()) : near.after(drawn.index());
        if (best.isEmpty()) {
            return null;
        }
        Stop other = routes.stop(best.get(rank(best.size())));
        return follows ? joined(other, drawn) : joined(drawn, other);
    }

    /** The nearer, the likelier: half of all draws are among the first quarter. */
    private int rank(int count) {
        double share = chance.nextDouble();
        return (int) (share * share * count);
    }

    private @Nullable List<Splice> joined(Stop stop, Stop follower) {
        Route route = stop.route;
        Route other = follower.route;
        if (route == null) {
            return other == null
                    ? null
                    : changed(other, put(other, other.stops().indexOf(follower), stop));
        }
        int at = route.stops().indexOf(stop);
        if (other == null) {
            return changed(route, put(route, at + 1, follower));
        }
        int followerAt = other.stops().indexOf(follower);
        return route == other ? within(route, at, followerAt) : across(route, at, other, followerAt);
    }

    private static List<Stop> put(Route route, int at, Stop stop) {
        List<Stop> target = new ArrayList<>(route.stops());
        target.add(at, stop);
        return target;
    }

    /** What follows a stop goes where its new follower leaves, or what leads up to one where its new leader leaves. */
    private @Nullable List<Splice> across(Route route, int at, Route other, int followerAt) {
        if (chance.nextBoolean()) {
            int leaving = pieceOrNone(route.stops().size() - at - 1);
            int coming = piece(other.stops().size() - followerAt);
            return exchanged(
                    new Piece(route, at + 1, at + 1 + leaving), new Piece(other, followerAt, followerAt + coming));
        }
        int coming = piece(at + 1);
        int leaving = pieceOrNone(followerAt);
        return exchanged(new Piece(route, at + 1 - coming, at + 1), new Piece(other, followerAt - leaving, followerAt));
    }

    /** Returns a length from 1, now and then all there is. */
    private int piece(int available) {
        return chance.nextInt(PIECE_MAX + 1) == 0 ? available : 1 + chance.nextInt(Math.min(PIECE_MAX, available));
    }

    /** Returns a length from 0 likewise. */
    private int pieceOrNone(int available) {
        return available == 0 || chance.nextBoolean() ? 0 : piece(available);
    }

    private static @Nullable List<Splice> exchanged(Piece one, Piece other) {
        List<Stop> target = one.replacedBy(other);
        List<Stop> otherTarget = other.replacedBy(one);
        if (!one.route.wouldBeFeasible(target) || !other.route.wouldBeFeasible(otherTarget)) {
            return null;
        }
        return List.of(Splice.towards(one.route, target), Splice.towards(other.route, otherTarget));
    }

    /** The way between the two is turned, or a piece changes places with what is between. */
    private @Nullable List<Splice> within(Route route, int at, int followerAt) {
        if (followerAt == at + 1) {
            return null;
        }
        List<Stop> target = new ArrayList<>(route.stops());
        if (at > followerAt) {
            Collections.rotate(target.subList(followerAt, at + 1), piece(at - followerAt));
        } else if (chance.nextBoolean()) {
            Collections.reverse(target.subList(at + 1, followerAt + 1));
        } else {
            int coming = piece(target.size() - followerAt);
            Collections.rotate(target.subList(at + 1, followerAt + coming), coming);
        }
        return changed(route, target);
    }

    private static @Nullable List<Splice> changed(Route route, List<Stop> target) {
        return route.wouldBeFeasible(target) ? List.of(Splice.towards(route, target)) : null;
    }

    /** A part of a route: from a position, from 0, to another, itself not in it. */
    private record Piece(Route route, int from, int to) {
        List<Stop> stops() {
            return route.stops().subList(from, to);
        }

        List<Stop> replacedBy(Piece other) {
            List<Stop> target = new ArrayList<>(route.stops().subList(0, from));
            target.addAll(other.stops());
            target.addAll(route.stops().subList(to, route.stops().size()));
            return target;
        }
    }
}
