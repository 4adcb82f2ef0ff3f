package dev.doorstep.dispatch.explanation;

import dev.doorstep.availability.CalendarSnapshot;
import dev.doorstep.availability.Claim;
import dev.doorstep.availability.Fit;
import dev.doorstep.availability.Purpose;
import dev.doorstep.kernel.Grain;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.matching.Blocker;
import dev.doorstep.matching.BlockerCode;
import dev.doorstep.matching.Demand;
import dev.doorstep.workforce.Worker;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks the oracle about every worker for one visit, at every start of its promise. */
record Explainer(CalendarSnapshot others, Demand demand, TimeWindow promise) {
    VisitExplanation explain(Optional<Claim> claim) {
        Optional<WorkerId> chosen = claim.map(Claim::worker);
        Map<WorkerId, Fit> fits = new LinkedHashMap<>(others.leastTravel(demand, starts(), Purpose.MOVE));
        claim.ifPresent(has -> keep(has, fits));
        List<Candidate> candidates = others.workers().stream()
                .map(time -> candidate(
                        time.worker(),
                        Optional.ofNullable(fits.get(time.worker().id())),
                        claim))
                .sorted(order(chosen))
                .toList();
        ChoiceReason reason = chosen.map(worker -> reason(worker, candidates)).orElseGet(() -> nobody(candidates));
        return new VisitExplanation(
                demand.visit(), promise, claim, reason, candidates, List.of(), Map.of(), together());
    }

    private List<Claim> together() {
        return demand.companions().stream()
                .flatMap(companion -> others.claimOf(companion.visit()).stream())
                .sorted(Comparator.comparing(claim -> claim.door().startInclusive()))
                .toList();
    }

    private static ChoiceReason nobody(List<Candidate> candidates) {
        boolean somebody =
                candidates.stream().anyMatch(candidate -> candidate.fit().isPresent());
        return somebody ? ChoiceReason.NOBODY_YET : ChoiceReason.NOBODY_CAN;
    }

    /** Whoever does the visit is looked at when they do it; all others when it would suit them best. */
    private void keep(Claim has, Map<WorkerId, Fit> fits) {
        fits.remove(has.worker());
        others.fit(has.kept(demand), has.worker(), has.door().startInclusive(), Purpose.MOVE)
                .ifPresent(fit -> fits.put(has.worker(), fit));
    }

    private Candidate candidate(Worker worker, Optional<Fit> fit, Optional<Claim> claim) {
        WorkerId id = worker.id();
        Optional<Claim> has = claim.filter(own -> own.worker().equals(id));
        List<Blocker> blockers = fit.isPresent()
                ? List.of()
                : has.map(own -> least(own.kept(demand), id, List.of(own.door().startInclusive())))
                        .orElseGet(() -> least(demand, id, starts()));
        return new Candidate(id, worker.code(), demand.choice().rankOf(id), fit, blockers);
    }

    private List<Blocker> least(Demand asked, WorkerId worker, List<Instant> starts) {
        return starts.isEmpty()
                ? List.of(Blocker.of(BlockerCode.PROMISE, promise.startInclusive(), promise))
                : others.only(worker).leastBlockers(asked, starts, Purpose.MOVE).getOrDefault(worker, List.of());
    }

    private List<Instant> starts() {
        return Grain.in(promise).toList();
    }

    private static Comparator<Candidate> order(Optional<WorkerId> chosen) {
        return Comparator.comparing((Candidate candidate) ->
                        chosen.filter(candidate.worker()::equals).isEmpty())
                .thenComparing(candidate -> candidate.fit().isEmpty())
                .thenComparing(candidate -> candidate.blockers().size())
                .thenComparing(Candidate::wishRank)
                .thenComparing(
                        candidate -> candidate.fit().map(Fit::addedTravel).orElse(Duration.ZERO))
                .thenComparing(candidate -> candidate.code().value());
    }

    private ChoiceReason reason(WorkerId worker, List<Candidate> candidates) {
        Candidate chosen = candidates.get(0);
        if (!chosen.worker().equals(worker) || chosen.fit().isEmpty()) {
            return ChoiceReason.NOT_BY_RULES;
        }
        if (demand.choice().isStrict()) {
            return ChoiceReason.NAMED;
        }
        List<Candidate> able = candidates.stream()
                .skip(1)
                .filter(other -> other.fit().isPresent())
                .toList();
        if (able.isEmpty()) {
            return ChoiceReason.ONLY_ONE;
        }
        if (able.stream().allMatch(other -> other.wishRank() > chosen.wishRank())) {
            return ChoiceReason.WISHED;
        }
        boolean shortest = able.stream().noneMatch(other -> added(other).compareTo(added(chosen)) < 0);
        return shortest ? ChoiceReason.SHORTEST_WAY : ChoiceReason.BEST_DAY;
    }

    private static Duration added(Candidate candidate) {
        return candidate.fit().map(Fit::addedTravel).orElse(Duration.ZERO);
    }
}
