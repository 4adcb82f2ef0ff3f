package dev.doorstep.testkit.contract;

import static dev.doorstep.testkit.contract.SchedulingContract.at;
import static dev.doorstep.testkit.world.Townsfolk.SHANGHAI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.Desk;
import dev.doorstep.DispatchJob;
import dev.doorstep.DispatchReport;
import dev.doorstep.Doorstep;
import dev.doorstep.Progress;
import dev.doorstep.ReplanJob;
import dev.doorstep.ReplayJob;
import dev.doorstep.availability.Claim;
import dev.doorstep.availability.ClaimState;
import dev.doorstep.availability.WorkerTime;
import dev.doorstep.availability.roster.Leave;
import dev.doorstep.availability.roster.Staff;
import dev.doorstep.dispatch.DispatchProblem;
import dev.doorstep.dispatch.Effort;
import dev.doorstep.dispatch.ForgottenPlanException;
import dev.doorstep.dispatch.NotRepeatableException;
import dev.doorstep.dispatch.PlanChange;
import dev.doorstep.dispatch.PlanRecord;
import dev.doorstep.dispatch.PlanState;
import dev.doorstep.dispatch.Planner;
import dev.doorstep.dispatch.Replay;
import dev.doorstep.dispatch.UnknownPlanException;
import dev.doorstep.dispatch.comparison.Figure;
import dev.doorstep.dispatch.comparison.FigureChange;
import dev.doorstep.dispatch.comparison.StaffUse;
import dev.doorstep.dispatch.comparison.Utilisation;
import dev.doorstep.dispatch.comparison.VisitMove;
import dev.doorstep.dispatch.disruption.Disruption;
import dev.doorstep.dispatch.disruption.Replan;
import dev.doorstep.dispatch.disruption.ReplanRequest;
import dev.doorstep.dispatch.disruption.StillUndone;
import dev.doorstep.dispatch.explanation.ChoiceReason;
import dev.doorstep.dispatch.explanation.VisitExplanation;
import dev.doorstep.dispatch.explanation.WorkerAnswer;
import dev.doorstep.dispatch.policy.DispatchPolicy;
import dev.doorstep.dispatch.policy.PlanTerms;
import dev.doorstep.dispatch.policy.PolicyVersion;
import dev.doorstep.dispatch.policy.VisitTerms;
import dev.doorstep.event.TimelineEntry;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.CanonicalJson;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.DispatchPolicyId;
import dev.doorstep.kernel.PlanId;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.matching.Blocker;
import dev.doorstep.matching.BlockerCode;
import dev.doorstep.matching.Demand;
import dev.doorstep.matching.WorkerChoice;
import dev.doorstep.order.Order;
import dev.doorstep.order.OrderEvent;
import dev.doorstep.order.Visit;
import dev.doorstep.organisation.Actor;
import dev.doorstep.routing.SearchBudget;
import dev.doorstep.testkit.VirtualClock;
import dev.doorstep.testkit.world.SmallTown;
import dev.doorstep.testkit.world.Townsfolk;
import dev.doorstep.upkeep.StillNeededException;
import dev.doorstep.upkeep.Upkeep;
import dev.doorstep.workforce.HomeBase;
import dev.doorstep.workforce.ServiceArea;
import dev.doorstep.workforce.Worker;
import dev.doorstep.workforce.block.Block;
import dev.doorstep.workforce.block.BlockEnd;
import dev.doorstep.workforce.block.BlockNotice;
import dev.doorstep.workforce.block.BlockReason;
import dev.doorstep.workforce.block.BlockSource;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How a day is planned and the plan put into force, told as stories that go the same on every store. */
@Tag("DSP-01")
public interface DispatchContract extends StoreContract {
    /** How far east and west of the centre people live and want visits. */
    int METRES = 5_000;

    @Test
    @Tag("AHEAD-10")
    default void two_workers_exchange_visits_in_one_transaction_and_whoever_must_be_told_is_told() {
        DispatchTown town = crossed();
        DispatchReport report = town.dispatch();
        assertThat(report.made()).extracting(PlanChange::visit).containsExactlyInAnyOrder(visit(1), visit(2));
        assertThat(report.missed()).isEmpty();
        assertThat(report.plan().state()).isEqualTo(PlanState.APPLIED);
        assertThat(town.workerOf(1)).isEqualTo(Townsfolk.worker(1).id());
        assertThat(town.workerOf(2)).isEqualTo(Townsfolk.worker(2).id());
        assertThat(town.history(1)).extracting(TimelineEntry::type).containsExactly("visit.moved");
        assertThat(town.dispatch().made()).as("planned again").isEmpty();
    }

