package dev.doorstep.dispatch;

import dev.doorstep.availability.Claim;
import dev.doorstep.availability.WorkerTime;
import dev.doorstep.availability.duration.DurationModel;
import dev.doorstep.availability.duration.DurationQuantile;
import dev.doorstep.availability.duration.OfferingDurations;
import dev.doorstep.matching.Demand;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Works out with a pencil how long a worker has to be planned at a door. */
final class LengthVerifier {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final BigDecimal FIVE = BigDecimal.valueOf(5);
    private static final BigDecimal DAY = BigDecimal.valueOf(1_440);

    private LengthVerifier() {}

    static Duration length(DispatchProblem problem, WorkerTime time, Demand demand) {
        for (Claim claim : time.claims()) {
            if (claim.visit().equals(demand.visit())) {
                return Duration.between(
                        claim.door().startInclusive(), claim.door().endExclusive());
            }
        }
        DurationModel model = lastBegun(problem);
        OfferingDurations known = model == null || demand.offering() == null
                ? null
                : model.offerings().get(demand.offering());
        if (model == null || known == null) {
            return demand.atDoor();
        }
        BigDecimal prior = BigDecimal.valueOf(model.terms().priorVisits());
        BigDecimal share = mean(known.all(), prior, TEN_THOUSAND);
        DurationQuantile own = known.workers().get(time.worker().code());
        share = own == null ? share : mean(own, prior, share);
        BigDecimal sold = BigDecimal.valueOf(demand.atDoor().toMinutes());
        BigDecimal planned = grains(sold.multiply(share).divide(TEN_THOUSAND), RoundingMode.HALF_UP);
        BigDecimal least = grains(percent(sold, model.terms().leastPercent()), RoundingMode.CEILING);
        BigDecimal most = grains(percent(sold, model.terms().mostPercent()).min(DAY), RoundingMode.FLOOR);
        return Duration.ofMinutes(planned.min(most).max(least).longValueExact());
    }

    private static @Nullable DurationModel lastBegun(DispatchProblem problem) {
        DurationModel last = null;
        for (DurationModel model : problem.calendars().terms().durations().models()) {
            LocalDate until = model.effectiveUntil();
            boolean holds = !problem.day().isBefore(model.effectiveFrom())
                    && (until == null || problem.day().isBefore(until));
            last = holds ? model : last;
        }
        return last;
    }

    /** So many visits of the one figure and so many of the other. */
    static BigDecimal mean(DurationQuantile figure, BigDecimal prior, BigDecimal other) {
        BigDecimal visits = BigDecimal.valueOf(figure.visits());
        return visits.multiply(BigDecimal.valueOf(figure.basisPoints()))
                .add(prior.multiply(other))
                .divide(visits.add(prior), 0, RoundingMode.HALF_UP);
    }

    private static BigDecimal percent(BigDecimal minutes, int percent) {
        return minutes.multiply(BigDecimal.valueOf(percent)).divide(HUNDRED);
    }

    private static BigDecimal grains(BigDecimal minutes, RoundingMode rounding) {
        return minutes.divide(FIVE, 0, rounding).multiply(FIVE);
    }
}
