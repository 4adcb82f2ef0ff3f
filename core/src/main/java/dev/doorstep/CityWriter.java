package dev.doorstep;

import dev.doorstep.availability.roster.Leave;
import dev.doorstep.availability.roster.Roster;
import dev.doorstep.availability.roster.Staff;
import dev.doorstep.catalog.Category;
import dev.doorstep.catalog.Effort;
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
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.organisation.Branch;
import dev.doorstep.pricing.cancellation.CancellationPolicy;
import dev.doorstep.workforce.Worker;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes a city into one transaction: what is new is added, what changed is replaced, the rest is not touched. */
final class CityWriter {
    /** Steps of the progress: one a kind. */
    private static final int KINDS = 12;

    private final Transaction t;
    private final Merge merge;
    private final Map<PersonCode, WorkerId> workers = new HashMap<>();

    CityWriter(Transaction t, Progress progress) {
        this.t = t;
        this.merge = new Merge(progress, KINDS);
    }

    List<CityImportReport.Count> write(City city) {
        writeBranch(city);
        writeServices(city.services());
        writePrices(city.prices());
        writeWorkers(city.staff().workers());
        writeRosters(city);
        writeLeaves(city.staff().leaves());
        writeCustomers(city.customers());
        return merge.counts();
    }

    /** Everything else is written into the branch of the actor: it has to be the city's. */
    private void writeBranch(City city) {
        List<Branch> branch = List.of(city.branch());
        merge.over("branches", branch, Merge.Known.of(t.organisation().branches(), Branch::id), t.organisation()::save);
        if (!t.organisation().branch().id().equals(city.branch().id())) {
            throw new IllegalArgumentException("The city %s cannot be written by an actor in %s."
                    .formatted(city.branch().id(), t.organisation().branch().id()));
        }
        merge.over(
                "merchants",
                city.merchants(),
                Merge.Known.of(t.organisation().merchants(), merchant -> merchant.id()),
                t.organisation()::save);
    }

    private void writeServices(City.Services services) {
        CatalogWriter writer = new CatalogWriter(t.catalog(), merge);
        writer.skills(services.skills());
        writer.categories(services.categories(), CityWriter::over);
        writer.offerings(services.offerings(), CityWriter::over);
    }

    private void writePrices(City.Prices prices) {
        merge.over(
                "price books",
                prices.books(),
                Merge.Known.of(t.pricing().books(), book -> book.id()),
                t.pricing()::save);
        merge.over(
                "promotions",
                prices.promotions(),
                Merge.Known.of(t.promotions().all(), promotion -> promotion.id()),
                t.promotions()::save);
        CancellationPolicy current = t.pricing().cancellationPolicy();
        merge.over(
                "policies",
                List.of(prices.cancellation()),
                Merge.Known.of(current.version() == 0 ? List.of() : List.of(current), policy -> "cancellation"),
                t.pricing()::save);
        merge.over(
                "commission plans",
                prices.plans(),
                Merge.Known.of(t.commission().plans(), plan -> plan.id()),
                t.commission()::save);
    }

    private void writeWorkers(List<ImportedWorker> imported) {
        Map<PersonCode, Worker> known = Merge.byKey(t.workers().all(), Worker::code);
        List<Worker> desired = imported.stream()
                .map(worker -> Optional.ofNullable(known.get(worker.code()))
                        .map(worker::over)
                        .orElseGet(() -> worker.as(new WorkerId(t.work().newId()))))
                .toList();
        desired.forEach(worker -> workers.put(worker.code(), worker.id()));
        merge.over("workers", desired, Merge.Known.of(known.values(), Worker::code), t.workers()::save);
    }

    private void writeRosters(City city) {
        List<Roster> known = new ArrayList<>();
        List<Roster> desired = new ArrayList<>();
        for (ImportedWorker worker : city.staff().workers()) {
            WorkerId id = Optional.ofNullable(workers.get(worker.code())).orElseThrow();
            t.availability().roster(id).ifPresent(known::add);
            desired.add(Roster.weekly(id, city.staff().shifts().getOrDefault(worker.code(), List.of())));
        }
        Merge.Known<Roster> rosters = Merge.Known.of(known, Roster::worker, CityWriter::over);
        merge.over("rosters", desired, rosters, t.availability()::save);
    }

    /**
     * A leave is known by its worker and its beginning; one with another end or reason is called off and entered anew.
     */
    private void writeLeaves(List<ImportedLeave> leaves) {
        Merge.Tally tally = new Merge.Tally();
        for (ImportedLeave leave : leaves) {
            WorkerId worker = Optional.ofNullable(workers.get(leave.worker())).orElseThrow();
            Optional<Leave> known = known(worker, leave.window());
            boolean same = known.filter(other -> other.window().equals(leave.window())
                            && other.reason().equals(leave.reason()))
                    .isPresent();
            if (!same) {
                known.map(Leave::id).ifPresent(t.leave()::withdraw);
                t.leave().enter(worker, leave.window(), leave.reason());
            }
            tally.count(known.isPresent(), same);
        }
        merge.finish(tally.of("leaves"));
    }

    private Optional<Leave> known(WorkerId worker, TimeWindow window) {
        return t.leave().during(Staff.of(worker), window).stream()
                .filter(leave -> leave.window().startInclusive().equals(window.startInclusive()))
                .findFirst();
    }

    private void writeCustomers(List<ImportedCustomer> imported) {
        Map<PersonCode, Customer> known =
                Merge.byKey(Page.all(PageRequest.SIZE_MAX, t.customers()::all), Customer::code);
        List<Customer> desired = imported.stream()
                .map(customer -> Optional.ofNullable(known.get(customer.code()))
                        .map(customer::over)
                        .orElseGet(() -> customer.as(new CustomerId(t.work().newId()))))
                .toList();
        merge.over("customers", desired, Merge.Known.of(known.values(), Customer::code), t.customers()::save);
    }

    /** What the short form of the files cannot say stays as it was: what was retired stays retired. */
    private static Offering over(Offering known, Offering next) {
        Offering.Text text = new Offering.Text(
                next.text().name(), next.text().description(), known.text().aliases());
        Effort said = next.work().effort();
        Effort effort = new Effort(
                said.baseMinutes(),
                said.minutesPerUnit(),
                said.setUpMinutes(),
                said.cleanUpMinutes(),
                known.work().effort().spread());
        boolean sameSize = known.work().crew().size() == next.work().crew().size();
        Offering.Work work = new Offering.Work(
                next.units(),
                effort,
                next.work().requirement(),
                known.work().options(),
                (sameSize ? known : next).work().crew());
        Sale sale = new Sale(
                known.sale().state(),
                next.sale().mode(),
                next.sale().depositBasisPoints(),
                known.sale().places());
        return new Offering(
                next.id(), next.category(), text, work, sale, known.content(), known.intake(), known.version());
    }

    private static Category over(Category known, Category next) {
        return new Category(
                next.id(),
                next.parent(),
                next.name(),
                next.position(),
                known.page(),
                known.attributes(),
                known.season(),
                known.version());
    }

    /** Days that differ were not entered by files, so they stay. */
    private static Roster over(Roster known, Roster next) {
        return new Roster(known.worker(), next.weekly(), known.overrides(), known.version());
    }
}