    @Test
    @Tag("AHEAD-08")
    default void a_plan_tells_every_worker_why_long_after_the_reason_is_gone() {
        DispatchTown town = crossed();
        WorkerId second = Townsfolk.worker(2).id();
        CustomerId customer =
                Townsfolk.demand(1, Townsfolk.CENTRE, Duration.ofHours(1)).customer();
        BlockEnd review = BlockEnd.reviewed(SchedulingContract.MONDAY.plusDays(30));
        Block block = town.desk.inTransaction(
                t -> t.blocks().impose(second, BlockSource.of(customer), BlockReason.WISH, review));
        PlanRecord plan = town.dispatch().plan();
        town.desk.inTransaction(t -> t.blocks().lift(second, block.id()));
        town.away(2);
        WorkerAnswer told = town.desk.read(t -> t.dispatch().why(second, visit(1)));
        assertThat(told.outcome()).isEqualTo(WorkerAnswer.Outcome.EXCLUDED);
        assertThat(told.at()).isEqualTo(plan.madeAt());
        assertThat(told.blockers())
                .as("the leave came later")
                .extracting(Blocker::code)
                .containsExactly(BlockerCode.BLOCKED, BlockerCode.CLASHES_WITH);
        assertThat(told.blocks()).extracting(BlockNotice::reason).containsExactly(BlockReason.WISH);
        assertThat(told.toString()).doesNotContain(customer.toString());
        WorkerAnswer first =
                town.desk.read(t -> t.dispatch().why(Townsfolk.worker(1).id(), visit(1)));
        assertThat(first.outcome()).isEqualTo(WorkerAnswer.Outcome.CHOSEN);
    }

    @Test
    default void what_old_plans_were_made_from_is_cleared_away_and_the_plans_stay() {
        DispatchTown town = crossed();
        PlanRecord plan = town.job().propose(town.desk, Progress.SILENT);
        Duration later = Duration.ofDays(Upkeep.KEPT_DAYS_MIN + 1);
        VirtualClock clock = VirtualClock.at(at(7, 0).plus(later));
        Actor office = Actor.administrator("li", SHANGHAI.id());
        Desk desk = Doorstep.builder().store(store()).clock(clock).build().as(office);
        LocalDate day = SchedulingContract.MONDAY;
        assertThatThrownBy(() -> desk.inTransaction(t -> t.upkeep().clear(day.plusDays(2))))
                .isInstanceOf(StillNeededException.class);
        assertThat(desk.inTransaction(t -> t.upkeep().clear(day)).planBases()).isZero();
        assertThat(desk.read(t -> t.dispatch().problem(plan.id())).visits()).hasSize(2);
        assertThat(desk.inTransaction(t -> t.upkeep().clear(day.plusDays(1))).planBases())
                .isEqualTo(1);
        PlanRecord kept = desk.read(t -> t.dispatch().plan(plan.id()));
        assertThat(kept).isEqualTo(plan);
        assertThatThrownBy(() -> desk.read(t -> t.dispatch().problem(plan.id())))
                .isInstanceOf(ForgottenPlanException.class);
        assertThat(desk.inTransaction(t -> t.upkeep().clear(day.plusDays(1))).planBases())
                .isZero();
    }

    @Test
    @Tag("AHEAD-09")
    default void a_plan_is_kept_to_the_byte_and_changes_nothing_until_it_is_applied() {
        DispatchTown town = crossed();
        PlanRecord proposed = town.job().propose(town.desk, Progress.SILENT);
        assertThat(proposed.state()).isEqualTo(PlanState.PROPOSED);
        assertThat(town.workerOf(1)).isEqualTo(Townsfolk.worker(2).id());
        PlanRecord kept = town.desk.read(t -> t.dispatch().plan(proposed.id()));
        assertThat(kept).isEqualTo(proposed);
        assertThat(kept.plan().digest()).isEqualTo(proposed.plan().digest());
        DispatchReport applied = DispatchJob.apply(town.desk, proposed.id(), Progress.SILENT);
        assertThat(applied.made()).hasSize(2);
        assertThat(town.workerOf(1)).isEqualTo(Townsfolk.worker(1).id());
        List<PlanRecord> plans = town.desk.read(t -> t.dispatch().plans(SchedulingContract.MONDAY));
        assertThat(plans).containsExactly(applied.plan());
    }

