package dev.doorstep.testkit.contract;

import static dev.doorstep.testkit.contract.SchedulingContract.at;
import static dev.doorstep.testkit.world.Townsfolk.SHANGHAI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.AllotmentJob;
import dev.doorstep.Desk;
import dev.doorstep.Doorstep;
import dev.doorstep.Progress;
import dev.doorstep.availability.Claim;
import dev.doorstep.availability.ClaimState;
import dev.doorstep.availability.MoveRefusedException;
import dev.doorstep.availability.WorkerTime;
import dev.doorstep.dispatch.allotment.Allotment;
import dev.doorstep.dispatch.allotment.AllotmentFigures;
import dev.doorstep.dispatch.allotment.AllotmentState;
import dev.doorstep.dispatch.allotment.NotAllottableException;
import dev.doorstep.dispatch.allotment.NotOnOfferException;
import dev.doorstep.dispatch.allotment.NotWaivableException;
import dev.doorstep.dispatch.allotment.PoolEntry;
import dev.doorstep.dispatch.allotment.Waiver;
import dev.doorstep.dispatch.explanation.WorkerAnswer;
import dev.doorstep.dispatch.policy.DispatchPolicy;
import dev.doorstep.dispatch.policy.Ladder;
import dev.doorstep.dispatch.policy.PlanTerms;
import dev.doorstep.dispatch.policy.Rung;
import dev.doorstep.dispatch.policy.VisitTerms;
import dev.doorstep.event.TimelineEntry;
import dev.doorstep.kernel.DispatchPolicyId;
import dev.doorstep.kernel.MerchantId;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.matching.Blocker;
import dev.doorstep.matching.BlockerCode;
import dev.doorstep.order.VisitState;
import dev.doorstep.organisation.Actor;
import dev.doorstep.organisation.NotPermittedException;
import dev.doorstep.organisation.Permission;
import dev.doorstep.testkit.VirtualClock;
import dev.doorstep.testkit.contract.DispatchContract.DispatchTown;
import dev.doorstep.testkit.world.SmallTown;
import dev.doorstep.testkit.world.Townsfolk;
import dev.doorstep.workforce.UnknownWorkerException;
import dev.doorstep.workforce.WorkTerms;
import dev.doorstep.workforce.Worker;
import dev.doorstep.workforce.block.Block;
import dev.doorstep.workforce.block.BlockEnd;
import dev.doorstep.workforce.block.BlockReason;
import dev.doorstep.workforce.block.BlockSource;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How visits find their workers rung by rung, told as stories that go the same on every store. */
@Tag("DSP-06")
@Tag("DSP-11")
public interface AllotmentsContract extends StoreContract {
    /** How many workers live in the town. */
    int WORKERS = 12;

    /** Whose workers the first two are. */
    MerchantId MERCHANT = MerchantId.of("mingjie");

    /** Everything once. */
    Ladder ALL = new Ladder(List.of(
            Rung.offer(Duration.ofMinutes(10), 2),
            Rung.merchant(Duration.ofMinutes(20), MERCHANT),
            Rung.pool(Duration.ofMinutes(30))));

    @Test
    default void whoever_says_nothing_declines_and_the_visit_climbs_to_the_dispatcher() {
        AllotmentTown town = town(ALL);
        Allotment offered = town.start(1);
        assertThat(offered.due()).isEqualTo(at(7, 10));
        WorkerId first = town.workerOf(1);
        assertThat(town.stateOf(1)).isEqualTo(VisitState.OFFERED);
        assertThat(town.later(9)).as("there is time left").isZero();
        assertThat(town.later(1)).isEqualTo(1);
        assertThat(town.workerOf(1)).isNotEqualTo(first);
        assertThat(town.allotment(1).stage().asked()).isEqualTo(2);
        assertThat(town.later(10)).isEqualTo(1);
        assertThat(town.allotment(1).merchant()).contains(MERCHANT);
        assertThat(town.later(20)).isEqualTo(1);
        assertThat(town.allotment(1).isOn(Rung.Mode.POOL)).isTrue();
        assertThat(town.later(30)).isEqualTo(1);
        assertThat(town.allotment(1).isByHand()).isTrue();
        assertThat(town.later(1_000)).as("a dispatcher has no clock").isZero();
        assertThat(town.history(1))
                .containsSubsequence(
                        "visit.offered",
                        "visit.declined",
                        "visit.offered",
                        "visit.declined",
                        "visit.referred",
                        "visit.pooled",
                        "visit.unanswered");
        assertThat(town.claim(1).state()).as("somebody could come all the time").isEqualTo(ClaimState.TENTATIVE);
    }

