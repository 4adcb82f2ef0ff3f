package dev.doorstep.dispatch;

import dev.doorstep.availability.Claim;
import dev.doorstep.availability.WorkerTime;
import dev.doorstep.dispatch.fairness.Burden;
import dev.doorstep.kernel.Grain;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.matching.DoorDays;
import dev.doorstep.matching.HouseRules;
import dev.doorstep.matching.Matching;
import dev.doorstep.routing.Compatibility;
import dev.doorstep.routing.CurrentPlan;
import dev.doorstep.routing.Pin;
import dev.doorstep.routing.RouteEvaluation;
import dev.doorstep.routing.RouteFrame;
import dev.doorstep.routing.RouteLimits;
import dev.doorstep.routing.RoutingProblem;
import dev.doorstep.routing.RoutingStop;
import dev.doorstep.routing.ServiceTimes;
import dev.doorstep.routing.Span;
import dev.doorstep.workforce.Worker;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A day's problem in the numbers of the route kernel: seconds from the start of the day, metres, indices.
 *
 * <p>Route {@code i} is worker {@code i} of the problem, stop {@code i} is visit {@code i}; behind the visits come the
 * claims that stay where they are, each pinned to its worker and its start.
 */
final class RouteModel {
    private final DispatchProblem problem;
    private final List<SettledDay> days;
    private final DoorTimes times;
    private final List<Settled> settled = new ArrayList<>();
    private final List<CrewTask> crews;
    /** When the visits of crews begin; nothing for those that cannot, since no start suits all of them. */
    private final Map<VisitId, Optional<Instant>> meetings = new HashMap<>();

    private final RoutingProblem routing;

    /** A claim that stays, and the index of the route that it stays on. */
    record Settled(Claim claim, int route) {}

    private RouteModel(DispatchProblem problem) {
        this.problem = problem;
        this.times = new DoorTimes(problem);
        this.days = problem.workers().stream()
                .map(time -> SettledDay.of(problem, time))
                .toList();
        for (int route = 0; route < days.size(); route++) {
            int index = route;
            days.get(route).claims().forEach(claim -> settled.add(new Settled(claim, index)));
        }
        this.crews = problem.crews();
        crews.forEach(this::meet);
        this.routing = routing(new Places());
    }

    /** The same day with one crew that meets at another time; everything else is taken over. */
    private RouteModel(RouteModel other, CrewTask crew, Instant first) {
        problem = other.problem;
        days = other.days;
        times = other.times;
        settled.addAll(other.settled);
        crews = other.crews;
        meetings.putAll(other.meetings);
        crew.members().forEach(member -> meetings.put(member.visit(), Optional.of(member.startIf(first))));
        List<RoutingStop> stops = new ArrayList<>(other.routing.stops());
        for (int stop = 0; stop < problem.visits().size(); stop++) {
            if (crew.visits().contains(visit(stop))) {
                stops.set(stop, stops.get(stop).within(windows(problem.visits().get(stop))));
            }
        }
        routing = other.routing.withStops(stops);
    }

    /** Returns the same day with a crew that meets when its first visit begins at an instant. */
    RouteModel meeting(CrewTask crew, Instant first) {
        return new RouteModel(this, crew, first);
    }

    /** Tells when the first visit of a crew begins, if it can be done at all. */
    Optional<Instant> firstStart(CrewTask crew) {
        CrewTask.Member first = crew.members().get(0);
        return meetings.getOrDefault(first.visit(), Optional.empty());
    }

    /** A crew meets when it does already or, if it does not or may not then, as early as it can. */
    private void meet(CrewTask crew) {
        List<Instant> starts = problem.starts(crew);
        Optional<Instant> first =
                standing(crew).filter(starts::contains).or(() -> starts.stream().findFirst());
        crew.members().forEach(member -> meetings.put(member.visit(), first.map(member::startIf)));
    }

    private Optional<Instant> standing(CrewTask crew) {
        return crew.members().stream()
                .flatMap(
                        member -> problem
                                .claimOf(member.visit())
                                .map(claim -> claim.door().startInclusive().minus(member.after()))
                                .stream())
                .findFirst();
    }

