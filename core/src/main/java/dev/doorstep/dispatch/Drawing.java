package dev.doorstep.dispatch;

import dev.doorstep.availability.Agenda;
import dev.doorstep.availability.CalendarSnapshot;
import dev.doorstep.availability.Claim;
import dev.doorstep.availability.ClaimState;
import dev.doorstep.availability.Terms;
import dev.doorstep.availability.WorkerTime;
import dev.doorstep.dispatch.board.Board;
import dev.doorstep.kernel.ClaimId;
import dev.doorstep.kernel.GeoPoint;
import dev.doorstep.kernel.OrderNumber;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.matching.Blocker;
import dev.doorstep.matching.Companion;
import dev.doorstep.order.Fulfilment;
import dev.doorstep.order.Order;
import dev.doorstep.order.Visit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the board of a plan from the calendars as they are. */
final class Drawing {
    private final PlanRecord record;
    private final Optional<DispatchPlan> other;
    private final Map<VisitId, Board.Former> formers = new HashMap<>();
    private final Map<VisitId, Board.Companion> companions = new HashMap<>();
    private final CalendarSnapshot calendars;
    private final Map<VisitId, Facts> visits;

    /** What the calendars or the orders know of a visit; a hold whose order is not placed yet has no number. */
    private record Facts(GeoPoint place, TimeWindow promise, Optional<OrderNumber> order, List<VisitId> companions) {}

    Drawing(PlanRecord record, Optional<DispatchPlan> other, CalendarSnapshot calendars, Fulfilment.Ports orders) {
        this.record = record;
        this.other = other;
        other.stream()
                .flatMap(plan -> plan.routes().stream())
                .forEach(route -> route.visits()
                        .forEach(visit -> formers.put(
                                visit.visit(),
                                new Board.Former(Optional.of(route.code()), Optional.of(visit.door())))));
        record.plan()
                .routes()
                .forEach(route -> route.visits()
                        .forEach(visit ->
                                companions.put(visit.visit(), new Board.Companion(route.code(), visit.door()))));
        this.calendars = calendars;
        this.visits = facts(orders);
    }

    Board draw() {
        Terms terms = calendars.terms();
        Board.Title title = new Board.Title(
                terms.branch().name(),
                terms.zone(),
                record.plan().day(),
                record.id(),
                record.madeAt(),
                record.state() == PlanState.APPLIED);
        Map<PersonCode, PlannedRoute> routes =
                record.plan().routes().stream().collect(Collectors.toMap(PlannedRoute::code, Function.identity()));
        List<Board.Lane> lanes = calendars.workers().stream()
                .map(time ->
                        lane(time, Optional.ofNullable(routes.get(time.worker().code()))))
                .filter(lane -> !lane.shifts().isEmpty() || !lane.stops().isEmpty())
                .toList();
        List<Board.Undone> undone =
                record.plan().unassigned().stream().flatMap(this::undone).toList();
        return new Board(title, lanes, undone, Optional.empty());
    }

    private Map<VisitId, Facts> facts(Fulfilment.Ports orders) {
        Map<VisitId, Facts> facts = new HashMap<>();
        calendars.workers().stream()
                .flatMap(time -> time.claims().stream())
                .forEach(claim -> facts.put(
                        claim.visit(), new Facts(claim.place(), claim.promise(), Optional.empty(), List.of())));
        for (Visit visit : orders.visits().findAll(named())) {
            facts.put(
                    visit.id(),
                    new Facts(
                            visit.demand().place().point(),
                            visit.promise(),
                            orders.orders().find(visit.order()).map(Order::number),
                            visit.demand().companions().stream()
                                    .map(Companion::visit)
                                    .toList()));
        }
        return facts;
    }

    /** The visits of the plan, and those that its reasons are about. */
    private Collection<VisitId> named() {
        Stream<VisitId> planned = record.plan().routes().stream()
                .flatMap(route -> route.visits().stream())
                .map(PlannedVisit::visit);
        Stream<VisitId> inTheWay = calendars.workers().stream()
                .flatMap(time -> time.claims().stream())
                .map(claim -> claim.visit());
        Stream<VisitId> undone = record.plan().unassigned().stream().map(UnassignedVisit::visit);
        return Stream.of(planned, undone, inTheWay).flatMap(Function.identity()).collect(Collectors.toSet());
    }

