package dev.doorstep.memory;

import dev.doorstep.discovery.recommendation.Interests;
import dev.doorstep.discovery.recommendation.Mark;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.OfferingId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** What customers looked at and like. */
record MemoryInterests(MemoryTable<Mark>.View views, MemoryTable<Set<String>>.View likes, String branch)
        implements Interests {
    private static final Comparator<Mark> LATEST_FIRST = Comparator.comparing(Mark::at)
            .reversed()
            .thenComparing(mark -> mark.offering().value());

    @Override
    public List<Mark> views(CustomerId customer) {
        return views.scan(key(customer) + "/").sorted(LATEST_FIRST).toList();
    }

    @Override
    public void save(CustomerId customer, Mark view) {
        views.put(key(customer, view.offering()), view);
    }

    @Override
    public void remove(CustomerId customer, OfferingId offering) {
        views.remove(key(customer, offering));
    }

    @Override
    public Set<String> likes(CustomerId customer) {
        return likes.find(key(customer)).orElse(Set.of());
    }

    @Override
    public void like(CustomerId customer, Set<String> tags) {
        likes.put(key(customer), Set.copyOf(tags));
    }

    private String key(CustomerId customer, OfferingId offering) {
        return key(customer) + "/" + offering;
    }

    private String key(CustomerId customer) {
        return branch + "/" + customer;
    }
}