    @Test
    @Tag("WRK-18")
    default void whoever_accepts_twice_has_it_once_and_whoever_is_late_has_it_not() {
        AllotmentTown town = town(ALL);
        town.start(1);
        Desk worker = town.as(town.workerOf(1));
        Allotment taken = worker.inTransaction(t -> t.dispatch().allotments().accept(visit(1)));
        assertThat(taken.state()).isEqualTo(AllotmentState.TAKEN);
        Allotment again = worker.inTransaction(t -> t.dispatch().allotments().accept(visit(1)));
        assertThat(again).isEqualTo(taken);
        assertThat(town.claim(1).state()).isEqualTo(ClaimState.FIRM);
        town.start(2);
        Desk late = town.as(town.workerOf(2));
        town.clock.advance(Duration.ofMinutes(10));
        assertThatThrownBy(() -> late.<Allotment>inTransaction(
                        t -> t.dispatch().allotments().accept(visit(2))))
                .isInstanceOf(NotOnOfferException.class);
    }

    @Test
    default void whoever_declines_is_not_asked_again_and_nobody_answers_for_somebody_else() {
        AllotmentTown town = town(ALL);
        town.start(1);
        WorkerId first = town.workerOf(1);
        Desk other = town.as(Townsfolk.worker(WORKERS).id());
        assertThatThrownBy(() -> other.<Allotment>inTransaction(
                        t -> t.dispatch().allotments().decline(visit(1), "")))
                .isInstanceOf(NotOnOfferException.class);
        town.as(first).inTransaction(t -> t.dispatch().allotments().decline(visit(1), "too far"));
        WorkerId second = town.workerOf(1);
        assertThat(second).isNotEqualTo(first);
        town.as(second).inTransaction(t -> t.dispatch().allotments().decline(visit(1), "too far"));
        assertThat(List.of(first, second)).doesNotContain(town.workerOf(1));
        assertThat(town.allotment(1).merchant()).contains(MERCHANT);
    }

    @Test
    @Tag("ORG-04")
    @Tag("DSP-09")
    default void a_merchant_sends_its_own_workers_only_and_only_what_it_is_asked_for() {
        AllotmentTown town = town(new Ladder(
                List.of(Rung.merchant(Duration.ofMinutes(20), MERCHANT), Rung.pool(Duration.ofMinutes(30)))));
        town.start(1);
        town.start(2);
        Desk own = town.doorstep.as(Actor.merchant(MERCHANT, SHANGHAI.id()));
        Desk foreign = town.doorstep.as(Actor.merchant(MerchantId.of("other"), SHANGHAI.id()));
        assertThat(own.<List<Allotment>>read(t -> t.dispatch().allotments().referred(MERCHANT)))
                .extracting(Allotment::visit)
                .containsExactlyInAnyOrder(visit(1), visit(2));
        assertThatThrownBy(() -> foreign.<Allotment>inTransaction(t -> t.dispatch()
                        .allotments()
                        .appoint(visit(1), Townsfolk.worker(1).id())))
                .isInstanceOf(NotOnOfferException.class);
        assertThatThrownBy(() -> own.<Allotment>inTransaction(t -> t.dispatch()
                        .allotments()
                        .appoint(visit(1), Townsfolk.worker(3).id())))
                .isInstanceOf(UnknownWorkerException.class);
        own.inTransaction(t ->
                t.dispatch().allotments().appoint(visit(1), Townsfolk.worker(2).id()));
        assertThat(town.workerOf(1)).isEqualTo(Townsfolk.worker(2).id());
        assertThat(town.stateOf(1)).isEqualTo(VisitState.ASSIGNED);
        own.inTransaction(t -> t.dispatch().allotments().pass(visit(2)));
        assertThat(town.allotment(2).isOn(Rung.Mode.POOL))
                .as("back to the platform")
                .isTrue();
    }