    @Test
    @Tag("AHEAD-09")
    default void a_plan_comes_out_the_same_to_the_byte_whatever_has_changed_since() {
        DispatchTown town = crossed();
        PlanRecord proposed = town.job().propose(town.desk, Progress.SILENT);
        town.away(1);
        DispatchJob.apply(town.desk, proposed.id(), Progress.SILENT);
        Replay replay = town.desk.start(ReplayJob.of(proposed.id()), Progress.SILENT);
        assertThat(replay.isSame()).isTrue();
        assertThat(replay.differences()).isEmpty();
        assertThat(CanonicalJson.write(replay.derived())).isEqualTo(CanonicalJson.write(proposed.plan()));
        ReplayJob withoutPlanner = new ReplayJob(proposed.id(), List.of(Planner.greedy()));
        assertThatThrownBy(() -> town.desk.start(withoutPlanner, Progress.SILENT))
                .isInstanceOf(NotRepeatableException.class)
                .hasMessageContaining("search");
    }

    @Test
    @Tag("DSP-11")
    @Tag("AHEAD-09")
    default void a_plan_names_the_version_of_the_policy_that_it_was_made_under_and_stays_what_it_was() {
        DispatchTown town = crossed();
        DispatchPolicy calm = DispatchPolicy.of(
                DispatchPolicyId.of("calm"), PlanTerms.STANDARD.withChange(PlanTerms.COST_MAX), VisitTerms.STANDARD);
        DispatchPolicy first =
                town.desk.inTransaction(t -> t.dispatch().policies().save(calm));
        PlanRecord still = town.job().propose(town.desk, Progress.SILENT);
        assertThat(still.plan().origin().policy()).isEqualTo(new PolicyVersion(calm.id(), 1));
        assertThat(town.changes(still)).as("changes are dear").isEmpty();
        town.desk.inTransaction(t -> t.dispatch().policies().save(first.withChange(0)));
        PlanRecord moving = town.job().propose(town.desk, Progress.SILENT);
        assertThat(moving.plan().origin().policy()).isEqualTo(new PolicyVersion(calm.id(), 2));
        assertThat(town.changes(moving)).as("changes cost nothing").hasSize(2);
        assertThat(town.desk.start(ReplayJob.of(still.id()), Progress.SILENT).isSame())
                .isTrue();
        PlanRecord draft = town.job().under(calm).propose(town.desk, Progress.SILENT);
        assertThat(draft.plan().origin().policy()).isEqualTo(new PolicyVersion(calm.id(), 0));
    }

    @Test
    @Tag("DSP-10")
    @Tag("DSP-12")
    @Tag("AHEAD-10")
    default void a_visit_that_nobody_has_disturbs_no_more_others_than_the_bound_allows_and_says_what_it_needs() {
        DispatchTown town = crossed();
        town.callOff(2);
        town.await(9, -METRES, Townsfolk.worker(2).id());
        Replan alone = town.replan(0).whatIf(town.desk, Progress.SILENT);
        assertThat(alone.undone()).containsExactly(new StillUndone(visit(9), StillUndone.Cause.BOUND, 1));
        assertThat(alone.others()).isEmpty();
        assertThat(town.workerOf(1))
                .as("nothing was touched")
                .isEqualTo(Townsfolk.worker(2).id());
        ReplanJob.Outcome done = town.desk.start(town.replan(1), Progress.SILENT);
        assertThat(done.replan().undone()).isEmpty();
        assertThat(done.replan().others()).extracting(VisitMove::visit).containsExactly(visit(1));
        assertThat(done.report().made()).extracting(PlanChange::visit).containsExactlyInAnyOrder(visit(1), visit(9));
        assertThat(town.workerOf(1)).isEqualTo(Townsfolk.worker(1).id());
        assertThat(town.workerOf(9)).isEqualTo(Townsfolk.worker(2).id());
        PlanId plan = done.report().plan().id();
        assertThat(town.desk.start(ReplayJob.of(plan), Progress.SILENT).isSame())
                .isTrue();
    }

