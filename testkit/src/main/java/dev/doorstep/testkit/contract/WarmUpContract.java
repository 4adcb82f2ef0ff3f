package dev.doorstep.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.DispatchJob;
import dev.doorstep.DispatchReport;
import dev.doorstep.Progress;
import dev.doorstep.availability.SlotTakenException;
import dev.doorstep.dispatch.Effort;
import dev.doorstep.dispatch.UnassignedVisit;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.matching.Blocker;
import dev.doorstep.matching.BlockerCode;
import dev.doorstep.matching.WorkerChoice;
import dev.doorstep.order.PlaceOrder;
import dev.doorstep.organisation.Branch;
import dev.doorstep.organisation.WarmUp;
import dev.doorstep.routing.SearchBudget;
import dev.doorstep.spi.Store;
import dev.doorstep.testkit.world.Shop;
import dev.doorstep.testkit.world.Townsfolk;
import dev.doorstep.workforce.Worker;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What newcomers are owed on every store: on their first days nobody gives them more than the branch says. */
@Tag("AHEAD-13")
public interface WarmUpContract extends StoreContract {
    /** One visit a day, for two days. */
    WarmUp GENTLE = new WarmUp(2, 1);

    /** The first day of the newcomer. */
    LocalDate JOINED = LocalDate.of(2026, 3, 3);

    /** How many want the newcomer at the same moment. */
    int CUSTOMERS = 4;

    @Test
    default void a_newcomer_is_booked_as_often_as_the_branch_allows_until_the_warm_up_is_over() {
        Newcomer newcomer = Newcomer.of(store(), GENTLE, JOINED);
        newcomer.book(JOINED, 9);
        assertThatThrownBy(() -> newcomer.book(JOINED, 15))
                .isInstanceOfSatisfying(
                        SlotTakenException.class,
                        taken -> assertThat(taken.blockers()).containsExactly(BlockerCode.WARM_UP));
        newcomer.book(JOINED.plusDays(1), 9);
        assertThatThrownBy(() -> newcomer.book(JOINED.plusDays(1), 15)).isInstanceOf(SlotTakenException.class);
        newcomer.book(JOINED.plusDays(2), 9);
        newcomer.book(JOINED.plusDays(2), 15);
        assertThat(newcomer.faults()).isEmpty();
    }

    @Test
    default void whoever_has_no_first_day_is_no_newcomer_and_without_a_warm_up_nobody_is() {
        Newcomer old = Newcomer.of(store(), GENTLE, null);
        old.book(JOINED, 9);
        old.book(JOINED, 15);
        Newcomer anywhere = old.with(null, JOINED);
        anywhere.book(JOINED, 12);
        assertThat(anywhere.worker().terms().joined()).isEqualTo(JOINED);
        assertThat(anywhere.branch().settings().warmUp()).isNull();
    }

    @Test
    default void a_plan_leaves_undone_what_a_newcomer_may_not_do_and_says_why() {
        Newcomer newcomer = Newcomer.of(store(), null, null);
        newcomer.othersAreAway();
        newcomer.bookAnybody(JOINED, 9);
        newcomer.bookAnybody(JOINED, 15);
        newcomer.with(GENTLE, JOINED);
        DispatchJob job = new DispatchJob(JOINED, Effort.of(1).withBudget(SearchBudget.steps(200)));
        DispatchReport report = newcomer.shop().office().start(job, Progress.SILENT);
        List<UnassignedVisit> undone = report.plan().plan().unassigned();
        assertThat(undone).hasSize(1);
        assertThat(undone.get(0).reasons().get(newcomer.worker().code()))
                .extracting(Blocker::code)
                .containsExactly(BlockerCode.WARM_UP);
        assertThat(report.plan().plan().routes())
                .singleElement()
                .satisfies(route -> assertThat(route.visits()).hasSize(GENTLE.visitsMax()));
    }

    @Test
    @Tag("AHEAD-01")
    default void of_many_who_want_a_newcomer_on_the_same_day_no_more_have_them_than_the_branch_allows() {
        Newcomer newcomer = Newcomer.of(store(), GENTLE, JOINED);
        List<Boolean> got = Rush.of(CUSTOMERS, number -> {
            try {
                newcomer.book(JOINED, 9 + 3 * number);
                return true;
            } catch (SlotTakenException taken) {
                return false;
            }
        });
        assertThat(got).filteredOn(Boolean::booleanValue).hasSize(GENTLE.visitsMax());
        assertThat(newcomer.faults()).isEmpty();
    }

    /**
     * A shop whose first worker is new there, or is not.
     *
     * @param store where everything is kept
     * @param shop the shop
     */
    record Newcomer(Store store, Shop shop) {
        private static final WorkerId WORKER = Shop.worker(1).id();

        static Newcomer of(Store store, @Nullable WarmUp warmUp, @Nullable LocalDate joined) {
            return new Newcomer(store, Shop.open(store, BRANCH)).with(warmUp, joined);
        }

        Newcomer with(@Nullable WarmUp warmUp, @Nullable LocalDate joined) {
            return shop.office().inTransaction(t -> {
                Branch branch = t.organisation().branch();
                t.organisation().save(branch.with(branch.settings().with(warmUp)));
                Worker worker = t.workers().worker(WORKER);
                t.workers().save(worker.with(worker.terms().joining(joined)));
                return this;
            });
        }

        Worker worker() {
            return shop.office().read(t -> t.workers().worker(WORKER));
        }

        Branch branch() {
            return shop.office().read(t -> t.organisation().branch());
        }

        void book(LocalDate day, int hour) {
            PlaceOrder.Wishes named = new PlaceOrder.Wishes(WorkerChoice.strict(WORKER), null);
            shop.book(order(day, hour).wishing(named), "named/" + day + "/" + hour);
        }

        void bookAnybody(LocalDate day, int hour) {
            shop.book(order(day, hour), "anybody/" + day + "/" + hour);
        }

        void othersAreAway() {
            TimeWindow away = Townsfolk.SHANGHAI.windowOf(JOINED);
            List.of(2, 3)
                    .forEach(number -> shop.office()
                            .inTransaction(t ->
                                    t.fulfilment().absent(Shop.worker(number).id(), away, "flu")));
        }

        List<String> faults() {
            return DayAudit.of(branch()).faults(store, Townsfolk.SHANGHAI.windowOf(JOINED, JOINED.plusDays(7)));
        }

        private static PlaceOrder order(LocalDate day, int hour) {
            return PlaceOrder.of(
                    Shop.customerId(1),
                    Shop.CLEANING,
                    2,
                    day.atTime(hour, 0).atZone(Townsfolk.SHANGHAI.zone()).toInstant());
        }
    }
}