    @Test
    @Tag("DSP-05")
    default void of_all_who_grab_at_the_same_moment_one_has_it() {
        AllotmentTown town = town(new Ladder(List.of(Rung.pool(Duration.ofMinutes(30)))));
        town.start(1);
        List<PoolEntry> seen = town.as(Townsfolk.worker(5).id())
                .read(t -> t.dispatch().allotments().pool(Townsfolk.worker(5).id()));
        assertThat(seen).extracting(PoolEntry::visit).containsExactly(visit(1));
        List<Boolean> won = Rush.of(WORKERS, index -> town.grabs(index + 1));
        assertThat(won).containsOnlyOnce(true);
        int winner = won.indexOf(true) + 1;
        assertThat(town.workerOf(1)).isEqualTo(Townsfolk.worker(winner).id());
        assertThat(town.claim(1).state()).isEqualTo(ClaimState.FIRM);
        assertThat(town.history(1)).containsOnlyOnce("visit.assigned");
        assertThat(town.desk.<List<Allotment>>read(
                        t -> t.dispatch().allotments().open()))
                .isEmpty();
    }

    @Test
    @Tag("DSP-02")
    default void a_dispatcher_gives_a_visit_to_whoever_can_come_and_reads_what_stands_against_whoever_cannot() {
        AllotmentTown town = town(ALL);
        town.start(1);
        WorkerId asked = town.workerOf(1);
        WorkerId busy = Townsfolk.worker(4).id();
        assertThatThrownBy(() -> town.assign(1, busy))
                .isInstanceOf(MoveRefusedException.class)
                .hasMessageContaining("CLASHES_WITH");
        assertThat(town.workerOf(1)).isEqualTo(asked);
        assertThatThrownBy(() -> town.assign(1, new WorkerId(new UUID(0, 9))))
                .isInstanceOf(UnknownWorkerException.class);
        WorkerId chosen = Townsfolk.worker(7).id();
        assertThat(town.assign(1, chosen).state()).isEqualTo(AllotmentState.TAKEN);
        assertThat(town.workerOf(1)).isEqualTo(chosen);
        assertThat(town.stateOf(1)).isEqualTo(VisitState.ASSIGNED);
        assertThat(town.later(60)).as("nobody is asked any more").isZero();
        assertThat(town.assign(2, Townsfolk.worker(8).id()).policy())
                .as("without asking before")
                .hasToString("town@1");
        assertThatThrownBy(() -> town.assign(2, asked)).isInstanceOf(NotAllottableException.class);
    }

