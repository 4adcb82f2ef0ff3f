package dev.doorstep.staffing;

import java.time.LocalDate;
import java.util.List;

/**
 * For what shifts are proposed: read in a transaction, answered without one, as that takes a while in a large branch.
 *
 * @param first the first day
 * @param days how many days, 1 to {@value Forecast#DAYS_MAX}
 * @param needs what the hours of these days need, each hour and skills once, of at most {@value #NEEDS_MAX} kinds
 * @param candidates who may work when, at most {@value #WORKERS_MAX}, each once
 * @param rules the rules of working time, for all but those who are settled
 */
public record RosterProblem(
        LocalDate first, int days, List<HourlyNeed> needs, List<RosterCandidate> candidates, WorkingTime rules) {
    /** The most workers. */
    public static final int WORKERS_MAX = 1_000;

    /** The most kinds of need, each a set of skills. */
    public static final int NEEDS_MAX = 60;

    /**
     * Keeps its own copies, and rejects days outside the limits, and needs of other days.
     *
     * @throws NotStaffedException if there are too many workers, or too many kinds of need
     */
    public RosterProblem {
        needs = List.copyOf(needs);
        candidates = List.copyOf(candidates);
        LocalDate end = first.plusDays(days);
        boolean within =
                needs.stream().map(need -> need.at().day()).allMatch(day -> !day.isBefore(first) && day.isBefore(end));
        if (days < 1 || days > Forecast.DAYS_MAX || !within) {
            throw new IllegalArgumentException("%d days from %s on are not 1 to %d, or do not hold all needs."
                    .formatted(days, first, Forecast.DAYS_MAX));
        }
        long kinds = needs.stream().map(need -> need.at().skills()).distinct().count();
        if (kinds > NEEDS_MAX || candidates.size() > WORKERS_MAX) {
            throw NotStaffedException.tooLarge(kinds, candidates.size());
        }
    }

    /**
     * Proposes shifts. Pure: the same problem has the same answer, in whatever order needs and candidates come.
     *
     * <p>What is covered is at least half of what any shifts within the rules can cover, and nobody could cover more by
     * working otherwise while the others work as they do.
     */
    public RosterProposal proposed() {
        return new RosterPlanner(this).proposed();
    }
}
