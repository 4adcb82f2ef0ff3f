package dev.doorstep.examples;

import static dev.doorstep.testkit.scenario.Given.customer;
import static dev.doorstep.testkit.scenario.Given.worker;
import static dev.doorstep.testkit.scenario.Then.balancedLedger;
import static dev.doorstep.testkit.scenario.Then.order;
import static dev.doorstep.testkit.scenario.When.book;
import static dev.doorstep.testkit.scenario.When.cancel;
import static dev.doorstep.testkit.scenario.When.pay;
import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.Doorstep;
import dev.doorstep.memory.InMemoryStore;
import dev.doorstep.organisation.Actor;
import dev.doorstep.spi.Store;
import dev.doorstep.testkit.VirtualClock;
import dev.doorstep.testkit.scenario.Scenario;
import dev.doorstep.testkit.world.SmallTown;
import dev.doorstep.testkit.world.SmallTowns;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The first scenario of somebody who is new to Doorstep; the blocks stand in the README and the how-to page. */
@Tag("AHEAD-25")
class FirstScenarioTest {
    @Test
    void calling_off_two_hours_before_costs_half() {
        // region scenario
        Path file = Path.of("scenarios/late-cancellation.yaml");
        Scenario.read(file).play(InMemoryStore.open()).verify();
        // endregion
    }

    @Test
    void a_scenario_can_be_told_in_java() {
        // region told
        Scenario.titled("Calling off two hours before costs half")
                .given(worker("W1"), customer("C1"))
                .clock("2026-03-02T09:00")
                .when(book("A").with("earliest", "2026-03-03T10:00").with("units", 2))
                .when(pay("A"))
                .when(cancel("A").at("2026-03-03T08:00"))
                .then(order("A").with("state", "CANCELLED").with("refunded", "60.00"))
                .then(balancedLedger().with("fees", "60.00"))
                .play(InMemoryStore.open())
                .verify();
        // endregion
    }

    @Test
    void a_clock_moves_when_the_test_says_so() {
        SmallTown town = SmallTowns.town(7);
        Store store = InMemoryStore.open();
        town.settle(store);
        // region clock
        VirtualClock clock = VirtualClock.at(town.now());
        Doorstep doorstep = Doorstep.builder().store(store).clock(clock).build();
        clock.advance(Duration.ofMinutes(16)); // every hold that was taken before is over now
        // endregion
        assertThat(doorstep.as(Actor.system(town.branch().id()))
                        .<Instant>read(t -> t.work().now()))
                .isEqualTo(clock.instant());
    }
}
