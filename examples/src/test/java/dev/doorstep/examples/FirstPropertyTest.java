package dev.doorstep.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.Desk;
import dev.doorstep.Doorstep;
import dev.doorstep.availability.Claim;
import dev.doorstep.availability.Slot;
import dev.doorstep.availability.SlotDay;
import dev.doorstep.availability.SlotQuery;
import dev.doorstep.matching.Demand;
import dev.doorstep.memory.InMemoryStore;
import dev.doorstep.organisation.Actor;
import dev.doorstep.spi.Store;
import dev.doorstep.testkit.VirtualClock;
import dev.doorstep.testkit.world.SmallTown;
import dev.doorstep.testkit.world.SmallTowns;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;

/** The first property of somebody who is new to Doorstep; the block stands in the README. */
class FirstPropertyTest {
    @Tag("AHEAD-25")
    @Tag("AHEAD-02")
    // region property
    @Property(tries = 100)
    void every_listed_slot_can_be_held(@ForAll SmallTown town, @ForAll Demand demand) {
        Store store = InMemoryStore.open();
        town.settle(store);
        VirtualClock clock = VirtualClock.at(town.now());
        Doorstep doorstep = Doorstep.builder().store(store).clock(clock).build();
        Desk desk = doorstep.as(Actor.administrator("li", town.branch().id()));
        SlotQuery query = SlotQuery.day(demand, SmallTowns.DAY);
        List<SlotDay> days = desk.read(t -> t.availability().slots(query));
        for (Slot slot : days.get(0).slots()) {
            Claim held = desk.read(t -> t.availability().hold(demand, slot.start()));
            assertThat(held.door().startInclusive()).isEqualTo(slot.start());
        }
    }
    // endregion
}
