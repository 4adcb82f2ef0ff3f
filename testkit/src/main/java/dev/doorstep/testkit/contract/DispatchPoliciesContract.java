package dev.doorstep.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.Desk;
import dev.doorstep.Doorstep;
import dev.doorstep.dispatch.policy.BrokenDispatchPolicyException;
import dev.doorstep.dispatch.policy.DispatchPolicies;
import dev.doorstep.dispatch.policy.DispatchPolicy;
import dev.doorstep.dispatch.policy.PlanTerms;
import dev.doorstep.dispatch.policy.PolicyDesk;
import dev.doorstep.dispatch.policy.VisitTerms;
import dev.doorstep.event.StaleWriteException;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.CategoryId;
import dev.doorstep.kernel.DispatchPolicyId;
import dev.doorstep.organisation.Actor;
import dev.doorstep.routing.RoutingWeights;
import dev.doorstep.spi.Session;
import dev.doorstep.spi.SessionMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What every store of dispatch policies must do. An adapter's test implements this and supplies an empty store. */
@Tag("DSP-11")
public interface DispatchPoliciesContract extends StoreContract {
    /** A moment in the middle of everything. */
    Instant NOON = Instant.parse("2026-03-02T04:00:00.123456Z");

    /** The day of that moment. */
    LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Test
    default void reads_back_a_policy_with_all_that_stands_in_it() {
        DispatchPolicy written = policy("peak", DAY, DAY.plusDays(3));
        DispatchPolicy saved = save(written);
        assertThat(saved).isEqualTo(written.withVersion(1));
        Optional<DispatchPolicy> found = inSession(s -> s.dispatch().policies().find(saved.id()));
        assertThat(found).contains(saved);
        DispatchPolicy endless = save(policy("year", DAY, null));
        List<DispatchPolicy> all = inSession(s -> s.dispatch().policies().all());
        assertThat(all).containsExactly(saved, endless);
    }

    @Test
    default void keeps_every_version() {
        DispatchPolicy first = save(policy("peak", DAY, null));
        DispatchPolicy second = save(first.withChange(7));
        inSession(s -> {
            DispatchPolicies policies = s.dispatch().policies();
            assertThat(policies.find(first.id())).contains(second);
            assertThat(policies.find(first.id(), 1)).contains(first);
            assertThat(policies.find(first.id(), 3)).isEmpty();
            assertThat(policies.all()).containsExactly(second);
            return second;
        });
    }

    @Test
    default void refuses_a_policy_based_on_an_old_read() {
        DispatchPolicy read = save(policy("peak", DAY, null));
        save(read);
        assertThatThrownBy(() -> save(read)).isInstanceOf(StaleWriteException.class);
        assertThatThrownBy(() -> save(read.withVersion(0))).isInstanceOf(StaleWriteException.class);
    }

    @Test
    default void does_not_see_the_policies_of_another_branch() {
        DispatchPolicy saved = save(policy("peak", DAY, null));
        try (Session elsewhere = store().open(BranchId.of("BJ"), SessionMode.READ)) {
            assertThat(elsewhere.dispatch().policies().all()).isEmpty();
            assertThat(elsewhere.dispatch().policies().find(saved.id())).isEmpty();
            assertThat(elsewhere.dispatch().policies().find(saved.id(), 1)).isEmpty();
        }
    }

    @Test
    default void a_day_goes_by_the_policy_that_began_last_and_by_the_standard_where_there_is_none() {
        Desk desk = desk();
        DispatchPolicy year = plain("year").holding(DAY, null);
        DispatchPolicy peak = plain("peak").holding(DAY.plusDays(2), DAY.plusDays(4));
        desk.inTransaction(t -> t.dispatch().policies().save(peak));
        desk.inTransaction(t -> t.dispatch().policies().save(year));
        desk.read(t -> {
            PolicyDesk policies = t.dispatch().policies();
            assertThat(policies.inForce(DAY.minusDays(1))).isEqualTo(DispatchPolicy.standard());
            assertThat(policies.inForce(DAY)).isEqualTo(year.withVersion(1));
            assertThat(policies.inForce(DAY.plusDays(1))).isEqualTo(year.withVersion(1));
            assertThat(policies.inForce(DAY.plusDays(2))).isEqualTo(peak.withVersion(1));
            assertThat(policies.inForce(DAY.plusDays(3))).isEqualTo(peak.withVersion(1));
            assertThat(policies.inForce(DAY.plusDays(4))).isEqualTo(year.withVersion(1));
            return policies;
        });
    }

    @Test
    default void a_policy_that_nobody_could_follow_is_not_saved() {
        Desk desk = desk();
        desk.inTransaction(t -> t.dispatch().policies().save(plain("year").holding(DAY, null)));
        assertThatThrownBy(() -> desk.<DispatchPolicy>inTransaction(
                        t -> t.dispatch().policies().save(plain("other").holding(DAY, null))))
                .isInstanceOf(BrokenDispatchPolicyException.class)
                .hasMessageContaining("year");
        assertThatThrownBy(() -> desk.<DispatchPolicy>inTransaction(t -> t.dispatch()
                        .policies()
                        .save(plain("other").with(CategoryId.of("NOWHERE"), VisitTerms.STANDARD))))
                .isInstanceOf(BrokenDispatchPolicyException.class)
                .hasMessageContaining("NOWHERE");
    }

    private Desk desk() {
        Doorstep doorstep = Doorstep.builder().store(store()).build();
        return doorstep.as(Actor.administrator("li", BRANCH));
    }

    private DispatchPolicy save(DispatchPolicy policy) {
        return inSession(s -> s.dispatch().policies().save(policy, NOON));
    }

    private static DispatchPolicy plain(String code) {
        return DispatchPolicy.of(DispatchPolicyId.of(code), PlanTerms.STANDARD, VisitTerms.STANDARD);
    }

    private static DispatchPolicy policy(String code, LocalDate from, @Nullable LocalDate until) {
        return DispatchPolicy.of(
                        DispatchPolicyId.of(code),
                        new PlanTerms(new RoutingWeights(3, 2), 11, 17, 4_200),
                        new VisitTerms(PlanTerms.COST_MAX, 0, Duration.ofMinutes(95), true))
                .holding(from, until)
                .with(CategoryId.of("REPAIR"), new VisitTerms(5, 6, Duration.ZERO, false))
                .with(CategoryId.of("DEEP"), VisitTerms.STANDARD);
    }
}