    @Test
    @Tag("DSP-02")
    default void a_dispatcher_names_every_rule_that_they_break_and_answers_for_it() {
        AllotmentTown town = town(ALL);
        town.start(1);
        WorkerId asked = town.workerOf(1);
        town.as(asked).inTransaction(t -> t.dispatch().allotments().decline(visit(1), "too far"));
        assertThatThrownBy(() -> town.assign(1, asked))
                .isInstanceOf(MoveRefusedException.class)
                .hasMessageContaining("DECLINED");
        assertThatThrownBy(() -> town.assign(1, asked, BlockerCode.SHIFT, BlockerCode.AREA))
                .as("what stands against it is not what was named")
                .isInstanceOf(MoveRefusedException.class)
                .hasMessageContaining("DECLINED");
        BlockerCode[] everything = Arrays.stream(BlockerCode.values())
                .filter(BlockerCode::isWaivable)
                .toArray(BlockerCode[]::new);
        assertThatThrownBy(() -> town.assign(1, Townsfolk.worker(4).id(), everything))
                .as("nobody is in two places")
                .isInstanceOfSatisfying(
                        MoveRefusedException.class,
                        refused -> assertThat(refused.blockers())
                                .extracting(Blocker::code)
                                .containsOnly(BlockerCode.CLASHES_WITH));
        assertThatThrownBy(() -> town.assign(1, asked, BlockerCode.DECLINED, BlockerCode.CREDENTIAL))
                .isInstanceOf(NotWaivableException.class);
        Desk dispatcher = town.doorstep.as(Actor.operator("wu", SHANGHAI.id(), Set.of(Permission.DISPATCH)));
        assertThatThrownBy(() -> AllotmentTown.assign(dispatcher, 1, asked, BlockerCode.DECLINED))
                .as("without the authority")
                .isInstanceOf(NotPermittedException.class);
        assertThat(town.history(1)).doesNotContain("visit.rules-waived");
        assertThat(town.assign(1, asked, BlockerCode.DECLINED, BlockerCode.SHIFT)
                        .state())
                .isEqualTo(AllotmentState.TAKEN);
        assertThat(town.workerOf(1)).isEqualTo(asked);
        assertThat(town.claim(1).state()).isEqualTo(ClaimState.FIRM);
        assertThat(town.history(1)).containsOnlyOnce("visit.rules-waived");
        assertThat(town.plain.history(1))
                .filteredOn(entry -> entry.type().equals("visit.rules-waived"))
                .allSatisfy(entry ->
                        assertThat(entry.content()).contains("DECLINED").doesNotContain("SHIFT"));
        town.assign(2, Townsfolk.worker(8).id(), everything);
        assertThat(town.history(2)).as("nothing stood against it").doesNotContain("visit.rules-waived");
    }

    @Test
    @Tag("AHEAD-08")
    default void every_worker_is_told_why_as_it_was_decided_and_nothing_of_anybody_else() {
        AllotmentTown town = town(ALL);
        WorkerId kept = Townsfolk.worker(5).id();
        BlockEnd tuesday = BlockEnd.expires(SchedulingContract.MONDAY.plusDays(1));
        Block block = town.desk.inTransaction(
                t -> t.blocks().impose(kept, BlockSource.branch(), BlockReason.PAPERS, tuesday));
        assertThat(town.why(kept).outcome()).as("nobody has decided yet").isEqualTo(WorkerAnswer.Outcome.EXCLUDED);
        town.start(1);
        WorkerId asked = town.workerOf(1);
        assertThat(town.why(asked).outcome()).isEqualTo(WorkerAnswer.Outcome.CHOSEN);
        town.clock.advance(Duration.ofMinutes(5));
        town.desk.inTransaction(t -> t.blocks().lift(kept, block.id()));
        WorkerAnswer told = town.why(kept);
        assertThat(told.outcome()).as("as it was decided").isEqualTo(WorkerAnswer.Outcome.EXCLUDED);
        assertThat(told.at()).isEqualTo(at(7, 0));
        assertThat(told.blockers()).extracting(Blocker::code).containsExactly(BlockerCode.BLOCKED);
        assertThat(told.blocks()).singleElement().satisfies(notice -> {
            assertThat(notice.reason()).isEqualTo(BlockReason.PAPERS);
            assertThat(notice.end()).as("as it is by now").isEqualTo(BlockEnd.expires(SchedulingContract.MONDAY));
        });
        town.as(asked).inTransaction(t -> t.dispatch().allotments().decline(visit(1), "too far"));
        assertThat(town.why(asked).blockers()).extracting(Blocker::code).containsExactly(BlockerCode.DECLINED);
        assertThat(town.why(kept).outcome()).as("lifted in time").isEqualTo(WorkerAnswer.Outcome.PASSED_OVER);
        for (int number = 1; number <= WORKERS; number++) {
            WorkerId worker = Townsfolk.worker(number).id();
            WorkerAnswer answer = town.why(worker);
            assertThat(answer.blockers().isEmpty()).isEqualTo(answer.outcome() != WorkerAnswer.Outcome.EXCLUDED);
            assertThat(answer.outcome() == WorkerAnswer.Outcome.CHOSEN).isEqualTo(worker.equals(town.workerOf(1)));
            IntStream.rangeClosed(1, WORKERS)
                    .filter(other -> !Townsfolk.worker(other).id().equals(worker))
                    .forEach(other -> assertThat(answer.toString())
                            .doesNotContain(
                                    Townsfolk.worker(other).code().value(),
                                    Townsfolk.worker(other).id().toString()));
        }
        Desk curious = town.as(Townsfolk.worker(6).id());
        assertThatThrownBy(() -> curious.read(t -> t.dispatch().why(kept, visit(1))))
                .isInstanceOf(UnknownWorkerException.class);
    }