    static RouteModel of(DispatchProblem problem) {
        return new RouteModel(problem);
    }

    /** Obtains the model of a problem in which crews meet when they do in a plan. */
    static RouteModel of(DispatchProblem problem, DispatchPlan plan) {
        Map<VisitId, Instant> planned = new HashMap<>();
        plan.routes()
                .forEach(route -> route.visits()
                        .forEach(
                                visit -> planned.put(visit.visit(), visit.door().startInclusive())));
        RouteModel model = of(problem);
        for (CrewTask crew : model.crews) {
            Optional<Instant> first = crew.members().stream()
                    .flatMap(member ->
                            Stream.ofNullable(planned.get(member.visit())).map(start -> start.minus(member.after())))
                    .findFirst();
            if (first.isPresent() && problem.starts(crew).contains(first.get())) {
                model = model.meeting(crew, first.get());
            }
        }
        return model;
    }

    RoutingProblem routing() {
        return routing;
    }

    /** Finds the visit of a stop; nothing for a claim that stays. */
    Optional<VisitTask> task(int stop) {
        return stop < problem.visits().size() ? Optional.of(problem.visits().get(stop)) : Optional.empty();
    }

    /** Returns the claim of a stop that is no visit of the problem. */
    Claim settled(int stop) {
        return settled.get(stop - problem.visits().size()).claim();
    }

    /** Finds what a worker cannot keep of what is settled; whoever has such a claim gets nothing more. */
    Optional<Claim> missed(int route) {
        return days.get(route).missed();
    }

    /** Returns what workers on shift share: the time at the doors of that day. */
    Burden burden() {
        Set<Integer> elsewhen = IntStream.range(0, settled.size())
                .filter(index -> !problem.isToday(settled.get(index).claim))
                .mapToObj(index -> problem.visits().size() + index)
                .collect(Collectors.toSet());
        Set<Integer> sharing = IntStream.range(0, days.size())
                .filter(route -> !routing.frames().get(route).shifts().isEmpty())
                .boxed()
                .collect(Collectors.toSet());
        return new Burden(
                RouteEvaluation.of(routing), elsewhen, sharing, problem.visits().size());
    }

    /** Returns the stops of each crew of which nobody is settled: all of them are done or none. */
    Map<CrewTask, List<Integer>> crews() {
        Map<VisitId, Integer> movable = movable();
        Map<CrewTask, List<Integer>> stops = new LinkedHashMap<>();
        crews.stream()
                .filter(crew -> crew.visits().stream().noneMatch(problem::isSettled))
                .forEach(crew -> stops.put(
                        crew,
                        crew.visits().stream()
                                .filter(movable::containsKey)
                                .map(movable::get)
                                .toList()));
        return stops;
    }

    /** Returns the visit of a stop. */
    VisitId visit(int stop) {
        return task(stop).map(VisitTask::id).orElseGet(() -> settled(stop).visit());
    }

    Instant instantOf(long moment) {
        return problem.window().startInclusive().plusSeconds(moment);
    }

    /**
     * Returns the stops of a plan's routes in their order; claims of other days, which a plan does not show, keep their
     * places.
     */
    List<List<Integer>> stops(DispatchPlan plan) {
        Map<VisitId, Integer> stops = new HashMap<>(movable());
        List<TreeMap<Instant, Integer>> routes = new ArrayList<>();
        days.forEach(day -> routes.add(new TreeMap<>()));
        for (int index = 0; index < settled.size(); index++) {
            Settled kept = settled.get(index);
            int stop = problem.visits().size() + index;
            stops.put(kept.claim.visit(), stop);
            if (!problem.isToday(kept.claim)) {
                routes.get(kept.route).put(kept.claim.door().startInclusive(), stop);
            }
        }
        List<WorkerId> workers =
                problem.workers().stream().map(time -> time.worker().id()).toList();
        plan.routes()
                .forEach(route -> route.visits().stream()
                        .filter(visit -> stops.containsKey(visit.visit()))
                        .forEach(visit -> routes.get(workers.indexOf(route.worker()))
                                .put(visit.door().startInclusive(), stops.get(visit.visit()))));
        return routes.stream().map(route -> List.copyOf(route.values())).toList();
    }

