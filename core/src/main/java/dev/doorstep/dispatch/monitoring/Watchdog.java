package dev.doorstep.dispatch.monitoring;

import dev.doorstep.availability.ClaimState;
import dev.doorstep.dispatch.disruption.Disruption;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.order.Visit;
import dev.doorstep.order.VisitState;
import dev.doorstep.order.course.Course;
import dev.doorstep.order.course.Expectation;
import dev.doorstep.order.course.Progress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks at a day by some rules at an instant. */
record Watchdog(WatchedDay day, WatchRules rules, Instant now) {
    /** What is the matter at a door, and with what before it. */
    private record Matter(
            Visit visit,
            @Nullable WorkerId worker,
            @Nullable Disruption cause) {}

    List<Alert> alerts() {
        Map<VisitId, Visit> visits = day.visits().stream().collect(Collectors.toMap(Visit::id, Function.identity()));
        Set<VisitId> claimed = new HashSet<>();
        List<Alert> alerts = new ArrayList<>();
        for (Course course : day.courses()) {
            List<Expectation> doors = course.expectations(now);
            for (Expectation door : doors) {
                claimed.add(door.visit());
                Visit visit = visits.get(door.visit());
                if (visit != null && door.claim().state() != ClaimState.HELD) {
                    of(new Doors(course.worker().id(), doors), door, visit).forEach(alerts::add);
                }
            }
        }
        day.visits().stream()
                .filter(visit -> !claimed.contains(visit.id()))
                .flatMap(visit -> notAccepted(
                        new Matter(visit, null, null), visit.promise().startInclusive())
                        .stream())
                .forEach(alerts::add);
        return List.copyOf(alerts);
    }

    private Stream<Alert> of(Doors doors, Expectation door, Visit visit) {
        WorkerId worker = doors.worker;
        Progress reached = door.reached();
        TimeWindow planned = door.claim().door();
        Matter plain = new Matter(visit, worker, null);
        return switch (visit.state()) {
            case PENDING_DISPATCH, OFFERED ->
                Stream.concat(notAccepted(plain, planned.startInclusive()).stream(), late(doors, door, visit).stream());
            case ASSIGNED -> Stream.concat(notDeparted(doors, door, visit).stream(), late(doors, door, visit).stream());
            case EN_ROUTE -> late(doors, door, visit).stream();
            case ARRIVED ->
                over(AlertCode.NOT_STARTED, plain, latest(door.expected().arrival(), planned.startInclusive()))
                        .stream();
            case IN_SERVICE ->
                over(
                        AlertCode.OVERRUN,
                        new Matter(visit, worker, doors.overrunOf(door)),
                        door.expected().start().plus(planned.duration()))
                        .stream();
            case AWAITING_ACCEPTANCE ->
                Optional.ofNullable(reached.finishedAt())
                        .flatMap(finished -> over(AlertCode.NOT_APPROVED, plain, finished))
                        .stream();
            case DONE, NO_SHOW, CANCELLED -> Stream.empty();
        };
    }

    private Optional<Alert> notAccepted(Matter matter, Instant begins) {
        return rules.tolerance(AlertCode.NOT_ACCEPTED)
                .filter(lead -> VisitState.dispatchable().contains(matter.visit.state()))
                .filter(lead -> !now.isBefore(begins.minus(lead)))
                .map(lead -> alert(AlertCode.NOT_ACCEPTED, matter, begins, between(now, begins)));
    }

    /** Whoever is still at another door cannot set out; that the next one will be late is another matter. */
    private Optional<Alert> notDeparted(Doors doors, Expectation door, Visit visit) {
        boolean isFree = doors.underWayBefore(door).isEmpty();
        return isFree
                ? over(
                        AlertCode.NOT_DEPARTED,
                        new Matter(visit, doors.worker, doors.lateness(door, now)),
                        door.planned().departure())
                : Optional.empty();
    }

    private Optional<Alert> late(Doors doors, Expectation door, Visit visit) {
        Duration late = door.late();
        return rules.tolerance(AlertCode.LATE)
                .filter(tolerance -> late.compareTo(tolerance) > 0)
                .map(tolerance -> alert(
                        AlertCode.LATE,
                        new Matter(visit, doors.worker, doors.causeOf(door, now)),
                        door.claim().promise().endExclusive(),
                        late));
    }

    private Optional<Alert> over(AlertCode code, Matter matter, Instant due) {
        return rules.tolerance(code)
                .filter(tolerance -> !now.isBefore(due.plus(tolerance)) && due.isBefore(now))
                .map(tolerance -> alert(code, matter, due, between(due, now)));
    }

    private static Alert alert(AlertCode code, Matter matter, Instant due, Duration by) {
        Alert.Key about = new Alert.Key(matter.visit.id(), code);
        return new Alert(about, matter.visit.order(), matter.worker, due, by, matter.cause);
    }

    private static Duration between(Instant from, Instant until) {
        return from.isBefore(until) ? Duration.between(from, until) : Duration.ZERO;
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }

    /** The doors of one worker, and what makes them late as a re-plan would be told. */
    private record Doors(WorkerId worker, List<Expectation> all) {
        /** What keeps the worker: the last door before that they set out for, or else that they do not set out. */
        @Nullable
        Disruption causeOf(Expectation late, Instant now) {
            return underWayBefore(late)
                    .map(this::overrunOf)
                    .orElseGet(() -> late.reached().departedAt() == null ? lateness(firstLeft(), now) : null);
        }

        Optional<Expectation> underWayBefore(Expectation later) {
            return all.subList(0, all.indexOf(later)).stream()
                    .filter(door -> door.reached().departedAt() != null && !door.isOver())
                    .reduce((first, last) -> last);
        }

        @Nullable
        Disruption overrunOf(Expectation door) {
            Duration behind = door.behind();
            return behind.isNegative() || behind.isZero() ? null : new Disruption.VisitOverruns(door.visit(), behind);
        }

        @Nullable
        Disruption lateness(Expectation door, Instant now) {
            Duration by = between(now, door.expected().arrival());
            return by.isZero() ? null : new Disruption.WorkerLate(worker, by);
        }

        private Expectation firstLeft() {
            return all.stream().filter(door -> !door.isOver()).findFirst().orElseThrow();
        }
    }
}
