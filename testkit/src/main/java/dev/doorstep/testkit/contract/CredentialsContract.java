package dev.doorstep.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.DispatchJob;
import dev.doorstep.Progress;
import dev.doorstep.ReplayJob;
import dev.doorstep.availability.SlotTakenException;
import dev.doorstep.catalog.Offering;
import dev.doorstep.dispatch.Effort;
import dev.doorstep.dispatch.PlanRecord;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.CredentialType;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.Proficiency;
import dev.doorstep.kernel.SkillCode;
import dev.doorstep.kernel.SkillLevel;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.matching.BlockerCode;
import dev.doorstep.order.Order;
import dev.doorstep.order.PlaceOrder;
import dev.doorstep.order.VisitState;
import dev.doorstep.order.engagement.Engagement;
import dev.doorstep.organisation.NotPermittedException;
import dev.doorstep.routing.SearchBudget;
import dev.doorstep.staffing.credential.ExpiringCredential;
import dev.doorstep.staffing.credential.ExpiryBands;
import dev.doorstep.staffing.credential.PromisedVisit;
import dev.doorstep.testkit.world.Shop;
import dev.doorstep.testkit.world.Townsfolk;
import dev.doorstep.workforce.Credential;
import dev.doorstep.workforce.Qualification;
import dev.doorstep.workforce.UnknownSkillException;
import dev.doorstep.workforce.Worker;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Papers and skills that run out are seen in time, with the promised visits that they leave, on every store. */
@Tag("AHEAD-12")
@Tag("WRK-02")
public interface CredentialsContract extends StoreContract {
    /** The certificate that cleaning asks for. */
    CredentialType HEALTH = CredentialType.of("HEALTH");

    /** A certificate that nothing asks for. */
    CredentialType DRIVING = CredentialType.of("DRIVING");

    /** The day on which the shop opens, and somebody looks. */
    LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Test
    default void what_runs_out_is_listed_by_band_and_those_first_for_whom_visits_are_at_stake() {
        Shop shop = opened();
        Order covered = book(shop, 1, MONDAY.plusDays(5));
        Order hit = book(shop, 1, MONDAY.plusDays(9));
        Order later = book(shop, 1, MONDAY.plusDays(8));
        Order others = book(shop, 2, MONDAY.plusDays(10));
        certify(shop, 1, paper(HEALTH, MONDAY.plusDays(7)), paper(DRIVING, MONDAY.minusDays(1)));
        certify(shop, 2, paper(HEALTH, MONDAY.plusDays(40)), paper(DRIVING, MONDAY.plusDays(1)));
        certify(shop, 3, paper(HEALTH, MONDAY.plusDays(2)));
        assertThat(told(shop, MONDAY))
                .as("the first has visits at stake, the third runs out before")
                .containsExactly(
                        "0 W001 DRIVING " + MONDAY.minusDays(1),
                        "1 W002 DRIVING " + MONDAY.plusDays(1),
                        "7 W001 HEALTH " + MONDAY.plusDays(7),
                        "7 W003 HEALTH " + MONDAY.plusDays(2));
        assertThat(uncovered(shop, MONDAY)).containsExactly(later, hit).doesNotContain(covered, others);
        assertThat(shop.office()
                        .<List<ExpiringCredential>>read(t -> t.credentials().expiring(MONDAY, ExpiryBands.of(41, 2))))
                .extracting(ExpiringCredential::band)
                .containsExactly(0, 2, 2, 41, 41);
    }

    @Test
    default void what_is_renewed_in_time_runs_out_when_the_last_of_it_does() {
        Shop shop = opened();
        book(shop, 1, MONDAY.plusDays(9));
        Credential old = paper(HEALTH, MONDAY.plusDays(7));
        certify(shop, 1, old, since(MONDAY.plusDays(8), MONDAY.plusDays(20)));
        assertThat(told(shop, MONDAY)).containsExactly("30 W001 HEALTH " + MONDAY.plusDays(20));
        assertThat(uncovered(shop, MONDAY)).isEmpty();
        certify(shop, 1, old, since(MONDAY.plusDays(10), MONDAY.plusYears(1)));
        assertThat(told(shop, MONDAY)).as("two days without").containsExactly("7 W001 HEALTH " + MONDAY.plusDays(7));
        assertThat(uncovered(shop, MONDAY)).hasSize(1);
    }