    private RoutingProblem routing(Places places) {
        List<RoutingStop> stops = Stream.concat(
                        problem.visits().stream().map(task -> stop(task, places)),
                        settled.stream().map(kept -> stop(kept, places)))
                .toList();
        List<RouteFrame> frames = new ArrayList<>();
        for (int route = 0; route < problem.workers().size(); route++) {
            frames.add(worker(route).frame(places));
        }
        RoutingProblem fresh = RoutingProblem.of(
                        stops,
                        frames,
                        places.matrices(problem),
                        problem.policy().plan().travel())
                .withCompatibility(compatibility())
                .withServices(services())
                .withStartGrain(Grain.LENGTH.toSeconds());
        RouteEvaluation evaluation = withoutLostBreaks(RouteEvaluation.of(fresh));
        return evaluation.problem().withCurrent(current(evaluation));
    }

    /**
     * What is settled is not moved for a break: whoever has none between settled doors has none to lose, and whoever
     * has none for the ways between them gets nothing more.
     */
    private RouteEvaluation withoutLostBreaks(RouteEvaluation evaluation) {
        RoutingProblem fresh = evaluation.problem();
        List<RouteFrame> kept = IntStream.range(0, days.size())
                .mapToObj(route -> withoutLostBreak(route, evaluation))
                .toList();
        return kept.equals(fresh.frames()) ? evaluation : RouteEvaluation.of(fresh.withFrames(kept));
    }

    private RouteFrame withoutLostBreak(int route, RouteEvaluation evaluation) {
        RouteFrame frame = evaluation.problem().frames().get(route);
        List<Integer> stops = settledOn(route);
        if (frame.breaks().isEmpty() || evaluation.schedule(route, stops).isPresent()) {
            return frame;
        }
        RouteFrame restless = frame.withBreaks(List.of());
        List<TimeWindow> doors =
                stops.stream().map(stop -> settled(stop).door()).toList();
        return worker(route).due().filter(due -> due.fitsBetween(doors)).isPresent()
                ? restless.withLimits(new RouteLimits(stops.size(), Long.MAX_VALUE, Long.MAX_VALUE))
                : restless;
    }

    private WorkerFrame worker(int route) {
        return new WorkerFrame(problem, problem.workers().get(route), days.get(route));
    }

    /** Returns the stops that are settled on a route, the earliest first. */
    private List<Integer> settledOn(int route) {
        return IntStream.range(0, settled.size())
                .filter(index -> settled.get(index).route == route)
                .map(index -> problem.visits().size() + index)
                .boxed()
                .toList();
    }

    private ServiceTimes services() {
        ServiceTimes.Builder services = ServiceTimes.of(problem.workers().size());
        for (int stop = 0; stop < problem.visits().size(); stop++) {
            VisitTask task = problem.visits().get(stop);
            for (int route = 0; route < problem.workers().size(); route++) {
                Duration own = times.of(stop, route);
                if (!own.equals(task.demand().atDoor())) {
                    services.service(stop, route, own.toSeconds());
                }
            }
        }
        return services.build();
    }

    private RoutingStop stop(VisitTask task, Places places) {
        return RoutingStop.of(
                places.indexOf(task.demand().place().point()),
                task.demand().atDoor().toSeconds(),
                windows(task),
                problem.terms(task).undone());
    }

    /** A visit of a crew begins when the crew meets, any other within its promise. */
    private List<Span> windows(VisitTask task) {
        List<Instant> starts = meetings.containsKey(task.id())
                ? meetings.get(task.id()).stream().toList()
                : problem.starts(task);
        return starts.isEmpty()
                ? List.of()
                : List.of(new Span(problem.moment(starts.get(0)), problem.moment(starts.get(starts.size() - 1))));
    }

    private RoutingStop stop(Settled kept, Places places) {
        TimeWindow door = kept.claim.door();
        return RoutingStop.of(
                        places.indexOf(kept.claim.place()), door.duration().toSeconds(), List.of(), 0)
                .pinned(Pin.at(kept.route, problem.moment(door.startInclusive())));
    }

