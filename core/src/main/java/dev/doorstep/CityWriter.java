package dev.doorstep;

import dev.doorstep.availability.roster.Leave;
import dev.doorstep.availability.roster.Roster;
import dev.doorstep.availability.roster.Staff;
import dev.doorstep.catalog.Offering;
import dev.doorstep.catalog.Sale;
import dev.doorstep.customer.Customer;
import dev.doorstep.exchange.city.City;
import dev.doorstep.exchange.city.ImportedCustomer;
import dev.doorstep.exchange.city.ImportedLeave;
import dev.doorstep.exchange.city.ImportedWorker;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.Page;
import dev.doorstep.kernel.PageRequest;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.Versioned;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.organisation.Branch;
import dev.doorstep.pricing.cancellation.CancellationPolicy;
import dev.doorstep.workforce.Worker;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/** Writes a city into one transaction: what is new is added, what changed is replaced, the rest is not touched. */
final class CityWriter {
    /** Steps of the progress: one a kind. */
    private static final int KINDS = 12;

    private final Transaction t;
    private final Progress progress;
    private final List<CityImportReport.Count> counts = new ArrayList<>();
    private final Map<PersonCode, WorkerId> workers = new HashMap<>();

    CityWriter(Transaction t, Progress progress) {
        this.t = t;
        this.progress = progress;
    }

    List<CityImportReport.Count> write(City city) {
        writeBranch(city);
        writeServices(city.services());
        writePrices(city.prices());
        writeWorkers(city.staff().workers());
        writeRosters(city);
        writeLeaves(city.staff().leaves());
        writeCustomers(city.customers());
        return counts;
    }

    /** Everything else is written into the branch of the actor: it has to be the city's. */
    private void writeBranch(City city) {
        List<Branch> branch = List.of(city.branch());
        merge("branches", branch, Known.of(t.organisation().branches(), Branch::id), t.organisation()::save);
        if (!t.organisation().branch().id().equals(city.branch().id())) {
            throw new IllegalArgumentException("The city %s cannot be written by an actor in %s."
                    .formatted(city.branch().id(), t.organisation().branch().id()));
        }
        merge(
                "merchants",
                city.merchants(),
                Known.of(t.organisation().merchants(), merchant -> merchant.id()),
                t.organisation()::save);
    }

    private void writeServices(City.Services services) {
        merge("skills", services.skills(), Known.of(t.catalog().skills(), skill -> skill.code()), t.catalog()::save);
        merge(
                "categories",
                services.categories(),
                Known.of(t.catalog().subtree(null), category -> category.id()),
                t.catalog()::save);
        Known<Offering> offerings = Known.of(t.catalog().offerings(), Offering::id, CityWriter::over);
        merge("offerings", services.offerings(), offerings, t.catalog()::save);
    }

    private void writePrices(City.Prices prices) {
        merge("price books", prices.books(), Known.of(t.pricing().books(), book -> book.id()), t.pricing()::save);
        merge(
                "promotions",
                prices.promotions(),
                Known.of(t.promotions().all(), promotion -> promotion.id()),
                t.promotions()::save);
        CancellationPolicy current = t.pricing().cancellationPolicy();
        merge(
                "policies",
                List.of(prices.cancellation()),
                Known.of(current.version() == 0 ? List.of() : List.of(current), policy -> "cancellation"),
                t.pricing()::save);
        merge(
                "commission plans",
                prices.plans(),
                Known.of(t.commission().plans(), plan -> plan.id()),
                t.commission()::save);
    }

    private void writeWorkers(List<ImportedWorker> imported) {
        Map<PersonCode, Worker> known = byKey(t.workers().all(), Worker::code);
        List<Worker> desired = imported.stream()
                .map(worker -> Optional.ofNullable(known.get(worker.code()))
                        .map(worker::over)
                        .orElseGet(() -> worker.as(new WorkerId(t.work().newId()))))
                .toList();
        desired.forEach(worker -> workers.put(worker.code(), worker.id()));
        merge("workers", desired, Known.of(known.values(), Worker::code), t.workers()::save);
    }

    private void writeRosters(City city) {
        List<Roster> known = new ArrayList<>();
        List<Roster> desired = new ArrayList<>();
        for (ImportedWorker worker : city.staff().workers()) {
            WorkerId id = Optional.ofNullable(workers.get(worker.code())).orElseThrow();
            t.availability().roster(id).ifPresent(known::add);
            desired.add(Roster.weekly(id, city.staff().shifts().getOrDefault(worker.code(), List.of())));
        }
        Known<Roster> rosters = Known.of(known, Roster::worker, CityWriter::over);
        merge("rosters", desired, rosters, t.availability()::save);
    }