    @Test
    default void the_days_of_an_engagement_are_promised_and_what_is_held_or_done_is_not() {
        Household home = Household.of(store());
        Shop shop = home.shop();
        certified(shop);
        Engagement engagement = home.begin();
        LocalDate last = Household.LAST.minusDays(2);
        certify(shop, 1, paper(HEALTH, last));
        assertThat(shop.office()
                        .<List<ExpiringCredential>>read(
                                t -> t.credentials().expiring(MONDAY.plusDays(14), ExpiryBands.standard()))
                        .get(0)
                        .uncovered())
                .extracting(PromisedVisit::order)
                .containsExactly(engagement.order(), engagement.order());
        Order done = book(shop, 2, MONDAY.plusDays(1));
        PlaceOrder held = wanted(2, MONDAY.plusDays(3));
        shop.customer(2).inTransaction(t -> t.booking().preview(held));
        certify(shop, 2, paper(HEALTH, MONDAY.minusDays(1)));
        assertThat(uncovered(shop, MONDAY)).containsExactly(done);
        certify(shop, 2, paper(HEALTH, MONDAY.plusYears(1)));
        shop.playUntil(VisitState.DONE, done);
        certify(shop, 2, paper(HEALTH, MONDAY.minusDays(1)));
        assertThat(uncovered(shop, MONDAY)).isEmpty();
    }

    @Test
    @Tag("AHEAD-23")
    default void the_office_alone_sees_papers_and_those_of_its_own_branch() {
        Shop shop = opened();
        certify(shop, 1, paper(HEALTH, MONDAY));
        assertThatThrownBy(() -> shop.worker(Shop.worker(1).id())
                        .read(t -> t.credentials().expiring(MONDAY, ExpiryBands.standard())))
                .isInstanceOf(NotPermittedException.class);
        assertThat(told(shop, MONDAY)).hasSize(1);
        assertThat(told(Shop.open(store(), BranchId.of("HZ")), MONDAY)).isEmpty();
    }

    @Test
    @Tag("WRK-04")
    default void skills_that_end_are_listed_beside_papers_level_by_level_with_the_visits_that_each_leaves() {
        Shop shop = opened();
        Order covered = book(shop, 1, MONDAY.plusDays(7));
        Order hit = book(shop, 1, MONDAY.plusDays(8));
        Order lower = book(shop, 2, MONDAY.plusDays(9));
        Order beyond = book(shop, 2, MONDAY.plusDays(10));
        master(shop, 1, Proficiency.until(SkillLevel.of(3), MONDAY.plusDays(7)).and(Proficiency.of(SkillLevel.of(1))));
        master(
                shop,
                2,
                Proficiency.until(SkillLevel.of(3), MONDAY.plusDays(5))
                        .and(Proficiency.until(SkillLevel.of(2), MONDAY.plusDays(9))));
        certify(shop, 3, paper(HEALTH, MONDAY.plusDays(6)));
        assertThat(told(shop, MONDAY))
                .containsExactly(
                        "7 W001 CLEANING:3 " + MONDAY.plusDays(7),
                        "7 W002 CLEANING:3 " + MONDAY.plusDays(5),
                        "7 W003 HEALTH " + MONDAY.plusDays(6),
                        "30 W002 CLEANING:2 " + MONDAY.plusDays(9));
        assertThat(uncovered(shop, MONDAY)).containsExactly(hit, beyond).doesNotContain(covered, lower);
        assertThat(told(shop, MONDAY.plusDays(20))).startsWith("0 W002 CLEANING:3 " + MONDAY.plusDays(5));
        master(shop, 1, Proficiency.of(SkillLevel.of(3)));
        assertThat(uncovered(shop, MONDAY)).as("renewed").containsExactly(beyond);
    }

    @Test
    @Tag("WRK-04")
    default void nobody_is_booked_beyond_the_end_of_a_skill_and_whoever_renews_it_is() {
        Shop shop = opened();
        master(shop, 1, Proficiency.until(SkillLevel.of(3), MONDAY.plusDays(4)));
        book(shop, 1, MONDAY.plusDays(4));
        assertThatThrownBy(() -> book(shop, 1, MONDAY.plusDays(5)))
                .isInstanceOfSatisfying(
                        SlotTakenException.class,
                        refused -> assertThat(refused.blockers()).containsExactly(BlockerCode.SKILL_EXPIRES));
        Worker renewed = master(shop, 1, Proficiency.until(SkillLevel.of(2), MONDAY.plusDays(5)));
        assertThat(renewed)
                .as("what is said takes the place of what was")
                .isEqualTo(shop.office().read(t -> t.workers().worker(renewed.id())));
        book(shop, 1, MONDAY.plusDays(5));
        master(shop, 1, null);
        assertThat(uncovered(shop, MONDAY))
                .as("what nobody has runs out for nobody")
                .isEmpty();
    }

