package dev.doorstep.memory;

import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.Page;
import dev.doorstep.kernel.PageRequest;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.order.engagement.Engagement;
import dev.doorstep.order.engagement.EngagementState;
import dev.doorstep.order.engagement.Engagements;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The engagements of a branch. */
record MemoryEngagements(VersionedView<Engagement> rows) implements Engagements {
    @Override
    public Optional<Engagement> find(OrderId order) {
        return rows.find(order);
    }

    @Override
    public Optional<Engagement> ofDay(VisitId day) {
        return rows.all()
                .filter(engagement -> engagement.days().stream()
                        .anyMatch(known -> known.visit().equals(day)))
                .findFirst();
    }

    @Override
    public List<Engagement> on(LocalDate day) {
        return rows.all()
                .filter(engagement -> engagement.days().stream()
                        .anyMatch(known -> known.date().equals(day)))
                .sorted(Comparator.comparing(MemoryEngagements::place))
                .toList();
    }

    @Override
    public Page<Engagement> in(Set<EngagementState> states, PageRequest page) {
        return page(engagement -> states.contains(engagement.state()), page);
    }

    @Override
    public Page<Engagement> of(CustomerId customer, PageRequest page) {
        return page(engagement -> engagement.customer().equals(customer), page);
    }

    @Override
    public Engagement save(Engagement engagement) {
        return rows.save(engagement.order(), engagement);
    }

    private Page<Engagement> page(Predicate<Engagement> condition, PageRequest page) {
        return PlaceInTime.page(rows.all().filter(condition), page, MemoryEngagements::place);
    }

    private static String place(Engagement engagement) {
        return PlaceInTime.of(engagement.begunAt(), engagement.order());
    }
}
