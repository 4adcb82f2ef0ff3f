package dev.doorstep.availability.duration;

import dev.doorstep.catalog.Catalog;
import dev.doorstep.catalog.Offering;
import dev.doorstep.event.Work;
import dev.doorstep.kernel.DurationModelId;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.organisation.Access;
import dev.doorstep.organisation.Permission;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeping what was learned of durations, and saying which of it counts: for the actor of a transaction. */
public final class DurationDesk {
    private final Access access;
    private final Work work;
    private final DurationModels models;
    private final Catalog catalog;

    /** Opens the service for one transaction. */
    public DurationDesk(Access access, Work work, DurationModels models, Catalog catalog) {
        this.access = access;
        this.work = work;
        this.models = models;
        this.catalog = catalog;
    }

    /** Lists the models, the earliest first. Needs the permission to read. */
    public List<DurationModel> all() {
        access.require(Permission.READ);
        return models.all();
    }

    /** Finds a model by its code, as it was saved last. Needs the permission to read. */
    public Optional<DurationModel> find(DurationModelId id) {
        access.require(Permission.READ);
        return models.find(id);
    }

    /**
     * Returns a model by its code, as it was saved last. Needs the permission to read.
     *
     * @throws UnknownDurationModelException if there is none
     */
    public DurationModel model(DurationModelId id) {
        return find(id).orElseThrow(() -> new UnknownDurationModelException(id));
    }

    /**
     * Returns a version of a model. Needs the permission to read.
     *
     * @throws UnknownDurationModelException if there is none
     */
    public DurationModel model(DurationModelVersion named) {
        access.require(Permission.READ);
        return models.find(named.model(), named.version())
                .orElseThrow(() -> new UnknownDurationModelException(named.model()));
    }

    /**
     * Finds the model that the visits of a day go by; nothing if they take what is sold. Needs the permission to read.
     */
    public Optional<DurationModel> inForce(LocalDate day) {
        access.require(Permission.READ);
        return new Durations(models.during(day, day)).on(day);
    }

    /**
     * Saves a model as its next version, which is used from the day on that it names; the versions before it stay. What
     * was promised before keeps its time. Needs the permission to author.
     *
     * @throws BrokenDurationModelException if it names an offering that is not in the catalog, or begins on the same
     *     day as another
     */
    public DurationModel save(DurationModel model) {
        access.require(Permission.AUTHOR);
        Set<OfferingId> known = catalog.offerings().stream().map(Offering::id).collect(Collectors.toSet());
        model.offerings().keySet().stream()
                .filter(offering -> !known.contains(offering))
                .min(Comparator.comparing(OfferingId::value))
                .ifPresent(offering -> {
                    throw BrokenDurationModelException.missing(model, offering);
                });
        models.all().stream()
                .filter(other -> other.effectiveFrom().equals(model.effectiveFrom()))
                .filter(other -> !other.id().equals(model.id()))
                .findFirst()
                .ifPresent(other -> {
                    throw BrokenDurationModelException.sameStart(model, other);
                });
        return models.save(model, work.now());
    }
}