    @Test
    @Tag("AHEAD-09")
    @Tag("WRK-04")
    default void a_plan_knows_until_when_skills_count_and_is_made_again_after_they_were_renewed() {
        Shop shop = opened();
        LocalDate day = MONDAY.plusDays(5);
        book(shop, 1, day);
        DispatchJob job = new DispatchJob(day, Effort.of(1).withBudget(SearchBudget.steps(50)));
        for (boolean counts : List.of(true, false)) {
            LocalDate last = counts ? day : day.minusDays(1);
            master(shop, 1, Proficiency.until(SkillLevel.of(3), last).and(Proficiency.of(SkillLevel.of(1))));
            PlanRecord proposed = job.propose(shop.office(), Progress.SILENT);
            assertThat(proposed.plan().unassigned()).hasSize(counts ? 0 : 1);
            master(shop, 1, Proficiency.of(SkillLevel.of(3)));
            assertThat(shop.office()
                            .start(ReplayJob.of(proposed.id()), Progress.SILENT)
                            .isSame())
                    .isTrue();
        }
    }

    @Test
    @Tag("WRK-04")
    default void a_skill_that_the_branch_does_not_have_is_refused_and_so_is_who_is_none_of_the_office() {
        Shop shop = opened();
        WorkerId first = Shop.worker(1).id();
        Proficiency two = Proficiency.of(SkillLevel.of(2));
        SkillCode unknown = SkillCode.of("NOWHERE");
        assertThatThrownBy(() -> shop.office().inTransaction(t -> t.workers().certify(first, unknown, two)))
                .isInstanceOf(UnknownSkillException.class)
                .hasMessageContaining("NOWHERE");
        assertThatThrownBy(() ->
                        shop.worker(first).inTransaction(t -> t.workers().certify(first, Townsfolk.CLEANING, two)))
                .isInstanceOf(NotPermittedException.class);
    }

    /** A shop whose cleaners all have papers for years, without which nobody cleans. */
    private Shop opened() {
        return certified(Shop.open(store(), BRANCH));
    }

    private static Shop certified(Shop shop) {
        for (OfferingId id : List.of(Shop.CLEANING, Shop.DEEP_CLEANING)) {
            shop.office().inTransaction(t -> {
                Offering plain = t.catalog().offering(id);
                Offering.Work work = plain.work();
                return t.catalog()
                        .save(plain.with(new Offering.Work(
                                plain.units(), work.effort(), work.requirement().and(Map.of(), Set.of(HEALTH)))));
            });
        }
        Stream.of(1, 2, 3).forEach(number -> certify(shop, number, paper(HEALTH, MONDAY.plusYears(2))));
        return shop;
    }

    private static Credential paper(CredentialType type, LocalDate last) {
        return new Credential(type, "1", "疾控中心", MONDAY.minusYears(1), last);
    }

    private static Credential since(LocalDate first, LocalDate last) {
        return new Credential(HEALTH, "2", "疾控中心", first, last);
    }

    private static void certify(Shop shop, int number, Credential... papers) {
        shop.office().inTransaction(t -> {
            Worker known = t.workers().worker(Shop.worker(number).id());
            Qualification has = known.qualification();
            return t.workers()
                    .save(known.with(new Qualification(has.skills(), List.of(papers), has.experienceYears())));
        });
    }

    private static Worker master(Shop shop, int number, @Nullable Proficiency proficiency) {
        return shop.office()
                .inTransaction(t -> t.workers().certify(Shop.worker(number).id(), Townsfolk.CLEANING, proficiency));
    }

    private static PlaceOrder wanted(int worker, LocalDate day) {
        Instant start = Shop.START.plus(Duration.ofDays(day.toEpochDay() - MONDAY.toEpochDay() - 1));
        return PlaceOrder.of(Shop.customerId(2), Shop.CLEANING, 2, start)
                .wishing(MonitoringShop.only(Shop.worker(worker).id()));
    }

    private static Order book(Shop shop, int worker, LocalDate day) {
        return shop.book(wanted(worker, day), worker + "/" + day);
    }

    private static List<String> told(Shop shop, LocalDate day) {
        return shop.office().read(t -> t.credentials().expiring(day, ExpiryBands.standard())).stream()
                .map(papers -> "%d %s %s %s"
                        .formatted(papers.band(), papers.worker().code(), papers.certified(), papers.lastDay()))
                .toList();
    }

    private static List<Order> uncovered(Shop shop, LocalDate day) {
        return shop.office()
                .read(t -> t.credentials().expiring(day, ExpiryBands.standard()).stream()
                        .flatMap(papers -> papers.uncovered().stream())
                        .map(visit -> t.booking().order(visit.order()))
                        .toList());
    }
}