    private Board.Lane lane(WorkerTime time, Optional<PlannedRoute> route) {
        List<Board.Stop> stops = route.stream()
                .flatMap(planned -> planned.visits().stream())
                .flatMap(visit -> stop(time.worker().code(), visit))
                .toList();
        return new Board.Lane(
                time.worker().code(),
                time.worker().base().point(),
                time.worker().base().dayEnd(),
                time.workable(calendars.terms(), record.plan().day()),
                stops,
                route.filter(planned -> !stops.isEmpty()).map(PlannedRoute::homeward),
                rest(time, stops),
                isOther(time.worker().code(), route));
    }

    /** Finds the break of a day with just the doors of the plan. */
    private Optional<TimeWindow> rest(WorkerTime time, List<Board.Stop> stops) {
        WorkerId worker = time.worker().id();
        List<Claim> claims = stops.stream()
                .map(stop -> new Claim(
                        new ClaimId(worker.value()),
                        worker,
                        new VisitId(worker.value()),
                        stop.door(),
                        stop.place(),
                        stop.door(),
                        ClaimState.FIRM,
                        null))
                .toList();
        WorkerTime planned = new WorkerTime(time.worker(), time.roster(), time.leave(), claims, List.of(), 0);
        return CalendarSnapshot.of(calendars.terms(), List.of(planned))
                .agenda(worker, record.plan().day())
                .flatMap(Agenda::restOnShift);
    }

    /** Tells whether the other plan sends a worker to other doors, or at other times. */
    private boolean isOther(PersonCode worker, Optional<PlannedRoute> route) {
        return other.filter(plan -> !doors(route)
                        .equals(doors(plan.routes().stream()
                                .filter(known -> known.code().equals(worker))
                                .findFirst())))
                .isPresent();
    }

    private static Map<VisitId, TimeWindow> doors(Optional<PlannedRoute> route) {
        return route.stream()
                .flatMap(planned -> planned.visits().stream())
                .collect(Collectors.toMap(PlannedVisit::visit, PlannedVisit::door));
    }

    /** How the other plan has a visit, where that differs. */
    private Optional<Board.Former> former(VisitId visit, Board.Former now) {
        return other.map(plan -> formers.getOrDefault(visit, Board.Former.NOBODY))
                .filter(former -> !former.equals(now));
    }

    /** A hold that has gone since the plan was made is not drawn. */
    private Stream<Board.Stop> stop(PersonCode worker, PlannedVisit planned) {
        return Stream.ofNullable(visits.get(planned.visit()))
                .map(facts -> new Board.Stop(
                        facts.order,
                        facts.place,
                        facts.promise,
                        planned.door(),
                        planned.travel(),
                        planned.settled(),
                        facts.companions.stream()
                                .flatMap(other -> Stream.ofNullable(companions.get(other)))
                                .sorted(Comparator.comparing(
                                        other -> other.worker().value()))
                                .toList(),
                        former(planned.visit(), new Board.Former(Optional.of(worker), Optional.of(planned.door())))));
    }

    private Stream<Board.Undone> undone(UnassignedVisit left) {
        Map<PersonCode, List<Blocker>> reasons = new LinkedHashMap<>();
        left.reasons()
                .forEach((worker, blockers) -> reasons.put(
                        worker,
                        blockers.stream()
                                .map(blocker -> blocker.callingVisit(this::numberOf))
                                .toList()));
        return Stream.ofNullable(visits.get(left.visit()))
                .map(facts -> new Board.Undone(
                        facts.order, facts.place, facts.promise, reasons, former(left.visit(), Board.Former.NOBODY)));
    }

    private String numberOf(String visit) {
        return Optional.ofNullable(visits.get(VisitId.parse(visit)))
                .flatMap(Facts::order)
                .map(OrderNumber::value)
                .orElse(visit);
    }
}
