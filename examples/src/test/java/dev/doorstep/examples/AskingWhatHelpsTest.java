package dev.doorstep.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.Desk;
import dev.doorstep.availability.Opening;
import dev.doorstep.availability.advice.Advice;
import dev.doorstep.availability.advice.Change;
import dev.doorstep.availability.advice.SlotAdvice;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.matching.Demand;
import dev.doorstep.memory.InMemoryStore;
import dev.doorstep.order.PlaceOrder;
import dev.doorstep.testkit.world.Shop;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the page about slots shows of asking what would help. */
class AskingWhatHelpsTest {
    @Test
    @Tag("AHEAD-06")
    void the_least_that_would_have_to_change_is_told() {
        Shop shop = Shop.open(InMemoryStore.open(), BranchId.of("SH"));
        Desk desk = shop.office();
        Instant half = Shop.START.plus(Duration.ofMinutes(10));
        PlaceOrder asked = Shop.twoHours();
        // region advise
        Demand demand = desk.read(t ->
                t.booking().crew(asked.customer(), asked.item(), asked.wishes()).lead());
        SlotAdvice advice = desk.read(t -> t.advice().advise(demand, half));
        Optional<Opening> now = advice.opening();
        Advice cheapest = advice.workers().get(0);
        List<String> words = cheapest.changes().stream()
                .map(change -> change.sentence(Locale.ENGLISH))
                .toList();
        // endregion
        assertThat(now).isEmpty();
        assertThat(cheapest.changes()).extracting(Change::effort).containsExactly(10);
        assertThat(words).containsExactly("The customer takes 2026-03-03T02:00:00Z, which is 10 minutes earlier.");
    }
}