    @Test
    @Tag("DSP-10")
    default void an_illness_is_imagined_without_touching_anything_and_recorded_when_it_is_planned_around() {
        DispatchTown town = crossed();
        WorkerId ill = Townsfolk.worker(1).id();
        ReplanJob job = town.replan(3, new Disruption.WorkerIll(ill));
        Replan imagined = job.whatIf(town.desk, Progress.SILENT);
        assertThat(imagined.hit()).containsExactly(visit(2));
        assertThat(imagined.undone()).containsExactly(new StillUndone(visit(2), StillUndone.Cause.NOBODY, 0));
        assertThat(imagined.comparison().worse()).contains(new FigureChange(Figure.UNDONE, 0, 1));
        assertThat(town.workerOf(2)).isEqualTo(ill);
        assertThat(town.history(2)).isEmpty();
        Replan done = town.desk.start(job, Progress.SILENT).replan();
        assertThat(done.hit()).isEqualTo(imagined.hit());
        assertThat(done.comparison().moves()).isEqualTo(imagined.comparison().moves());
        List<Leave> leave =
                town.desk.read(t -> t.leave().during(Staff.of(ill), TimeWindow.of(at(7, 0), Duration.ofHours(1))));
        assertThat(leave).hasSize(1);
        Optional<Claim> left = town.desk.read(t -> t.fulfilment().claim(visit(2)));
        assertThat(left).isEmpty();
        assertThat(town.workerOf(1)).isEqualTo(Townsfolk.worker(2).id());
    }

    @Test
    @Tag("DSP-15")
    default void days_are_looked_back_on_by_the_plans_in_force_however_many_were_made_since() {
        DispatchTown town = crossed();
        PlanRecord inForce = town.dispatch().plan();
        town.away(1);
        town.job().propose(town.desk, Progress.SILENT);
        Utilisation used = town.desk.read(t -> Utilisation.of(t.dispatch(), SchedulingContract.MONDAY, 2));
        assertThat(used.days()).extracting(Utilisation.Day::plan).containsExactly(inForce.id(), null);
        assertThat(used.workers().values()).extracting(StaffUse::visits).containsExactly(1, 1);
        assertThat(used.inAll().onShift()).isEqualTo(Duration.ofHours(16));
        assertThat(used.inAll().usedBasisPoints()).isBetween(1_250L, 10_000L);
    }

    @Test
    @Tag("AHEAD-11")
    default void whoever_interrupts_a_search_has_the_best_plan_so_far_put_into_force() {
        DispatchTown town = crossed();
        Progress impatient = (step, done, total) -> {
            if (done > 0) {
                Thread.currentThread().interrupt();
            }
        };
        DispatchReport report = town.desk.start(town.job(), impatient);
        assertThat(Thread.interrupted()).as("interrupted still").isTrue();
        assertThat(report.plan().plan().origin().steps()).as("of 500").isLessThan(500);
        assertThat(report.made()).hasSize(2);
        assertThat(report.plan().state()).isEqualTo(PlanState.APPLIED);
        assertThat(town.workerOf(1)).isEqualTo(Townsfolk.worker(1).id());
        ReplayJob replay = ReplayJob.of(report.plan().id());
        assertThat(town.desk.start(replay, Progress.SILENT).isSame()).isTrue();
    }

    @Test
    @Tag("DSP-06")
    default void what_a_worker_has_accepted_stays_with_them() {
        DispatchTown town = crossed();
        town.desk.inTransaction(t -> {
            t.fulfilment().offer(visit(1));
            return t.fulfilment().accept(visit(1));
        });
        town.dispatch();
        assertThat(town.workerOf(1)).isEqualTo(Townsfolk.worker(2).id());
        assertThat(town.claim(1).state()).isEqualTo(ClaimState.FIRM);
    }

    @Test
    default void a_visit_that_lost_its_worker_gets_one() {
        DispatchTown town = crossed();
        town.desk.inTransaction(t -> t.availability().release(visit(1)));
        DispatchReport report = town.dispatch();
        assertThat(report.made()).filteredOn(change -> change.from().isEmpty()).hasSize(1);
        assertThat(town.workerOf(1)).isEqualTo(Townsfolk.worker(1).id());
        assertThat(town.claim(1).state()).isEqualTo(ClaimState.TENTATIVE);
    }