    @Test
    default void a_visit_without_a_ladder_is_for_the_dispatcher_and_one_that_is_told_is_taken() {
        AllotmentTown byHand = town(new Ladder(List.of()));
        assertThat(byHand.start(1).isByHand()).isTrue();
        byHand.desk.inTransaction(t -> t.dispatch()
                .policies()
                .save(policy("told", new Ladder(List.of(Rung.assign()))).holding(SchedulingContract.MONDAY, null)));
        Allotment told = byHand.start(2);
        assertThat(told.state()).isEqualTo(AllotmentState.TAKEN);
        assertThat(told.policy()).hasToString("told@1");
        assertThat(byHand.stateOf(2)).isEqualTo(VisitState.ASSIGNED);
        assertThatThrownBy(() -> byHand.start(2)).isInstanceOf(NotAllottableException.class);
    }

    @Test
    @Tag("DSP-15")
    default void figures_say_how_fast_visits_found_their_workers_and_in_which_way() {
        AllotmentTown town = town(ALL);
        town.start(1);
        town.later(4);
        town.as(town.workerOf(1)).inTransaction(t -> t.dispatch().allotments().accept(visit(1)));
        town.start(2);
        assertThat(town.figures(SchedulingContract.MONDAY)).satisfies(figures -> {
            assertThat(figures.begun()).isEqualTo(2);
            assertThat(figures.open()).isEqualTo(1);
            assertThat(figures.taken().visits()).isEqualTo(1);
        });
        town.later(9);
        town.assign(2, Townsfolk.worker(8).id());
        AllotmentFigures figures = town.figures(SchedulingContract.MONDAY);
        assertThat(figures.open()).isZero();
        assertThat(figures.withdrawn()).isZero();
        assertThat(figures.taken())
                .isEqualTo(new AllotmentFigures.Taken(2, Duration.ofMinutes(4), Duration.ofMinutes(9)));
        assertThat(figures.ways())
                .containsExactly(
                        new AllotmentFigures.Way(Rung.Mode.OFFER, one(Duration.ofMinutes(4))),
                        new AllotmentFigures.Way(null, one(Duration.ofMinutes(9))));
        assertThat(town.figures(SchedulingContract.MONDAY.plusDays(1)).begun()).isZero();
        assertThatThrownBy(() -> town.as(Townsfolk.worker(8).id())
                        .read(t -> t.dispatch().allotments().figures(SchedulingContract.MONDAY, 1)))
                .isInstanceOf(NotPermittedException.class);
    }

    private static AllotmentFigures.Taken one(Duration took) {
        return new AllotmentFigures.Taken(1, took, took);
    }

    @Test
    default void a_day_is_begun_once_and_what_is_called_off_is_let_go() {
        AllotmentTown town = town(ALL);
        AllotmentJob job = new AllotmentJob(SchedulingContract.MONDAY);
        assertThat(town.desk.start(job, Progress.SILENT).begun()).isEqualTo(2);
        assertThat(town.desk.start(job, Progress.SILENT).begun()).isZero();
        town.desk.inTransaction(t -> t.availability().release(visit(1)));
        inSession(s -> s.orders()
                .visits()
                .save(s.orders().visits().find(visit(1)).orElseThrow().cancelled()));
        town.later(10);
        assertThat(town.allotment(1).state()).isEqualTo(AllotmentState.WITHDRAWN);
        assertThat(town.allotment(2).stage().asked()).isEqualTo(2);
    }

    private static VisitId visit(int number) {
        return Townsfolk.demand(number, Townsfolk.CENTRE, Duration.ofHours(1)).visit();
    }

