package dev.doorstep.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.CityImportJob;
import dev.doorstep.Desk;
import dev.doorstep.DispatchJob;
import dev.doorstep.DispatchReport;
import dev.doorstep.Doorstep;
import dev.doorstep.Progress;
import dev.doorstep.Transaction;
import dev.doorstep.availability.Claim;
import dev.doorstep.dispatch.DispatchPlan;
import dev.doorstep.dispatch.PlanChange;
import dev.doorstep.dispatch.PlanState;
import dev.doorstep.dispatch.PlannedRoute;
import dev.doorstep.dispatch.PlannedVisit;
import dev.doorstep.dispatch.allotment.Allotment;
import dev.doorstep.dispatch.allotment.AllotmentState;
import dev.doorstep.dispatch.comparison.Figure;
import dev.doorstep.dispatch.comparison.FigureChange;
import dev.doorstep.dispatch.comparison.PlanComparison;
import dev.doorstep.dispatch.disruption.Replan;
import dev.doorstep.dispatch.explanation.WorkerAnswer;
import dev.doorstep.dispatch.fairness.BoundState;
import dev.doorstep.dispatch.policy.Rung;
import dev.doorstep.event.IdempotencyKey;
import dev.doorstep.exchange.Problems;
import dev.doorstep.exchange.city.CityFiles;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.Grain;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.memory.InMemoryStore;
import dev.doorstep.order.Order;
import dev.doorstep.order.PlaceOrder;
import dev.doorstep.organisation.Actor;
import dev.doorstep.organisation.WarmUp;
import dev.doorstep.testkit.VirtualClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The block of the how-to page, run on the demo city. */
class EveningDispatchTest {
    private static final Actor OPERATOR = Actor.administrator("li", BranchId.of("SH"));
    private static final LocalDate TUESDAY = LocalDate.of(2026, 3, 3);
    private static final Instant NINE = Instant.parse("2026-03-03T01:00:00Z");
    private static final int ORDERS = 20;

    private final VirtualClock clock = VirtualClock.at(Instant.parse("2026-03-01T01:00:00Z"));
    private final Doorstep doorstep =
            Doorstep.builder().store(InMemoryStore.open()).clock(clock).build();
    private final Desk desk = doorstep.as(OPERATOR);

    @Test
    @Tag("DSP-01")
    @Tag("DSP-04")
    @Tag("DSP-06")
    @Tag("DSP-11")
    @Tag("AHEAD-08")
    void plans_tomorrow_and_tells_whoever_gets_another_visit() {
        desk.start(
                CityImportJob.writing(CityFiles.read(Path.of("city/shanghai"), Problems.Severity.REFUSE)),
                Progress.SILENT);
        IntStream.rangeClosed(1, ORDERS).forEach(this::book);
        EveningDispatch evening = new EveningDispatch(doorstep, OPERATOR);
        DispatchReport report = evening.dispatch(TUESDAY, 1);
        assertThat(report.plan().state()).isEqualTo(PlanState.APPLIED);
        assertThat(report.plan().plan().unassigned()).isEmpty();
        assertThat(report.missed()).isEmpty();
        assertThat(evening.page(report.plan().id())).contains("<html lang=\"zh\">", "2026年3月3日");
        assertThat(evening.told()).hasSameSizeAs(report.made()).isNotEmpty();
        report.made().forEach(this::comesAsTold);
        assertThat(evening.comesOutTheSame(report.plan().id())).isTrue();
        DispatchJob freely = evening.freely(OPERATOR, Path.of("dispatch/standard.yaml"), TUESDAY, 1);
        assertThat(freely.policy()).isNotNull();
        assertThat(evening.dispatch(TUESDAY, 1).plan().plan().origin().policy()).hasToString("standard@1");
        assertThat(evening.ask(TUESDAY)).isEqualTo(ORDERS);
        somebodyAccepts(
                evening, report.plan().plan().routes().get(0).visits().get(0).visit());
        DispatchReport again = evening.dispatch(TUESDAY, 1);
        assertThat(again.plan().plan().metres())
                .as("planned again, the day gets no longer")
                .isLessThanOrEqualTo(report.plan().plan().metres());
        PlanComparison comparison =
                evening.compare(report.plan().id(), again.plan().id());
        assertThat(comparison.moves()).hasSameSizeAs(again.made());
        assertThat(comparison.figures()).contains(new FigureChange(Figure.UNDONE, 0, 0));
        assertThat(evening.share(TUESDAY).state()).isIn(BoundState.KEPT, BoundState.IMPOSSIBLE);
        assertThat(evening.beginGently().settings().warmUp()).isEqualTo(new WarmUp(14, 3));
        assertThat(evening.shares(again.plan().id()).income().isPositive()).isTrue();
        loseSomebody(evening, again.plan().plan());
        insistOnSomebody(evening);
    }

