package dev.doorstep.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.Proficiency;
import dev.doorstep.kernel.SkillCode;
import dev.doorstep.kernel.SkillLevel;
import dev.doorstep.kernel.WorkerId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.statistics.Statistics;

/** The laws of proposed shifts, over needs, workers and rules at random, held against trying everything. */
@Tag("AVL-01")
class RosterPlannerPropertyTest {
    private static final LocalDate SATURDAY = LocalDate.of(2026, 3, 7);
    private static final SkillLevel LEVEL = SkillLevel.of(2);
    private static final List<Set<SkillCode>> KINDS = List.of(
            Set.of(SkillCode.of("CLEAN")),
            Set.of(SkillCode.of("GLASS")),
            Set.of(SkillCode.of("CLEAN"), SkillCode.of("GLASS")));
    private static final List<DayShift> SHIFTS = List.of(
            DayShift.parse("08:00-12:00"), DayShift.parse("10:00-14:00", "15:00-17:00"), DayShift.parse("18:00-24:00"));

    /** What is asked of the planner. */
    private record Branch(int days, List<HourlyNeed> needs, List<RosterCandidate> workers, WorkingTime rules) {
        RosterProposal proposal() {
            return new RosterProblem(SATURDAY, days, needs, workers, rules).proposed();
        }

