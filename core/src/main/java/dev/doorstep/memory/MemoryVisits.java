package dev.doorstep.memory;

import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.Page;
import dev.doorstep.kernel.PageRequest;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.order.Visit;
import dev.doorstep.order.VisitState;
import dev.doorstep.order.Visits;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The visits of a branch. */
record MemoryVisits(VersionedView<Visit> rows) implements Visits {
    @Override
    public Optional<Visit> find(VisitId id) {
        return rows.find(id);
    }

    @Override
    public List<Visit> findAll(Collection<VisitId> ids) {
        Set<VisitId> wanted = Set.copyOf(ids);
        return list(visit -> wanted.contains(visit.id()));
    }

    @Override
    public List<Visit> of(Collection<OrderId> orders) {
        Set<OrderId> wanted = Set.copyOf(orders);
        return list(visit -> wanted.contains(visit.order()));
    }

    @Override
    public List<Visit> promisedIn(TimeWindow window) {
        return list(visit -> window.contains(visit.promise().startInclusive()));
    }

    @Override
    public Page<Visit> expectedFrom(Instant startInclusive, PageRequest page) {
        String after = page.after() == null ? "" : page.after();
        return Page.cut(
                list(visit -> VisitState.expected().contains(visit.state())
                        && !visit.promise().startInclusive().isBefore(startInclusive)
                        && cursor(visit).compareTo(after) > 0),
                page,
                MemoryVisits::cursor);
    }

    @Override
    public List<Visit> unaccepted(Instant finishedBefore, int limit) {
        return rows.all()
                .filter(visit -> visit.state() == VisitState.AWAITING_ACCEPTANCE)
                .filter(visit -> finish(visit).isBefore(finishedBefore))
                .sorted(Comparator.comparing(MemoryVisits::finish)
                        .thenComparing(visit -> visit.id().toString()))
                .limit(limit)
                .toList();
    }

    @Override
    public Visit save(Visit visit) {
        return rows.save(visit.id(), visit);
    }

    private static String cursor(Visit visit) {
        return PlaceInTime.of(visit.promise().startInclusive(), visit.id());
    }

    private static Instant finish(Visit visit) {
        return Objects.requireNonNull(visit.progress().finishedAt(), "a finished visit has its end");
    }

    private List<Visit> list(Predicate<Visit> condition) {
        return rows.all()
                .filter(condition)
                .sorted(Comparator.comparing((Visit visit) -> visit.promise().startInclusive())
                        .thenComparing(visit -> visit.id().toString()))
                .toList();
    }
}