    @Test
    default void a_group_that_the_calendars_no_longer_allow_stays_whole_as_it_was() {
        DispatchTown town = crossed();
        PlanRecord proposed = town.job().propose(town.desk, Progress.SILENT);
        Demand rival = Townsfolk.demand(9, Townsfolk.east(METRES), Duration.ofHours(8))
                .withChoice(WorkerChoice.strict(Townsfolk.worker(1).id()));
        town.desk.inTransaction(t -> t.availability().release(visit(2)));
        town.desk.inTransaction(t -> t.availability().hold(rival, at(9, 0)));
        DispatchReport report = DispatchJob.apply(town.desk, proposed.id(), Progress.SILENT);
        assertThat(report.missed()).extracting(PlanChange::visit).contains(visit(1));
        assertThat(town.workerOf(1)).isEqualTo(Townsfolk.worker(2).id());
        assertThat(town.history(1)).isEmpty();
    }

    @Test
    default void a_visit_called_off_after_the_plan_was_made_is_left_alone() {
        DispatchTown town = crossed();
        PlanRecord proposed = town.job().propose(town.desk, Progress.SILENT);
        inSession(s -> {
            Visit visit = s.orders().visits().find(visit(1)).orElseThrow();
            return s.orders().visits().save(visit.cancelled());
        });
        DispatchReport report = DispatchJob.apply(town.desk, proposed.id(), Progress.SILENT);
        assertThat(report.made()).isEmpty();
        assertThat(report.missed()).hasSize(2);
        assertThat(town.workerOf(2)).isEqualTo(Townsfolk.worker(1).id());
    }

    @Test
    @Tag("AHEAD-06")
    default void every_visit_says_why_its_worker_and_why_not_the_others() {
        DispatchTown town = crossed();
        VisitExplanation busy = town.desk.read(t -> t.dispatch().explain(visit(1)));
        assertThat(busy.reason()).isEqualTo(ChoiceReason.ONLY_ONE);
        assertThat(busy.candidates().get(1).blockers())
                .extracting(Blocker::code)
                .contains(BlockerCode.CLASHES_WITH);
        town.desk.inTransaction(t -> t.availability().release(visit(2)));
        VisitExplanation free = town.desk.read(t -> t.dispatch().explain(visit(1)));
        assertThat(free.reason()).isEqualTo(ChoiceReason.BEST_DAY);
        assertThat(free.candidates()).allMatch(candidate -> candidate.fit().isPresent());
        VisitExplanation waiting = town.desk.read(t -> t.dispatch().explain(visit(2)));
        assertThat(waiting.reason()).isEqualTo(ChoiceReason.NOBODY_YET);
        town.away(1);
        town.away(2);
        VisitExplanation undone = town.desk.read(t -> t.dispatch().explain(visit(2)));
        assertThat(undone.reason()).isEqualTo(ChoiceReason.NOBODY_CAN);
        assertThat(undone.promise()).isEqualTo(waiting.promise());
        assertThat(undone.candidates())
                .allSatisfy(candidate -> assertThat(candidate.blockers())
                        .extracting(Blocker::code)
                        .contains(BlockerCode.LEAVE));
    }

    @Test
    @Tag("AHEAD-23")
    default void plans_of_another_branch_are_not_seen() {
        DispatchTown town = crossed();
        PlanRecord proposed = town.job().propose(town.desk, Progress.SILENT);
        Desk elsewhere = town.doorstep.as(Actor.administrator("wang", BranchId.of("BJ")));
        List<PlanRecord> plans = elsewhere.read(t -> t.dispatch().plans(SchedulingContract.MONDAY));
        assertThat(plans).isEmpty();
        assertThatThrownBy(() -> elsewhere.<PlanRecord>read(t -> t.dispatch().plan(proposed.id())))
                .isInstanceOf(UnknownPlanException.class);
        assertThatThrownBy(
                        () -> elsewhere.<DispatchProblem>read(t -> t.dispatch().problem(proposed.id())))
                .isInstanceOf(UnknownPlanException.class);
    }

    private static VisitId visit(int number) {
        return Townsfolk.demand(number, Townsfolk.CENTRE, Duration.ofHours(1)).visit();
    }