    /**
     * A leave is known by its worker and its beginning; one with another end or reason is called off and entered anew.
     */
    private void writeLeaves(List<ImportedLeave> leaves) {
        Tally tally = new Tally();
        for (ImportedLeave leave : leaves) {
            WorkerId worker = Optional.ofNullable(workers.get(leave.worker())).orElseThrow();
            Optional<Leave> known = known(worker, leave.window());
            boolean same = known.filter(other -> other.window().equals(leave.window())
                            && other.reason().equals(leave.reason()))
                    .isPresent();
            if (!same) {
                known.ifPresent(t.availability()::callOff);
                t.availability().leave(worker, leave.window(), leave.reason());
            }
            tally.count(known.isPresent(), same);
        }
        finish(tally.of("leaves"));
    }

    private Optional<Leave> known(WorkerId worker, TimeWindow window) {
        return t.availability().leaves(Staff.of(worker), window).stream()
                .filter(leave -> leave.window().startInclusive().equals(window.startInclusive()))
                .findFirst();
    }

    private void writeCustomers(List<ImportedCustomer> imported) {
        Map<PersonCode, Customer> known = byKey(allCustomers(), Customer::code);
        List<Customer> desired = imported.stream()
                .map(customer -> Optional.ofNullable(known.get(customer.code()))
                        .map(customer::over)
                        .orElseGet(() -> customer.as(new CustomerId(t.work().newId()))))
                .toList();
        merge("customers", desired, Known.of(known.values(), Customer::code), t.customers()::save);
    }

    private List<Customer> allCustomers() {
        List<Customer> all = new ArrayList<>();
        PageRequest request = PageRequest.first(PageRequest.SIZE_MAX);
        Page<Customer> page = t.customers().all(request);
        all.addAll(page.items());
        while (page.next() != null) {
            page = t.customers().all(request.from(page.next()));
            all.addAll(page.items());
        }
        return all;
    }

    /** What was retired stays retired: the files do not say otherwise. */
    private static Offering over(Offering known, Offering next) {
        return new Offering(
                next.id(),
                next.category(),
                next.text(),
                next.units(),
                next.effort(),
                next.requirement(),
                new Sale(known.sale().state(), next.sale().depositBasisPoints()),
                known.version());
    }

    /** Days that differ were not entered by files, so they stay. */
    private static Roster over(Roster known, Roster next) {
        return new Roster(known.worker(), next.weekly(), known.overrides(), known.version());
    }

    private <T extends Versioned<T>> void merge(String kind, List<T> desired, Known<T> known, Consumer<T> save) {
        Tally tally = new Tally();
        for (T next : desired) {
            Optional<T> before = known.find(next);
            T over = before.map(found -> known.over.apply(found, next)).orElse(next);
            boolean same = before.isPresent() && over.equals(before.get());
            if (!same) {
                save.accept(over);
            }
            tally.count(before.isPresent(), same);
        }
        finish(tally.of(kind));
    }

    private void finish(CityImportReport.Count count) {
        counts.add(count);
        progress.reached(count.kind(), counts.size(), KINDS);
    }

    private static <K, T> Map<K, T> byKey(Iterable<T> all, Function<? super T, K> key) {
        Map<K, T> map = new HashMap<>();
        all.forEach(value -> map.put(key.apply(value), value));
        return map;
    }

    /** What the store holds of one kind, and how a file goes over it. */
    private record Known<T>(Map<Object, T> values, Function<? super T, ?> key, BiFunction<T, T, T> over) {
        static <T extends Versioned<T>> Known<T> of(Iterable<T> all, Function<? super T, ?> key) {
            return of(all, key, (known, next) -> next.withVersion(known.version()));
        }

        static <T> Known<T> of(Iterable<T> all, Function<? super T, ?> key, BiFunction<T, T, T> over) {
            return new Known<>(byKey(all, key::apply), key, over);
        }

        Optional<T> find(T value) {
            return Optional.ofNullable(values.get(key.apply(value)));
        }
    }

    /** Counts what happens to the things of one kind. */
    private static final class Tally {
        private int added;
        private int changed;
        private int unchanged;

        void count(boolean known, boolean same) {
            if (same) {
                unchanged++;
            } else if (known) {
                changed++;
            } else {
                added++;
            }
        }

        CityImportReport.Count of(String kind) {
            return new CityImportReport.Count(kind, added, changed, unchanged);
        }
    }
}