        List<LocalDate> dates() {
            return SATURDAY.datesUntil(SATURDAY.plusDays(days)).toList();
        }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void nobody_works_when_they_may_not_nor_longer_than_the_rules_let_them(@ForAll("branches") Branch branch) {
        RosterProposal proposal = branch.proposal();
        assertThat(proposal.shifts()).hasSameSizeAs(branch.workers());
        for (RosterProposal.WorkerShifts shifts : proposal.shifts()) {
            assertThat(isAllowed(branch, shifts.candidate(), shifts.byDay())).isTrue();
        }
        Statistics.collect(
                proposal.covered() == 0 ? "nothing" : proposal.missing().isEmpty() ? "all" : "some");
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void what_is_called_covered_is_what_those_on_shift_can_do_each_for_one_need(@ForAll("branches") Branch branch) {
        RosterProposal proposal = branch.proposal();
        List<List<Optional<DayShift>>> chosen = proposal.shifts().stream()
                .map(RosterProposal.WorkerShifts::byDay)
                .toList();
        List<RosterCandidate> workers = proposal.shifts().stream()
                .map(RosterProposal.WorkerShifts::candidate)
                .toList();
        assertThat(proposal.covered()).isEqualTo(covered(branch, workers, chosen));
        assertThat(proposal.cover()).extracting(HourCover::need).containsExactlyElementsOf(sorted(branch.needs()));
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void at_least_half_of_the_best_is_covered_all_of_it_by_one_worker_and_the_bound_is_one(
            @ForAll("tinyBranches") Branch branch) {
        RosterProposal proposal = branch.proposal();
        int best = best(branch, 0, new ArrayList<>());
        assertThat(proposal.covered() * 2).isGreaterThanOrEqualTo(best);
        assertThat(proposal.covered()).isLessThanOrEqualTo(best);
        assertThat(proposal.coverMost()).isBetween(best, proposal.needed());
        if (branch.workers().size() == 1) {
            assertThat(proposal.covered()).isEqualTo(best);
        }
        Statistics.label("found")
                .collect(proposal.covered() == best ? "the best" : "less")
                .coverage(found -> found.check("the best").percentage(share -> share >= 95));
        Statistics.label("bound").collect(proposal.coverMost() == best ? "the best" : "more");
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void the_order_of_needs_workers_and_shifts_changes_nothing(
            @ForAll("branches") Branch branch, @ForAll Random random) {
        List<HourlyNeed> needs = new ArrayList<>(branch.needs());
        List<RosterCandidate> workers = new ArrayList<>();
        branch.workers().forEach(worker -> workers.add(shuffled(worker, random)));
        Collections.shuffle(needs, random);
        Collections.shuffle(workers, random);
        assertThat(new Branch(branch.days(), needs, workers, branch.rules()).proposal())
                .isEqualTo(branch.proposal());
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void nobody_could_cover_more_by_working_otherwise_nor_as_much_in_less_time(@ForAll("shortBranches") Branch branch) {
        RosterProposal proposal = branch.proposal();
        List<RosterCandidate> workers = proposal.shifts().stream()
                .map(RosterProposal.WorkerShifts::candidate)
                .toList();
        for (int worker = 0; worker < workers.size(); worker++) {
            List<List<Optional<DayShift>>> chosen = new ArrayList<>();
            proposal.shifts().forEach(each -> chosen.add(each.byDay()));
            for (List<Optional<DayShift>> other : all(branch, workers.get(worker))) {
                chosen.set(worker, other);
                int covered = covered(branch, workers, chosen);
                assertThat(covered).isLessThanOrEqualTo(proposal.covered());
                if (covered == proposal.covered()) {
                    assertThat(minutes(other))
                            .isGreaterThanOrEqualTo(
                                    proposal.shifts().get(worker).minutes());
                }
            }
        }
    }

    private static int minutes(List<Optional<DayShift>> shifts) {
        return shifts.stream()
                .flatMap(Optional::stream)
                .mapToInt(DayShift::minutes)
                .sum();
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void no_day_could_go_from_who_works_more_to_who_works_less_at_no_loss(@ForAll("branches") Branch branch) {
        RosterProposal proposal = branch.proposal();
        List<RosterProposal.WorkerShifts> all = proposal.shifts();
        List<RosterCandidate> workers =
                all.stream().map(RosterProposal.WorkerShifts::candidate).toList();
        for (int from = 0; from < all.size(); from++) {
            for (int to = 0; to < all.size(); to++) {
                for (int day = 0; day < branch.days(); day++) {
                    assertMovesNot(branch, proposal, new int[] {from, to, day}, workers);
                }
            }
        }
    }

    private static void assertMovesNot(
            Branch branch, RosterProposal proposal, int[] move, List<RosterCandidate> workers) {
        RosterProposal.WorkerShifts from = proposal.shifts().get(move[0]);
        RosterProposal.WorkerShifts to = proposal.shifts().get(move[1]);
        Optional<DayShift> shift = from.byDay().get(move[2]);
        boolean settled = from.candidate().settled() || to.candidate().settled();
        if (settled
                || shift.isEmpty()
                || to.byDay().get(move[2]).isPresent()
                || from.minutes() - to.minutes() <= shift.get().minutes()) {
            return;
        }
        List<Optional<DayShift>> more = with(to.byDay(), move[2], shift);
        if (isAllowed(branch, to.candidate(), more)) {
            List<List<Optional<DayShift>>> chosen = new ArrayList<>();
            proposal.shifts().forEach(each -> chosen.add(each.byDay()));
            chosen.set(move[0], with(from.byDay(), move[2], Optional.empty()));
            chosen.set(move[1], more);
            assertThat(covered(branch, workers, chosen)).isLessThan(proposal.covered());
        }
    }

    private static List<Optional<DayShift>> with(List<Optional<DayShift>> shifts, int day, Optional<DayShift> other) {
        List<Optional<DayShift>> changed = new ArrayList<>(shifts);
        changed.set(day, other);
        return changed;
    }

    /** Tries everything. */
    private static int best(Branch branch, int worker, List<List<Optional<DayShift>>> chosen) {
        if (worker == branch.workers().size()) {
            return covered(branch, branch.workers(), chosen);
        }
        int best = 0;
        for (List<Optional<DayShift>> shifts : all(branch, branch.workers().get(worker))) {
            chosen.add(shifts);
            best = Math.max(best, best(branch, worker + 1, chosen));
            chosen.remove(worker);
        }
        return best;
    }

    private static List<List<Optional<DayShift>>> all(Branch branch, RosterCandidate worker) {
        List<List<Optional<DayShift>>> all = new ArrayList<>(List.of(List.of()));
        for (LocalDate day : branch.dates()) {
            List<List<Optional<DayShift>>> longer = new ArrayList<>();
            List<Optional<DayShift>> choices = new ArrayList<>(List.of(Optional.empty()));
            worker.possible().getOrDefault(day, List.of()).forEach(shift -> choices.add(Optional.of(shift)));
            if (worker.settled() && choices.size() > 1) {
                choices.remove(0);
            }
            for (List<Optional<DayShift>> shorter : all) {
                for (Optional<DayShift> choice : choices) {
                    List<Optional<DayShift>> one = new ArrayList<>(shorter);
                    one.add(choice);
                    longer.add(one);
                }
            }
            all = longer;
        }
        return all.stream().filter(shifts -> isAllowed(branch, worker, shifts)).toList();
    }

    /** The rules as they are written, in the plainest way. */
    private static boolean isAllowed(Branch branch, RosterCandidate worker, List<Optional<DayShift>> shifts) {
        Map<LocalDate, DayShift> all = new TreeMap<>(worker.known());
        for (int i = 0; i < branch.days(); i++) {
            LocalDate day = branch.dates().get(i);
            if (shifts.get(i).isPresent()) {
                DayShift shift = shifts.get(i).get();
                if (!worker.possible().getOrDefault(day, List.of()).contains(shift)) {
                    return false;
                }
                all.put(day, shift);
            }
        }
        return worker.settled()
                || branch.dates().stream()
                        .allMatch(day -> !all.containsKey(day)
                                || (isWithinWeek(all, day, branch.rules()) && isRested(all, day, branch.rules())));
    }

    private static boolean isWithinWeek(Map<LocalDate, DayShift> all, LocalDate day, WorkingTime rules) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        List<DayShift> week = monday.datesUntil(monday.plusWeeks(1))
                .filter(all::containsKey)
                .map(all::get)
                .toList();
        return all.get(day).minutes() <= rules.minutesPerDay()
                && week.size() <= rules.daysPerWeek()
                && week.stream().mapToInt(DayShift::minutes).sum() <= rules.minutesPerWeek();
    }

    private static boolean isRested(Map<LocalDate, DayShift> all, LocalDate day, WorkingTime rules) {
        for (LocalDate other : List.of(day.minusDays(1), day.plusDays(1))) {
            if (all.containsKey(other)) {
                LocalDate first = other.isBefore(day) ? other : day;
                long rest = ChronoUnit.MINUTES.between(
                        first.atStartOfDay().plusMinutes(all.get(first).endMinute()),
                        first.plusDays(1)
                                .atStartOfDay()
                                .plusMinutes(all.get(first.plusDays(1)).startMinute()));
                if (rest < rules.restMinutes()) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Gives every hour to those on shift in all ways, and takes the best. */
    private static int covered(Branch branch, List<RosterCandidate> workers, List<List<Optional<DayShift>>> chosen) {
        int covered = 0;
        for (int day = 0; day < branch.days(); day++) {
            for (int hour = 0; hour < DemandHour.HOURS; hour++) {
                LocalDate date = branch.dates().get(day);
                int at = hour;
                List<HourlyNeed> needs = branch.needs().stream()
                        .filter(need ->
                                need.at().day().equals(date) && need.at().hour() == at)
                        .toList();
                int place = day;
                List<RosterCandidate> there = IntStream.range(0, workers.size())
                        .filter(worker -> chosen.get(worker)
                                .get(place)
                                .filter(shift -> worksAllOf(shift, at))
                                .isPresent())
                        .mapToObj(workers::get)
                        .toList();
                covered += served(needs, new int[needs.size()], there, 0);
            }
        }
        return covered;
    }

    private static int served(List<HourlyNeed> needs, int[] taken, List<RosterCandidate> there, int next) {
        if (next == there.size() || needs.isEmpty()) {
            return 0;
        }
        int best = served(needs, taken, there, next + 1);
        for (int i = 0; i < needs.size(); i++) {
            boolean serves = isAble(there.get(next), needs.get(i).at());
            if (serves && taken[i] < needs.get(i).workers()) {
                taken[i]++;
                best = Math.max(best, 1 + served(needs, taken, there, next + 1));
                taken[i]--;
            }
        }
        return best;
    }

    private static boolean isAble(RosterCandidate worker, DemandHour at) {
        return at.skills().stream()
                .allMatch(skill -> worker.skills().containsKey(skill)
                        && worker.skills().get(skill).stages().stream()
                                .map(Proficiency.Stage::lastDay)
                                .anyMatch(last -> last == null || at.day().compareTo(last) <= 0));
    }

    private static boolean worksAllOf(DayShift shift, int hour) {
        return IntStream.range(hour * 60, (hour + 1) * 60)
                .allMatch(minute -> shift.stretches().stream()
                        .anyMatch(hours -> minute >= hours.from().toSecondOfDay() / 60
                                && (hours.to().toSecondOfDay() == 0
                                        || minute < hours.to().toSecondOfDay() / 60)));
    }

    private static List<HourlyNeed> sorted(List<HourlyNeed> needs) {
        return needs.stream()
                .sorted((one, other) -> one.at().compareTo(other.at()))
                .toList();
    }

    private static RosterCandidate shuffled(RosterCandidate worker, Random random) {
        Map<LocalDate, List<DayShift>> possible = new HashMap<>();
        worker.possible().forEach((day, shifts) -> {
            List<DayShift> mixed = new ArrayList<>(shifts);
            Collections.shuffle(mixed, random);
            possible.put(day, mixed);
        });
        return new RosterCandidate(
                worker.worker(), worker.code(), worker.skills(), possible, worker.known(), worker.settled());
    }

    @Provide
    Arbitrary<Branch> branches() {
        return Arbitraries.randomValue(random -> branch(random, 1 + random.nextInt(6), 1 + random.nextInt(5)));
    }

    @Provide
    Arbitrary<Branch> tinyBranches() {
        return Arbitraries.randomValue(random -> branch(random, 1 + random.nextInt(3), 1 + random.nextInt(2)));
    }

    @Provide
    Arbitrary<Branch> shortBranches() {
        return Arbitraries.randomValue(random -> branch(random, 1 + random.nextInt(6), 1 + random.nextInt(2)));
    }

    private static Branch branch(Random random, int workers, int days) {
        List<HourlyNeed> needs = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            for (int hour = 7; hour < DemandHour.HOURS; hour += 1 + random.nextInt(4)) {
                Set<SkillCode> kind = KINDS.get(random.nextInt(KINDS.size()));
                needs.add(
                        new HourlyNeed(new DemandHour(SATURDAY.plusDays(day), hour, kind), 60, 1 + random.nextInt(3)));
            }
        }
        List<RosterCandidate> candidates = new ArrayList<>();
        for (int worker = 0; worker < workers; worker++) {
            candidates.add(candidate(random, worker, days));
        }
        int[] rests = {0, 11 * 60, 16 * 60};
        WorkingTime rules = new WorkingTime(
                random.nextBoolean() ? 6 * 60 : 5 * 60,
                (6 + 2 * random.nextInt(8)) * 60,
                1 + random.nextInt(4),
                rests[random.nextInt(rests.length)]);
        return new Branch(days, needs, candidates, rules);
    }

    /** What somebody can do; some of it only on the first of the days. */
    private static Map<SkillCode, Proficiency> skills(Random random, int days) {
        Map<SkillCode, Proficiency> skills = new HashMap<>();
        for (SkillCode skill : KINDS.get(random.nextInt(KINDS.size()))) {
            LocalDate last = SATURDAY.plusDays(random.nextInt(days + 1) - 1L);
            skills.put(skill, random.nextInt(3) > 0 ? Proficiency.of(LEVEL) : Proficiency.until(LEVEL, last));
        }
        return skills;
    }

    private static RosterCandidate candidate(Random random, int number, int days) {
        boolean settled = random.nextInt(5) == 0;
        Map<LocalDate, List<DayShift>> possible = new HashMap<>();
        for (int day = 0; day < days; day++) {
            List<DayShift> some = new ArrayList<>(SHIFTS);
            some.removeIf(shift -> random.nextInt(3) == 0);
            possible.put(SATURDAY.plusDays(day), settled ? some.subList(0, Math.min(1, some.size())) : some);
        }
        Map<LocalDate, DayShift> known = new HashMap<>();
        for (int day : new int[] {-2, -1, days, days + 1}) {
            if (random.nextInt(3) == 0) {
                known.put(SATURDAY.plusDays(day), SHIFTS.get(random.nextInt(SHIFTS.size())));
            }
        }
        return new RosterCandidate(
                new WorkerId(new UUID(1, number)),
                PersonCode.of("W" + (number * 7 + 3) % 10 + number),
                skills(random, days),
                possible,
                known,
                settled);
    }
}
