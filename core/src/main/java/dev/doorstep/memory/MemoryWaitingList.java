package dev.doorstep.memory;

import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.Page;
import dev.doorstep.kernel.PageRequest;
import dev.doorstep.kernel.WaitingId;
import dev.doorstep.order.waiting.WaitingEntry;
import dev.doorstep.order.waiting.WaitingList;
import dev.doorstep.order.waiting.WaitingState;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Who waits for a slot in a branch. */
record MemoryWaitingList(VersionedView<WaitingEntry> rows) implements WaitingList {
    @Override
    public Optional<WaitingEntry> find(WaitingId id) {
        return rows.find(id);
    }

    @Override
    public Page<WaitingEntry> open(PageRequest page) {
        return page(entry -> entry.state().isOpen(), page);
    }

    @Override
    public Page<WaitingEntry> of(CustomerId customer, PageRequest page) {
        return page(entry -> entry.customer().equals(customer), page);
    }

    @Override
    public List<WaitingEntry> ahead(WaitingEntry entry) {
        return rows.all()
                .filter(other -> other.state() == WaitingState.WAITING
                        && other.span().overlaps(entry.span())
                        && cursor(other).compareTo(cursor(entry)) < 0)
                .sorted(Comparator.comparing(MemoryWaitingList::cursor))
                .toList();
    }

    @Override
    public WaitingEntry save(WaitingEntry entry) {
        return rows.save(entry.id(), entry);
    }

    private Page<WaitingEntry> page(Predicate<WaitingEntry> condition, PageRequest page) {
        return PlaceInTime.page(rows.all().filter(condition), page, MemoryWaitingList::cursor);
    }

    private static String cursor(WaitingEntry entry) {
        return PlaceInTime.of(entry.joinedAt(), entry.id());
    }
}