    private Compatibility compatibility() {
        List<WorkerTime> workers = problem.workers();
        Compatibility.Builder builder = Compatibility.of(workers.size());
        for (int stop = 0; stop < problem.visits().size(); stop++) {
            VisitTask task = problem.visits().get(stop);
            Map<Duration, Set<DoorDays>> days = new HashMap<>();
            for (int route = 0; route < workers.size(); route++) {
                Set<DoorDays> own = days.computeIfAbsent(times.of(stop, route), atDoor -> days(task, atDoor));
                if (!suits(task, own, workers.get(route).worker())
                        || !problem.isReached(task, workers.get(route).worker())) {
                    builder.forbid(stop, route);
                }
                WorkerId worker = workers.get(route).worker().id();
                long cost = task.demand().choice().rankOf(worker)
                                * problem.terms(task).wish()
                        + task.score(worker);
                if (cost != 0) {
                    builder.cost(stop, route, cost);
                }
            }
        }
        crews.forEach(crew -> keepApart(crew, builder));
        return builder.build();
    }

    /** Each of a crew is somebody else, and none of them whoever has a settled visit of it, be that on another day. */
    private void keepApart(CrewTask crew, Compatibility.Builder builder) {
        Map<VisitId, Integer> movable = movable();
        List<Integer> stops = crew.visits().stream()
                .filter(movable::containsKey)
                .map(movable::get)
                .toList();
        builder.apart(stops);
        for (int route = 0; route < problem.workers().size(); route++) {
            int own = route;
            boolean isOfCrew = problem.workers().get(route).claims().stream()
                    .map(Claim::visit)
                    .anyMatch(visit -> crew.visits().contains(visit) && !movable.containsKey(visit));
            if (isOfCrew) {
                stops.forEach(stop -> builder.forbid(stop, own));
            }
        }
    }

    /** Returns the days of a visit at its first start and at its last, most often the same; none if it has no start. */
    private Set<DoorDays> days(VisitTask task, Duration atDoor) {
        List<Instant> starts = problem.starts(task);
        return starts.isEmpty()
                ? Set.of()
                : Stream.of(starts.get(0), starts.get(starts.size() - 1))
                        .map(start -> DoorDays.of(TimeWindow.of(start, atDoor), zone()))
                        .collect(Collectors.toSet());
    }

    /** A worker suits a visit if the rules about the worker have nothing against its first start and its last. */
    private boolean suits(VisitTask task, Set<DoorDays> days, Worker worker) {
        HouseRules house = problem.calendars().terms().house();
        return !days.isEmpty()
                && days.stream()
                        .allMatch(door -> Matching.blockers(task.demand(), worker, door, house)
                                .isEmpty());
    }

    /**
     * Takes over what stands and can stay: on every route what is settled, then of the rest what fits, the earliest
     * first.
     */
    private CurrentPlan current(RouteEvaluation evaluation) {
        Map<VisitId, Integer> movable = movable();
        List<List<Integer>> routes = new ArrayList<>();
        for (int route = 0; route < problem.workers().size(); route++) {
            routes.add(standing(route, movable, evaluation));
        }
        return new CurrentPlan(routes, problem.policy().plan().change());
    }

    private Map<VisitId, Integer> movable() {
        Map<VisitId, Integer> movable = new HashMap<>();
        for (int stop = 0; stop < problem.visits().size(); stop++) {
            movable.put(problem.visits().get(stop).id(), stop);
        }
        return movable;
    }

    private List<Integer> standing(int route, Map<VisitId, Integer> movable, RouteEvaluation evaluation) {
        TreeMap<Instant, Integer> standing = new TreeMap<>();
        settledOn(route).forEach(stop -> standing.put(settled(stop).door().startInclusive(), stop));
        for (Claim claim : problem.workers().get(route).claims()) {
            Integer stop = movable.get(claim.visit());
            Instant start = claim.door().startInclusive();
            if (stop != null && !standing.containsKey(start)) {
                standing.put(start, stop);
                if (!evaluation.isFeasible(route, List.copyOf(standing.values()))) {
                    standing.remove(start);
                }
            }
        }
        return List.copyOf(standing.values());
    }

    private ZoneId zone() {
        return problem.calendars().terms().zone();
    }
}
