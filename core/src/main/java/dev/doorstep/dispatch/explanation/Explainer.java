package dev.doorstep.dispatch.explanation;

import dev.doorstep.availability.CalendarSnapshot;
import dev.doorstep.availability.Claim;
import dev.doorstep.availability.Fit;
import dev.doorstep.availability.Purpose;
import dev.doorstep.availability.WorkerTime;
import dev.doorstep.kernel.Grain;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.matching.Blocker;
import dev.doorstep.matching.BlockerCode;
import dev.doorstep.matching.Demand;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks the oracle about every worker for one visit, at every start of its promise. */
record Explainer(CalendarSnapshot others, Demand demand, TimeWindow promise) {
    VisitExplanation explain(Optional<Claim> claim) {
        Optional<WorkerId> chosen = claim.map(Claim::worker);
        List<Candidate> candidates = others.workers().stream()
                .map(time -> candidate(time, claim))
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
    private Candidate candidate(WorkerTime time, Optional<Claim> claim) {
        WorkerId worker = time.worker().id();
        Optional<Claim> has = claim.filter(own -> own.worker().equals(worker));
        Demand asked = has.map(own -> own.kept(demand)).orElse(demand);
        List<Instant> starts =
                has.map(own -> List.of(own.door().startInclusive())).orElseGet(this::starts);
        Optional<Fit> fit = starts.stream()
                .flatMap(start -> others.fit(asked, worker, start, Purpose.MOVE).stream())
                .min(Comparator.comparing(Fit::addedTravel));
        List<Blocker> blockers = fit.isPresent() ? List.of() : least(asked, worker, starts);
        return new Candidate(worker, time.worker().code(), demand.choice().rankOf(worker), fit, blockers);
    }

    private List<Blocker> least(Demand asked, WorkerId worker, List<Instant> starts) {
        return starts.stream()
                .map(start -> others.blockers(asked, worker, start, Purpose.MOVE))
                .min(Comparator.comparingInt(List::size))
                .orElseGet(() -> List.of(Blocker.of(BlockerCode.PROMISE, promise.startInclusive(), promise)));
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