    /** One lives in the east and has a visit in the west, the other lives in the west and has one in the east. */
    private DispatchTown crossed() {
        VirtualClock clock = VirtualClock.at(at(7, 0));
        new SmallTown(SHANGHAI, clock.instant(), List.of(livingEast(1, METRES), livingEast(2, -METRES)))
                .settle(store());
        Doorstep doorstep = Doorstep.builder().store(store()).clock(clock).build();
        DispatchTown town = new DispatchTown(this, doorstep, doorstep.as(Actor.administrator("li", SHANGHAI.id())));
        town.book(1, METRES, Townsfolk.worker(2).id());
        town.book(2, -METRES, Townsfolk.worker(1).id());
        return town;
    }

    private static WorkerTime livingEast(int number, int metres) {
        Worker plain = Townsfolk.worker(number);
        HomeBase base = new HomeBase(
                "",
                Townsfolk.east(metres),
                new ServiceArea.Radius(50_000),
                plain.base().mode());
        Worker worker = plain.with(base);
        return Townsfolk.idle(worker, LocalTime.of(9, 0), LocalTime.of(17, 0));
    }

    /**
     * Where a story plays.
     *
     * @param contract the contract whose store it is
     * @param doorstep the library on that store
     * @param desk somebody who may do everything
     */
    record DispatchTown(StoreContract contract, Doorstep doorstep, Desk desk) {
        /** Saves an order that was paid, with a visit at ten that some worker has for now. */
        void book(int number, int metres, WorkerId worker) {
            Demand demand = Townsfolk.demand(number, Townsfolk.east(metres), Duration.ofHours(1));
            Demand named = demand.withChoice(WorkerChoice.strict(worker));
            Claim claim = desk.inTransaction(t -> t.availability().hold(named, at(10, 0)));
            desk.inTransaction(t -> t.availability().confirm(named));
            save(number, demand, claim.promise());
        }

        /** Saves an order that was paid, with a visit at ten for one worker by name whom nobody has asked yet. */
        void await(int number, int metres, WorkerId worker) {
            Demand demand = Townsfolk.demand(number, Townsfolk.east(metres), Duration.ofHours(1));
            save(number, demand.withChoice(WorkerChoice.strict(worker)), new TimeWindow(at(10, 0), at(11, 0)));
        }

        private void save(int number, Demand demand, TimeWindow promise) {
            contract.inSession(s -> {
                Order order = s.orders().orders().save(Specimens.order(number, demand.customer(), at(7, 0)));
                Order open = s.orders().orders().save(order.opened());
                return s.orders().visits().save(Specimens.visit(open.id(), demand, promise));
            });
        }

        void callOff(int number) {
            desk.inTransaction(t -> t.availability().release(DispatchContract.visit(number)));
            contract.inSession(s -> {
                Visit visit =
                        s.orders().visits().find(DispatchContract.visit(number)).orElseThrow();
                return s.orders().visits().save(visit.cancelled());
            });
        }

        ReplanJob replan(int othersMax, Disruption... disruptions) {
            return new ReplanJob(
                    SchedulingContract.MONDAY, new ReplanRequest(List.of(disruptions), othersMax, job().effort()));
        }

        /** A worker takes the whole day off. */
        void away(int number) {
            WorkerId worker = Townsfolk.worker(number).id();
            desk.inTransaction(t -> t.leave().enter(worker, new TimeWindow(at(0, 0), at(23, 0)), ""));
        }

        DispatchJob job() {
            return new DispatchJob(SchedulingContract.MONDAY, Effort.of(1).withBudget(SearchBudget.steps(500)));
        }

        List<PlanChange> changes(PlanRecord record) {
            return desk.read(t -> t.dispatch().changes(record.plan()).all());
        }

        DispatchReport dispatch() {
            return desk.start(job(), Progress.SILENT);
        }

        Claim claim(int number) {
            return desk.read(t -> t.fulfilment().claim(DispatchContract.visit(number)))
                    .orElseThrow();
        }

        WorkerId workerOf(int number) {
            return claim(number).worker();
        }

        List<TimelineEntry> history(int number) {
            return contract.inSession(s -> {
                Visit visit =
                        s.orders().visits().find(DispatchContract.visit(number)).orElseThrow();
                return s.work().timeline().of(OrderEvent.streamOf(visit.order()));
            });
        }
    }
}
