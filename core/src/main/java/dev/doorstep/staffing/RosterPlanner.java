package dev.doorstep.staffing;

import dev.doorstep.kernel.SkillCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Proposes shifts that cover what is needed, as well as one worker after the other can be placed.
 *
 * <p>What more shifts add to those that are there never grows with these: what is covered is a sum of greatest
 * matchings, and so submodular. Each worker takes the shifts that add most to those of the others, exactly, in the
 * order of their codes; then days go from those with the most hours to those with the fewest, as long as nothing that
 * is covered is lost; and so on until neither changes anything. That covers at least half of what any shifts within
 * the rules can (Fisher, Nemhauser and Wolsey, An analysis of approximations for maximizing submodular set functions
 * II, Mathematical Programming Study 8, 1978). The same needs and candidates give the same proposal, in whatever order
 * they come.
 */
final class RosterPlanner {
    private static final int ROUNDS_MAX = 50;

    private final List<LocalDate> days;
    private final List<HourlyNeed> needs;
    private final List<Set<SkillCode>> kinds;
    private final List<RosterCandidate> candidates;
    private final WeekSearch search;
    private final @Nullable HourDesk[][] desks;
    private final long[][] masks;
    private final List<List<@Nullable DayShift>> chosen = new ArrayList<>();

    RosterPlanner(RosterProblem problem) {
        this.days = problem.first()
                .datesUntil(problem.first().plusDays(problem.days()))
                .toList();
        this.needs = problem.needs().stream()
                .sorted(Comparator.comparing(HourlyNeed::at))
                .toList();
        this.kinds = needs.stream()
                .map(HourlyNeed::at)
                .sorted(Comparator.comparing(DemandHour::skillsInOrder))
                .map(DemandHour::skills)
                .distinct()
                .toList();
        this.candidates = problem.candidates().stream()
                .sorted(Comparator.comparing(candidate -> candidate.code().value()))
                .toList();
        this.search = new WeekSearch(problem.rules(), days);
        this.desks = new HourDesk[days.size()][DemandHour.HOURS];
        this.masks = this.candidates.stream().map(this::masks).toArray(long[][]::new);
        openDesks();
    }

    private void openDesks() {
        int[][][] needed = new int[days.size()][DemandHour.HOURS][];
        for (HourlyNeed need : needs) {
            int day = days.indexOf(need.at().day());
            int hour = need.at().hour();
            if (needed[day][hour] == null) {
                needed[day][hour] = new int[kinds.size()];
                desks[day][hour] = new HourDesk(needed[day][hour]);
            }
            needed[day][hour][kinds.indexOf(need.at().skills())] += need.workers();
        }
    }

    /** Returns the kinds of need that a worker can serve on each day. */
    private long[] masks(RosterCandidate candidate) {
        return days.stream().mapToLong(day -> mask(candidate, day)).toArray();
    }

    /** Returns the kinds of need that a worker can serve on a day, one bit each. */
    private long mask(RosterCandidate candidate, LocalDate day) {
        return IntStream.range(0, kinds.size())
                .filter(kind -> candidate.masters(kinds.get(kind), day))
                .mapToLong(kind -> 1L << kind)
                .reduce(0, (one, other) -> one | other);
    }

    RosterProposal proposed() {
        for (int worker = 0; worker < candidates.size(); worker++) {
            chosen.add(settled(worker));
            place(worker, chosen.get(worker));
        }
        int most = covered() + gains();
        Levelling levelling = new Levelling(this);
        for (int round = 0; round < ROUNDS_MAX && improved(); round++) {
            levelling.level();
        }
        most = Math.min(most, covered() + gains());
        most = Math.min(most, needs.stream().mapToInt(HourlyNeed::workers).sum());
        return new RosterProposal(days, shifts(), cover(), most);
    }

