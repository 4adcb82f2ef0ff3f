package dev.doorstep.order.place;

import dev.doorstep.customer.Customers;
import dev.doorstep.event.Work;
import dev.doorstep.kernel.GeoPoint;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.Page;
import dev.doorstep.kernel.PageRequest;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.order.Order;
import dev.doorstep.order.Orders;
import dev.doorstep.order.Visit;
import dev.doorstep.order.Visits;
import dev.doorstep.organisation.Access;
import dev.doorstep.organisation.Branch;
import dev.doorstep.organisation.Permission;
import dev.doorstep.workforce.Worker;
import dev.doorstep.workforce.Workers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lists the places that a branch goes by. */
public final class PlaceDesk {
    private final Access access;
    private final Work work;
    private final Ports ports;

    /**
     * Who is read.
     *
     * @param workers the workers
     * @param orders the orders
     * @param visits the visits
     * @param customers the customers
     */
    public record Ports(Workers workers, Orders orders, Visits visits, Customers customers) {}

    /** Opens the service for one transaction. */
    public PlaceDesk(Access access, Work work, Ports ports) {
        this.access = access;
        this.work = work;
        this.ports = ports;
    }

    /**
     * Lists every point once: where days of workers begin and end by their codes, the doors of today and later the
     * earliest promise first, then the customers by their codes. Needs the permission to read.
     */
    public List<KnownPlace> all() {
        access.require(Permission.READ);
        Map<GeoPoint, KnownPlace> places = new LinkedHashMap<>();
        Stream.of(bases(), doors(), customers())
                .flatMap(List::stream)
                .forEach(place -> places.putIfAbsent(place.point(), place));
        return List.copyOf(places.values());
    }

    private List<KnownPlace> bases() {
        return ports.workers().all().stream().flatMap(PlaceDesk::bases).toList();
    }

    private static Stream<KnownPlace> bases(Worker worker) {
        return Stream.of(worker.base().point(), worker.base().dayEnd())
                .map(point ->
                        new KnownPlace(KnownPlace.PlaceKind.BASE, worker.code().value(), point));
    }

    private List<KnownPlace> doors() {
        Branch branch = access.branch();
        LocalDate today = branch.dayOf(work.now());
        Instant midnight = today.atStartOfDay(branch.zone()).toInstant();
        Instant tomorrow = today.plusDays(1).atStartOfDay(branch.zone()).toInstant();
        List<KnownPlace> doors = new ArrayList<>(doors(ports.visits().promisedIn(new TimeWindow(midnight, tomorrow))));
        Page.each(
                PageRequest.SIZE_MAX,
                page -> ports.visits().expectedFrom(tomorrow, page),
                visits -> doors.addAll(doors(visits)));
        return doors;
    }

    private List<KnownPlace> doors(List<Visit> visits) {
        Map<OrderId, Order> orders =
                ports
                        .orders()
                        .findAll(visits.stream().map(Visit::order).distinct().toList())
                        .stream()
                        .collect(Collectors.toMap(Order::id, Function.identity()));
        return visits.stream().map(visit -> door(visit, orders)).toList();
    }

    private static KnownPlace door(Visit visit, Map<OrderId, Order> orders) {
        return new KnownPlace(
                KnownPlace.PlaceKind.DOOR,
                Objects.requireNonNull(orders.get(visit.order())).number().toString(),
                visit.demand().place().point());
    }

    private List<KnownPlace> customers() {
        return Page.all(PageRequest.SIZE_MAX, ports.customers()::all).stream()
                .map(customer -> new KnownPlace(
                        KnownPlace.PlaceKind.CUSTOMER,
                        customer.code().value(),
                        customer.home().point()))
                .toList();
    }
}
