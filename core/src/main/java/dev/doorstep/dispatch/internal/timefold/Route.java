package dev.doorstep.dispatch.internal.timefold;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.variable.PlanningListVariable;
import dev.doorstep.dispatch.constraint.DraftRoute;
import dev.doorstep.routing.PlannedStop;
import dev.doorstep.routing.RouteEvaluation;
import dev.doorstep.routing.RouteFrame;
import dev.doorstep.routing.RouteOvertime;
import dev.doorstep.routing.RoutingProblem;
import dev.doorstep.routing.RoutingWeights;
import dev.doorstep.routing.Span;
import dev.doorstep.routing.TravelMatrix;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * A route whose stops Timefold orders. Constraints of an embedder see it as a {@link DraftRoute}. What Timefold reads
 * and writes is public, which 2.x asks for.
 */
@PlanningEntity
@SuppressWarnings("NullAway.Init") // Timefold fills its copies field by field.
public final class Route implements DraftRoute {
    static final String STOPS = "stops";
    /** Earlier than any moment, with room for sums. */
    private static final long ANY_TIME = Long.MIN_VALUE / 2;

    private int index;

    private RouteEvaluation judge;
    private RoutingProblem problem;
    private RouteFrame frame;
    private TravelMatrix travel;
    private RoutingWeights weights;

    @PlanningListVariable(allowsUnassignedValues = true)
    public List<Stop> stops;

    public Route() {}

    Route(int index, RouteEvaluation judge) {
        this.index = index;
        this.judge = judge;
        problem = judge.problem();
        frame = problem.frames().get(index);
        travel = problem.travel().get(frame.travel());
        weights = problem.weights();
        stops = new ArrayList<>();
    }

    int index() {
        return index;
    }

    @Override
    public RoutingProblem problem() {
        return problem;
    }

    @Override
    public int route() {
        return index;
    }

    @Override
    public List<PlannedStop> planned() {
        return frame.breaks().isEmpty()
                ? stops.stream().map(Stop::planned).toList()
                : judge.schedule(index, order()).orElseThrow();
    }

    List<Stop> stops() {
        return stops;
    }

    /** Returns its stops by their index. */
    List<Integer> order() {
        return stops.stream().map(Stop::index).toList();
    }

    /** Tells whether no rule would be broken with other stops in place of these. */
    boolean wouldBeFeasible(List<Stop> target) {
        return judge.isFeasible(index, target.stream().map(Stop::index).toList());
    }

    boolean isUsed() {
        return !stops.isEmpty();
    }

    long useCost() {
        return frame.useCost();
    }

    /** A route that is not in time breaks a rule, which is told elsewhere, and costs no overtime. */
    long overtimeCost() {
        return frame.overtime().isEmpty()
                ? 0
                : judge.schedule(index, order())
                        .map(planned -> RouteOvertime.costOf(problem, index, planned))
                        .orElse(0L);
    }

    boolean keepsApart() {
        return problem.compatibility().mayShare(order());
    }

    boolean hasTooManyStops() {
        return stops.size() > frame.limits().stopsMax();
    }

    boolean hasTooMuchService() {
        return sum(Stop::service) > frame.limits().serviceMax();
    }

    boolean hasTooMuchDemand() {
        return sum(Stop::demand) > frame.limits().capacity();
    }

    /** Tells whether the route reaches its end after the depot window. A stop that cannot start is told by the stop. */
    boolean isBackLate() {
        if (stops.isEmpty() || frame.depotWindow().isEmpty()) {
            return false;
        }
        Stop last = stops.get(stops.size() - 1);
        return last.canStart()
                && arrival(last.leave(), last.place(), frame.endPlace())
                        > frame.depotWindow().get().to();
    }

    /** Tells whether the route would be in time if it had no breaks. */
    boolean hasNoRoomForBreaks() {
        return isUsed()
                && !frame.breaks().isEmpty()
                && stops.get(stops.size() - 1).canStart()
                && !isBackLate()
                && judge.schedule(index, order()).isEmpty();
    }

    /** Returns when the route can be at its first stop. */
    long firstArrival(Stop stop) {
        return arrival(frame.depotWindow().map(Span::from).orElse(ANY_TIME), frame.startPlace(), stop.place());
    }

    /** Returns when the route can be at a stop after another one. */
    long arrival(Stop before, Stop stop) {
        return arrival(before.leave(), before.place(), stop.place());
    }

    long distanceCost() {
        long sum = 0;
        int place = frame.startPlace();
        for (Stop stop : stops) {
            sum += distance(place, stop.place());
            place = stop.place();
        }
        return weights.distance() * (sum + distance(place, frame.endPlace()));
    }

    long timeCost() {
        long sum = 0;
        int place = frame.startPlace();
        for (Stop stop : stops) {
            sum += duration(place, stop.place());
            place = stop.place();
        }
        return weights.time() * (sum + duration(place, frame.endPlace()));
    }

    private long distance(int from, int to) {
        return from == RouteFrame.NOWHERE || to == RouteFrame.NOWHERE ? 0 : travel.distance(from, to);
    }

    private long duration(int from, int to) {
        return from == RouteFrame.NOWHERE || to == RouteFrame.NOWHERE ? 0 : travel.duration(from, to);
    }

    private long arrival(long departure, int from, int to) {
        return from == RouteFrame.NOWHERE || to == RouteFrame.NOWHERE ? departure : travel.arrival(departure, from, to);
    }

    private long sum(ToLongFunction<Stop> amount) {
        long sum = 0;
        for (Stop stop : stops) {
            sum += amount.applyAsLong(stop);
        }
        return sum;
    }

    @Override
    public String toString() {
        return "Route " + index;
    }
}
