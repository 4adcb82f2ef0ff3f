package dev.doorstep.availability.duration;

import dev.doorstep.catalog.Effort;
import dev.doorstep.kernel.BasisPoints;
import dev.doorstep.kernel.DurationModelId;
import dev.doorstep.kernel.Grain;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.TravelMode;
import dev.doorstep.kernel.Versioned;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How long work and the ways to it really take, from a day on. Of several models that hold on a day, the one that began
 * last counts; a visit goes by the model of the day on which it starts, a way by that of the day on which it begins.
 *
 * <p>What the model says is the share of what is sold, so it holds for any number of units and any option. A worker's
 * figure is pulled towards that of the offering, and that of the offering towards what is sold, the more, the fewer
 * visits they were taken of: credibility in two levels (Jewell, The use of collateral data in credibility theory: a
 * hierarchical model, Giornale dell'Istituto Italiano degli Attuari 38, 1975). An offering that nothing is known of
 * takes what is sold. Ways take a share of what the map says in the same manner: that of an hour of the day is pulled
 * towards that of all hours, and that towards the map, each for those who move alike. All of it is whole numbers, so
 * the same model always says the same.
 *
 * @param id the code of the model
 * @param effectiveFrom the first day that goes by it
 * @param effectiveUntil the first day that goes by it no longer, or nothing if it holds until another takes over
 * @param terms what the branch wants of it; the bounds may be changed without learning anew
 * @param source what it was learned from
 * @param offerings what was learned; nothing for an offering that was not done in that time
 * @param ways what was learned of ways, or nothing: they take what the map says
 * @param version how often it was saved
 */
public record DurationModel(
        DurationModelId id,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveUntil,
        DurationTerms terms,
        DurationSource source,
        Map<OfferingId, OfferingDurations> offerings,
        @Nullable LearnedWays ways,
        long version)
        implements Versioned<DurationModel> {
    /** The most figures of one model: of offerings, and of workers for an offering. */
    public static final int FIGURES_MAX = 100_000;

    private static final int PERCENT = 100;

    /** Keeps its own copy, and rejects a model that ends before it begins or has too many figures. */
    public DurationModel {
        offerings = Map.copyOf(offerings);
        if (effectiveUntil != null && !effectiveFrom.isBefore(effectiveUntil)) {
            throw new IllegalArgumentException(
                    "The model %s ends on %s, before it begins.".formatted(id, effectiveUntil));
        }
        long figures = offerings.values().stream()
                .mapToLong(offering -> 1L + offering.workers().size())
                .sum();
        if (figures > FIGURES_MAX) {
            throw new IllegalArgumentException(
                    "The model %s has %d figures, more than %d.".formatted(id, figures, FIGURES_MAX));
        }
    }

    /** Obtains a model that knows nothing of ways. */
    public DurationModel(
            DurationModelId id,
            LocalDate effectiveFrom,
            @Nullable LocalDate effectiveUntil,
            DurationTerms terms,
            DurationSource source,
            Map<OfferingId, OfferingDurations> offerings,
            long version) {
        this(id, effectiveFrom, effectiveUntil, terms, source, offerings, null, version);
    }

    /** Returns the same model with what was learned of ways. */
    public DurationModel withWays(@Nullable LearnedWays learned) {
        return new DurationModel(id, effectiveFrom, effectiveUntil, terms, source, offerings, learned, version);
    }

    /** Returns the same model for other days. */
    public DurationModel holding(LocalDate from, @Nullable LocalDate until) {
        return new DurationModel(id, from, until, terms, source, offerings, ways, version);
    }

    /** Returns the same model on other terms; the quantile stays that which was learned. */
    public DurationModel on(DurationTerms other) {
        DurationTerms learned = other.withQuantile(terms.quantilePercent());
        return new DurationModel(id, effectiveFrom, effectiveUntil, learned, source, offerings, ways, version);
    }

    /** Tells whether a day goes by it, unless another model lies over it. */
    public boolean holdsOn(LocalDate day) {
        return holdsDuring(day, day);
    }

    /** Tells whether any of some days goes by it, unless another model lies over it. */
    public boolean holdsDuring(LocalDate first, LocalDate last) {
        return !last.isBefore(effectiveFrom) && (effectiveUntil == null || first.isBefore(effectiveUntil));
    }

    /**
     * Says how long a worker is planned to be at a door; nothing if nothing is known of the offering.
     *
     * @param sold the time that is sold, on the grain
     */
    public Optional<ExpectedDuration> expected(OfferingId offering, PersonCode worker, Duration sold) {
        return Optional.ofNullable(offerings.get(offering)).map(learned -> expected(learned, worker, sold));
    }

    /**
     * Returns the share of what is sold that is planned, before bounds and grain, in basis points.
     *
     * @param worker the worker, or nothing for one of whom nothing is known
     */
    public int share(OfferingDurations learned, @Nullable PersonCode worker) {
        int usual = learned.all().towards(terms.priorVisits(), BasisPoints.ALL);
        DurationQuantile own = worker == null ? null : learned.workers().get(worker);
        return own == null ? usual : own.towards(terms.priorVisits(), usual);
    }

    /**
     * Returns the share of what the map says that ways are planned to take, within the bounds, in basis points.
     *
     * @param hour the hour of the branch's wall-clock in which somebody leaves, 0 to 23
     */
    public int wayShare(TravelMode mode, int hour) {
        HourlyWays learned = ways == null ? null : ways.modes().get(mode);
        if (learned == null) {
            return BasisPoints.ALL;
        }
        int usual = learned.all().towards(terms.priorVisits(), BasisPoints.ALL);
        DurationQuantile own = learned.hours().get(hour);
        int share = own == null ? usual : own.towards(terms.priorVisits(), usual);
        int basisPointsPerPercent = BasisPoints.ALL / PERCENT;
        return Math.max(
                terms.leastPercent() * basisPointsPerPercent,
                Math.min(terms.mostPercent() * basisPointsPerPercent, share));
    }

    private ExpectedDuration expected(OfferingDurations learned, PersonCode worker, Duration sold) {
        int share = share(learned, worker);
        DurationQuantile own = learned.workers().get(worker);
        return new ExpectedDuration(
                named(),
                terms.quantilePercent(),
                own == null ? 0 : own.visits(),
                learned.all().visits(),
                share,
                sold,
                bounded(sold, share));
    }

    /**
     * To the nearest grain, half up; then not below the shortest, which is rounded up to the grain, nor above the
     * longest, which is rounded down and a day at most. What is sold always lies between them.
     */
    private Duration bounded(Duration sold, int share) {
        long grain = Grain.LENGTH.toMinutes();
        long minutes = sold.toMinutes();
        long nearest = (2 * minutes * share + grain * BasisPoints.ALL) / (2 * grain * BasisPoints.ALL) * grain;
        long least = -Math.floorDiv(-minutes * terms.leastPercent(), PERCENT * grain) * grain;
        long longest = Math.min(minutes * terms.mostPercent() / PERCENT, Effort.MINUTES_MAX);
        long most = longest / grain * grain;
        return Duration.ofMinutes(Math.max(least, Math.min(most, nearest)));
    }

    /** Returns what the model knows of some offerings and workers. */
    public DurationModel among(Set<OfferingId> some, Set<PersonCode> workers) {
        Map<OfferingId, OfferingDurations> kept = offerings.entrySet().stream()
                .filter(each -> some.contains(each.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, each -> among(each.getValue(), workers)));
        return new DurationModel(id, effectiveFrom, effectiveUntil, terms, source, kept, ways, version);
    }

    private static OfferingDurations among(OfferingDurations all, Set<PersonCode> workers) {
        return new OfferingDurations(
                all.all(),
                all.workers().entrySet().stream()
                        .filter(each -> workers.contains(each.getKey()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** Returns the name of this version. */
    public DurationModelVersion named() {
        return new DurationModelVersion(id, version);
    }

    @Override
    public DurationModel withVersion(long saved) {
        return new DurationModel(id, effectiveFrom, effectiveUntil, terms, source, offerings, ways, saved);
    }
}
