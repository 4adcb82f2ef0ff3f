package dev.doorstep.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.event.IdempotencyKey;
import dev.doorstep.kernel.PageRequest;
import dev.doorstep.kernel.ZoneEdition;
import dev.doorstep.order.Order;
import dev.doorstep.order.PlaceOrder;
import dev.doorstep.order.Visit;
import dev.doorstep.order.recheck.MovedVisit;
import dev.doorstep.order.recheck.Recheck;
import dev.doorstep.testkit.world.Shop;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a look for visits that other rules of time zones moved finds on every store. */
public interface RecheckContract extends StoreContract {
    /** The clocks of the branch as they will never go: two hours ahead of what they are. */
    ZoneEdition AHEAD =
            new ZoneEdition(ZoneId.of("Asia/Shanghai"), ZoneOffset.ofHours(10).getRules(), "2199z");

    @Test
    @Tag("AHEAD-05")
    default void a_visit_is_told_by_the_clock_and_only_other_rules_move_it() {
        Shop shop = Shop.open(store(), BRANCH);
        Visit visit = shop.visit(shop.book(Shop.twoHours(), "order"));
        assertThat(visit.promised().told()).isEqualTo(LocalDateTime.of(2026, 3, 3, 10, 0));
        assertThat(visit.promised().edition())
                .isEqualTo(ZoneEdition.installed(AHEAD.zone()).name());
        PageRequest all = PageRequest.first(10);
        Recheck same = shop.office().read(t -> t.zones().recheck(ZoneEdition::installed, all));
        assertThat(same).isEqualTo(new Recheck(1, List.of(), null));
        Recheck other = shop.office().read(t -> t.zones().recheck(zone -> AHEAD, all));
        assertThat(other.moved())
                .containsExactly(new MovedVisit(visit, LocalDateTime.of(2026, 3, 3, 12, 0), AHEAD))
                .extracting(MovedVisit::later)
                .containsExactly(Duration.ofHours(2));
        assertThat(shop.office()
                        .<Visit>read(t -> t.fulfilment().visit(visit.id()).orElseThrow()))
                .as("nothing is moved")
                .isEqualTo(visit);
    }

    @Test
    @Tag("AHEAD-05")
    default void only_visits_that_somebody_is_still_to_come_to_are_looked_at_page_by_page() {
        Shop shop = Shop.open(store(), BRANCH);
        Order first = shop.book(Shop.twoHours(), "first");
        Order over = shop.book(PlaceOrder.of(Shop.customerId(2), Shop.CLEANING, 1, Shop.START), "over");
        Order second = shop.book(
                PlaceOrder.of(Shop.customerId(2), Shop.CLEANING, 1, Shop.START.plus(Duration.ofDays(1))), "second");
        shop.office()
                .inTransaction(t -> t.booking()
                        .cancel(over.id(), t.booking().quoteCancellation(over.id()), "", IdempotencyKey.of("over")));
        List<Visit> moved = new ArrayList<>();
        PageRequest one = PageRequest.first(1);
        for (PageRequest page = one; page != null; ) {
            PageRequest asked = page;
            Recheck part = shop.office().read(t -> t.zones().recheck(zone -> AHEAD, asked));
            assertThat(part.checked()).isEqualTo(1);
            part.moved().forEach(found -> moved.add(found.visit()));
            page = part.next() == null ? null : one.from(part.next());
        }
        assertThat(moved).containsExactly(shop.visit(first), shop.visit(second));
    }
}