    /** Returns the shifts of those who set their own, and none of all others. */
    private List<@Nullable DayShift> settled(int worker) {
        RosterCandidate candidate = candidates.get(worker);
        List<@Nullable DayShift> shifts = new ArrayList<>();
        for (LocalDate day : days) {
            List<DayShift> possible =
                    candidate.settled() ? candidate.possible().getOrDefault(day, List.of()) : List.of();
            shifts.add(possible.isEmpty() ? null : possible.get(0));
        }
        return shifts;
    }

    /** Returns what everybody could add to what is covered, were they the only one: no shifts cover more than both. */
    private int gains() {
        return IntStream.range(0, candidates.size())
                .filter(worker -> !candidates.get(worker).settled())
                .map(worker -> best(worker).worth())
                .sum();
    }

    private boolean improved() {
        boolean improved = false;
        for (int worker = 0; worker < candidates.size(); worker++) {
            improved |= improve(worker);
        }
        return improved;
    }

    /** Gives a worker the shifts that add most to those of the others, if they add more, or as much in less time. */
    private boolean improve(int worker) {
        if (candidates.get(worker).settled()) {
            return false;
        }
        List<@Nullable DayShift> before = chosen.get(worker);
        int covered = covered();
        take(worker, before);
        WeekSearch.Found best = best(worker);
        int added = covered - covered();
        boolean better = best.worth() > added || (best.worth() == added && best.minutes() < minutes(before));
        chosen.set(worker, better ? best.shifts() : before);
        place(worker, chosen.get(worker));
        return better;
    }

    private WeekSearch.Found best(int worker) {
        return search.best(candidates.get(worker), (day, shift) -> gain(worker, day, shift));
    }

    private int gain(int worker, int day, DayShift shift) {
        return (int) shift.hours().stream()
                .mapToObj(hour -> desks[day][hour])
                .filter(desk -> desk != null && desk.gains(masks[worker][day]))
                .count();
    }

    int workers() {
        return candidates.size();
    }

    RosterCandidate candidate(int worker) {
        return candidates.get(worker);
    }

    List<@Nullable DayShift> chosen(int worker) {
        return chosen.get(worker);
    }

    boolean allows(int worker, List<@Nullable DayShift> shifts) {
        return search.allows(candidates.get(worker), shifts);
    }

    /** Gives a worker other shifts. */
    void choose(int worker, List<@Nullable DayShift> shifts) {
        take(worker, chosen.get(worker));
        chosen.set(worker, shifts);
        place(worker, shifts);
    }

    static int minutes(List<@Nullable DayShift> shifts) {
        return shifts.stream()
                .mapToInt(shift -> shift == null ? 0 : shift.minutes())
                .sum();
    }

    int covered() {
        int covered = 0;
        for (@Nullable HourDesk[] day : desks) {
            for (HourDesk desk : day) {
                covered += desk == null ? 0 : desk.covered();
            }
        }
        return covered;
    }

    private void place(int worker, List<@Nullable DayShift> shifts) {
        eachDesk(shifts, (desk, day) -> desk.add(masks[worker][day]));
    }

    private void take(int worker, List<@Nullable DayShift> shifts) {
        eachDesk(shifts, (desk, day) -> desk.remove(masks[worker][day]));
    }

    private void eachDesk(List<@Nullable DayShift> shifts, ObjIntConsumer<HourDesk> action) {
        for (int day = 0; day < days.size(); day++) {
            DayShift shift = shifts.get(day);
            if (shift != null) {
                for (int hour : shift.hours().stream().toArray()) {
                    HourDesk desk = desks[day][hour];
                    if (desk != null) {
                        action.accept(desk, day);
                    }
                }
            }
        }
    }

    private List<RosterProposal.WorkerShifts> shifts() {
        return IntStream.range(0, candidates.size())
                .mapToObj(worker -> RosterProposal.WorkerShifts.of(candidates.get(worker), chosen.get(worker)))
                .toList();
    }

    private List<HourCover> cover() {
        return needs.stream()
                .map(need -> {
                    HourDesk desk = Objects.requireNonNull(
                            desks[days.indexOf(need.at().day())][need.at().hour()]);
                    return new HourCover(
                            need, desk.served(kinds.indexOf(need.at().skills())));
                })
                .toList();
    }
}
