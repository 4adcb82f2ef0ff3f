package dev.doorstep.order;

import dev.doorstep.availability.Claim;
import dev.doorstep.availability.roster.Staff;
import dev.doorstep.event.TimelineEntry;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.OrderNumber;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.order.course.Course;
import dev.doorstep.order.course.ProgressPing;
import dev.doorstep.organisation.Access;
import dev.doorstep.organisation.Permission;
import dev.doorstep.payment.Refund;
import dev.doorstep.pricing.promotion.Reversal;
import dev.doorstep.workforce.Workers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads orders for those who may see them; a foreign order looks like an unknown one. */
record OrderReader(Access access, OrderFile file, Workers workers, Booking.Desks desks) {
    Order order(OrderId id) {
        return visible(file.order(id), id);
    }

    Order order(OrderNumber number) {
        return visible(
                file.ports().orders().byNumber(number).orElseThrow(() -> new UnknownOrderException(number)), number);
    }

    OrderDetail detail(OrderId id) {
        Order order = order(id);
        List<Visit> visits = file.visitsOf(id);
        CanonicalState state = CanonicalState.of(
                order.state(), visits.stream().map(Visit::state).toList());
        return new OrderDetail(
                order,
                state,
                visits.stream().map(this::detail).toList(),
                file.ports().notes().of(id),
                refunds(order));
    }

    List<OrderStep> history(OrderId id) {
        List<OrderStep> steps = new ArrayList<>();
        List<TimelineEntry> entries =
                file.work().history(OrderEvent.streamOf(order(id).id()));
        List<VisitId> visits = file.visitsOf(id).stream().map(Visit::id).toList();
        OrderStage stage = null;
        for (TimelineEntry entry : entries) {
            OrderStage after = OrderStage.after(stage, entry, visits);
            steps.add(new OrderStep(entry, stage, after));
            stage = after;
        }
        return List.copyOf(steps);
    }

    List<Note> notes(OrderId id) {
        return file.ports().notes().of(order(id).id());
    }

    /** Whoever may not see the order, and does not have its visit, may do nothing: it looks unknown. */
    Set<OrderAction> actions(OrderId id) {
        Order order = file.order(id);
        List<Visit> visits = file.visitsOf(id);
        Set<OrderAction> actions = EnumSet.noneOf(OrderAction.class);
        Set<OrderAction.Role> all = EnumSet.noneOf(OrderAction.Role.class);
        for (Visit visit : visits) {
            Set<OrderAction.Role> roles = roles(order, desks.scheduling().claimOf(visit.id()));
            all.addAll(roles);
            actions.addAll(possible(new OrderStage(order.state(), visit.state()), roles));
        }
        if (all.isEmpty()) {
            visible(order, id);
        }
        actions.removeIf(action -> action.isForAll()
                && !visits.stream()
                        .allMatch(visit -> action.isPossibleAt(new OrderStage(order.state(), visit.state()))));
        return actions;
    }

    private static Set<OrderAction> possible(OrderStage stage, Set<OrderAction.Role> roles) {
        return Stream.of(OrderAction.values())
                .filter(action -> roles.contains(action.role()) && action.isPossibleAt(stage))
                .collect(Collectors.toSet());
    }

    private Set<OrderAction.Role> roles(Order order, Optional<Claim> claim) {
        Set<OrderAction.Role> roles = EnumSet.noneOf(OrderAction.Role.class);
        if (access.owns(order.customer(), Permission.SERVE)) {
            roles.add(OrderAction.Role.CUSTOMER);
        }
        if (claim.filter(found -> access.owns(found.worker(), Permission.SERVE)).isPresent()) {
            roles.add(OrderAction.Role.WORKER);
        }
        if (claim.isPresent() && access.may(Permission.DISPATCH)) {
            roles.add(OrderAction.Role.DISPATCHER);
        }
        return roles;
    }

    private VisitDetail detail(Visit visit) {
        List<WorkEntry> log = file.ports().entries().of(visit.id());
        return desks.scheduling()
                .claimOf(visit.id())
                .map(claim -> detail(visit, claim, log))
                .orElseGet(() -> new VisitDetail(visit, null, null, null, log));
    }

    private VisitDetail detail(Visit visit, Claim claim, List<WorkEntry> log) {
        LocalDate day = access.branch().dayOf(claim.door().startInclusive());
        return new CourseReader(file.ports(), desks.scheduling())
                .read(Staff.of(claim.worker()), day).stream()
                        .findFirst()
                        .map(course -> new VisitDetail(
                                visit,
                                attendant(claim),
                                course.expectation(visit.id(), file.work().now())
                                        .orElse(null),
                                seen(visit, course),
                                log))
                        .orElseGet(() -> new VisitDetail(visit, attendant(claim), null, null, log));
    }

    /** Where a worker is concerns a customer only while they are on the way to them. */
    private static @Nullable ProgressPing seen(Visit visit, Course course) {
        ProgressPing seen = course.seen();
        Instant departed = visit.progress().departedAt();
        boolean onTheWay = visit.state() == VisitState.EN_ROUTE && departed != null;
        return onTheWay && seen != null && !seen.at().isBefore(departed) ? seen : null;
    }

    private VisitDetail.@Nullable Attendant attendant(Claim claim) {
        return workers.find(claim.worker())
                .map(worker -> new VisitDetail.Attendant(
                        worker.id(), worker.code(), worker.person().name()))
                .orElse(null);
    }

    /** Refunds that a quote does not account for, such as of extras, fall on no line of it. */
    private List<OrderDetail.LineRefund> refunds(Order order) {
        Reversal left = order.sold().quote().reversal().inMoney();
        List<OrderDetail.LineRefund> lines = new ArrayList<>();
        for (Refund refund : desks.cashier().refunds(order.id())) {
            Reversal.Step step = left.refund(refund.amount().min(left.net()));
            lines.add(new OrderDetail.LineRefund(
                    refund, step.lines().stream().map(Reversal.Line::net).toList()));
            left = step.after();
        }
        return lines;
    }

    private Order visible(Order order, Object asked) {
        access.requireOwn(order.customer(), Permission.READ, () -> new UnknownOrderException(asked));
        return order;
    }
}
