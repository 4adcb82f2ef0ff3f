package dev.doorstep.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.Desk;
import dev.doorstep.EngagementJob;
import dev.doorstep.Progress;
import dev.doorstep.availability.roster.ShiftHours;
import dev.doorstep.event.IdempotencyKey;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.memory.InMemoryStore;
import dev.doorstep.order.PlaceOrder;
import dev.doorstep.order.engagement.Agreement;
import dev.doorstep.order.engagement.BeginEngagement;
import dev.doorstep.order.engagement.Engagement;
import dev.doorstep.order.engagement.EngagementEnd;
import dev.doorstep.order.engagement.EngagementState;
import dev.doorstep.order.engagement.EngagementStatement;
import dev.doorstep.order.engagement.WorkingDays;
import dev.doorstep.pricing.cancellation.Party;
import dev.doorstep.testkit.world.Shop;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the page about engagements shows. */
class EngagingTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 4);

    private final Shop shop = Shop.open(InMemoryStore.open(), BranchId.of("SH"));
    private final Desk office = shop.office();
    private final CustomerId household = Shop.customerId(1);
    private final WorkerId nanny = Shop.worker(1).id();

    @Test
    @Tag("BKG-11")
    void a_household_takes_a_nanny_on_for_six_weeks() {
        PlaceOrder.Item item = PlaceOrder.Item.of(Shop.DEEP_CLEANING, 1);
        // region begin
        WorkingDays days = WorkingDays.daily(FIRST, FIRST.plusWeeks(6), ShiftHours.parse("09:00-17:00"))
                .resting(Set.of(DayOfWeek.SUNDAY));
        BeginEngagement wanted = BeginEngagement.of(household, item, nanny, new Agreement(days, 3, 2));
        Engagement engagement =
                office.inTransaction(t -> t.engagements().begin(wanted, IdempotencyKey.of("contract-7")));
        // endregion
        assertThat(engagement.days()).hasSize(37);
        WorkerId other = Shop.worker(2).id();
        // region change
        office.inTransaction(t -> t.engagements()
                .giveRestDay(engagement.order(), LocalDate.of(2026, 3, 12), IdempotencyKey.of("call-8")));
        office.inTransaction(t -> t.engagements()
                .replace(engagement.order(), other, LocalDate.of(2026, 3, 16), IdempotencyKey.of("call-9")));
        // endregion
        shop.clock().advance(Duration.ofDays(30).plusHours(4));
        // region statement
        EngagementJob.Advanced done = office.start(new EngagementJob(), Progress.SILENT);
        EngagementStatement march =
                office.read(t -> t.engagements().statement(engagement.order(), YearMonth.of(2026, 3)));
        // endregion
        assertThat(done.statements()).isEqualTo(1);
        assertThat(march.parts()).extracting(EngagementStatement.Part::worker).isEqualTo(List.of(nanny, other));
        // region end
        EngagementEnd end = office.read(
                t -> t.engagements().quoteEnd(engagement.order(), LocalDate.of(2026, 4, 2), Party.CUSTOMER));
        office.inTransaction(t -> t.engagements().end(end, "moving away", IdempotencyKey.of("call-10")));
        // endregion
        assertThat(end.fee().isPositive()).isTrue();
        assertThat(office.read(t -> t.engagements().engagement(engagement.order()))
                        .state())
                .isEqualTo(EngagementState.GIVEN_UP);
    }
}