    private void insistOnSomebody(EveningDispatch evening) {
        VisitId visit = desk.read(t -> t.dispatch().allotments().open()).stream()
                .filter(open -> open.isOn(Rung.Mode.OFFER))
                .map(Allotment::visit)
                .findFirst()
                .orElseThrow();
        WorkerId asked =
                desk.read(t -> t.fulfilment().claim(visit)).orElseThrow().worker();
        doorstep.as(Actor.worker(asked, OPERATOR.branch()))
                .inTransaction(t -> t.dispatch().allotments().decline(visit, "too far"));
        assertThat(evening.insist(visit, asked).state()).isEqualTo(AllotmentState.TAKEN);
        assertThat(desk.read(t -> t.fulfilment().claim(visit)).orElseThrow().worker())
                .isEqualTo(asked);
    }

    private void somebodyAccepts(EveningDispatch evening, VisitId visit) {
        Claim claim = desk.read(t -> t.fulfilment().claim(visit)).orElseThrow();
        assertThat(evening.answer(claim.worker(), visit))
                .as("nothing is in the pool")
                .isEmpty();
        assertThat(evening.why(claim.worker(), visit).outcome()).isEqualTo(WorkerAnswer.Outcome.CHOSEN);
        Allotment taken =
                desk.read(t -> t.dispatch().allotments().allotment(visit)).orElseThrow();
        assertThat(taken.state()).isEqualTo(AllotmentState.TAKEN);
    }

    private void loseSomebody(EveningDispatch evening, DispatchPlan plan) {
        PlannedRoute route = plan.routes().get(0);
        Replan imagined = evening.imagineIll(TUESDAY, route.worker());
        assertThat(imagined.hit())
                .containsExactlyInAnyOrderElementsOf(
                        route.visits().stream().map(PlannedVisit::visit).toList());
        assertThat(imagined.others()).hasSizeLessThanOrEqualTo(3);
        DispatchPlan around =
                evening.planAroundIll(TUESDAY, route.worker()).report().plan().plan();
        assertThat(around.routes()).extracting(PlannedRoute::worker).doesNotContain(route.worker());
        assertThat(around.unassigned()).hasSize(imagined.undone().size());
    }

    private void book(int number) {
        desk.inTransaction(t -> {
            PersonCode code = PersonCode.of("C%03d".formatted(number));
            CustomerId customer = t.customers().customer(code).id();
            PlaceOrder anyTime = PlaceOrder.of(customer, OfferingId.of("DAILY-HOURLY"), 2, NINE)
                    .startingIn(TimeWindow.of(NINE, Duration.ofHours(8).plus(Grain.LENGTH)));
            Order placed = t.booking().place(anyTime, IdempotencyKey.of("place-" + number));
            return t.booking().pay(placed.id(), IdempotencyKey.of("pay-" + number));
        });
    }

    private void comesAsTold(PlanChange change) {
        Claim claim = desk.read((Transaction t) -> t.fulfilment().claim(change.visit()))
                .orElseThrow();
        assertThat(new PlanChange.Stand(claim.worker(), claim.door())).isEqualTo(change.to());
    }
}
