package dev.doorstep.testkit.simulation;

import dev.doorstep.Transaction;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.Page;
import dev.doorstep.kernel.PageRequest;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.organisation.Branch;
import dev.doorstep.workforce.Worker;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The codes of the files and whom they name in the database. */
public final class People {
    private final Branch branch;
    private final Map<PersonCode, CustomerId> customers = new HashMap<>();
    private final Map<PersonCode, Worker> workers = new HashMap<>();

    private People(Branch branch) {
        this.branch = branch;
    }

    /** Reads everybody of a branch. */
    public static People of(Transaction t) {
        People people = new People(t.organisation().branch());
        t.workers().all().forEach(worker -> people.workers.put(worker.code(), worker));
        Page.all(PageRequest.SIZE_MAX, t.customers()::all)
                .forEach(customer -> people.customers.put(customer.code(), customer.id()));
        return people;
    }

    /** Returns the customer of a code that is known to be there. */
    public CustomerId customer(PersonCode code) {
        return Optional.ofNullable(customers.get(code)).orElseThrow();
    }

    /** Returns the worker of a code that is known to be there. */
    public WorkerId worker(PersonCode code) {
        return Optional.ofNullable(workers.get(code)).orElseThrow().id();
    }

    /** Returns the code of a worker. */
    public PersonCode code(WorkerId id) {
        return workers.values().stream()
                .filter(worker -> worker.id().equals(id))
                .findFirst()
                .orElseThrow()
                .code();
    }

    /** Lists the workers by their codes. */
    List<Worker> staff() {
        return workers.values().stream()
                .sorted(Comparator.comparing(worker -> worker.code().value()))
                .toList();
    }

    /** Returns the branch. */
    public Branch branch() {
        return branch;
    }

    LocalDate day(Instant at) {
        return branch.dayOf(at);
    }
}
