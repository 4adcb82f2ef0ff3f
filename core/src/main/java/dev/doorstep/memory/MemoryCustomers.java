package dev.doorstep.memory;

import dev.doorstep.customer.Customer;
import dev.doorstep.customer.Customers;
import dev.doorstep.event.StaleWriteException;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.Page;
import dev.doorstep.kernel.PageRequest;
import dev.doorstep.kernel.PersonCode;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/** The customers of a branch. */
record MemoryCustomers(VersionedView<Customer> rows, MemoryTable<Set<String>>.View segments, String branch)
        implements Customers {
    @Override
    public Optional<Customer> find(CustomerId id) {
        return rows.find(id);
    }

    @Override
    public Optional<Customer> byCode(PersonCode code) {
        return rows.all().filter(customer -> customer.code().equals(code)).findFirst();
    }

    @Override
    public Page<Customer> all(PageRequest page) {
        String after = page.after() == null ? "" : page.after();
        return Page.cut(
                rows.all()
                        .filter(customer -> customer.code().value().compareTo(after) > 0)
                        .sorted(Comparator.comparing(customer -> customer.code().value()))
                        .limit(page.size() + 1L)
                        .toList(),
                page,
                customer -> customer.code().value());
    }

    @Override
    public Customer save(Customer customer) {
        if (byCode(customer.code())
                .filter(other -> !other.id().equals(customer.id()))
                .isPresent()) {
            throw new StaleWriteException("customer " + customer.id(), customer.version());
        }
        return rows.save(customer.id(), customer);
    }

    @Override
    public Set<String> segments(CustomerId id) {
        return segments.find(key(id)).orElse(Set.of());
    }

    @Override
    public void assign(CustomerId id, Set<String> assigned) {
        segments.put(key(id), Set.copyOf(assigned));
    }

    private String key(CustomerId id) {
        return branch + "/" + id;
    }
}