    private static DispatchPolicy policy(String code, Ladder ladder) {
        return DispatchPolicy.of(DispatchPolicyId.of(code), PlanTerms.STANDARD, VisitTerms.STANDARD.on(ladder));
    }

    private AllotmentTown town(Ladder ladder) {
        VirtualClock clock = VirtualClock.at(at(7, 0));
        List<WorkerTime> workers = IntStream.rangeClosed(1, WORKERS)
                .mapToObj(number -> Townsfolk.idle(worker(number), LocalTime.of(9, 0), LocalTime.of(17, 0)))
                .toList();
        new SmallTown(SHANGHAI, clock.instant(), workers).settle(store());
        Doorstep doorstep = Doorstep.builder().store(store()).clock(clock).build();
        Desk desk = doorstep.as(Actor.administrator("li", SHANGHAI.id()));
        AllotmentTown town = new AllotmentTown(new DispatchTown(this, doorstep, desk), doorstep, desk, clock);
        desk.inTransaction(t -> t.dispatch().policies().save(policy("town", ladder)));
        town.plain.book(1, 1_000, Townsfolk.worker(3).id());
        town.plain.book(2, -1_000, Townsfolk.worker(4).id());
        return town;
    }

    private static Worker worker(int number) {
        Worker plain = Townsfolk.worker(number);
        WorkTerms terms = plain.terms();
        return number > 2 ? plain : plain.with(new WorkTerms(MERCHANT, terms.plan()));
    }

    /**
     * Where a story plays.
     *
     * @param plain the town
     * @param doorstep the library on its store
     * @param desk somebody who may do everything
     * @param clock its clock
     */
    record AllotmentTown(DispatchTown plain, Doorstep doorstep, Desk desk, VirtualClock clock) {
        Allotment start(int number) {
            return desk.inTransaction(t -> t.dispatch().allotments().start(visit(number)));
        }

        Allotment assign(int number, WorkerId worker) {
            return desk.inTransaction(t -> t.dispatch().allotments().assign(visit(number), worker));
        }

        Allotment assign(int number, WorkerId worker, BlockerCode... despite) {
            return assign(desk, number, worker, despite);
        }

        static Allotment assign(Desk desk, int number, WorkerId worker, BlockerCode... despite) {
            return desk.inTransaction(t -> t.dispatch()
                    .allotments()
                    .assign(visit(number), worker, new Waiver(Set.of(despite), "the customer asks for them")));
        }

        /** Waits, lets the job run, and returns how many visits it moved. */
        int later(int minutes) {
            clock.advance(Duration.ofMinutes(minutes));
            AllotmentJob.Outcome outcome = desk.start(AllotmentJob.escalating(), Progress.SILENT);
            assertThat(outcome.refused()).isEmpty();
            return outcome.escalated();
        }

        boolean grabs(int number) {
            WorkerId worker = Townsfolk.worker(number).id();
            try {
                as(worker).inTransaction(t -> t.dispatch().allotments().grab(visit(1), worker));
                return true;
            } catch (NotOnOfferException | MoveRefusedException lateOrBusy) {
                return false;
            }
        }

        AllotmentFigures figures(LocalDate day) {
            return desk.read(t -> t.dispatch().allotments().figures(day, 1));
        }

        WorkerAnswer why(WorkerId worker) {
            return as(worker).read(t -> t.dispatch().why(worker, visit(1)));
        }

        Desk as(WorkerId worker) {
            return doorstep.as(Actor.worker(worker, SHANGHAI.id()));
        }

        Allotment allotment(int number) {
            return desk.read(t -> t.dispatch().allotments().allotment(visit(number)))
                    .orElseThrow();
        }

        VisitState stateOf(int number) {
            return desk.read(t -> t.fulfilment().visit(visit(number)))
                    .orElseThrow()
                    .state();
        }

        Claim claim(int number) {
            return plain.claim(number);
        }

        WorkerId workerOf(int number) {
            return claim(number).worker();
        }

        List<String> history(int number) {
            return plain.history(number).stream().map(TimelineEntry::type).toList();
        }
    }
}
