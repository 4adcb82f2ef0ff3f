package dev.doorstep.testkit.availability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.availability.CalendarSnapshot;
import dev.doorstep.availability.Purpose;
import dev.doorstep.availability.Terms;
import dev.doorstep.availability.WorkerTime;
import dev.doorstep.matching.Blocker;
import dev.doorstep.matching.BlockerCode;
import dev.doorstep.matching.Demand;
import dev.doorstep.testkit.world.SmallTown;
import dev.doorstep.testkit.world.SmallTowns;
import dev.doorstep.workforce.ServiceArea;
import dev.doorstep.workforce.block.BlockEnd;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/** Explanations are complete and minimal: lifting every reason makes the visit fit, lifting all but one does not. */
class ExplanationPropertyTest {
    @Property(tries = 2_000)
    @Tag("AHEAD-06")
    @Tag("AHEAD-12")
    void lifting_every_reason_helps_and_lifting_all_but_one_does_not(
            @ForAll("towns") SmallTown town,
            @ForAll("demands") Demand demand,
            @ForAll @IntRange(min = 60, max = 250) int grain) {
        Instant start =
                SmallTowns.DAY.atStartOfDay(town.branch().zone()).toInstant().plus(Duration.ofMinutes(5L * grain));
        for (WorkerTime time : town.workers()) {
            Terms terms = town.snapshot(OraclePropertyTest.travelIn(town)).terms();
            Lifted plain = new Lifted(terms, time, demand, Purpose.BOOK);
            List<Blocker> blockers = plain.blockers(start);
            Statistics.label("reasons").collect(Math.min(blockers.size(), 4));
            blockers.forEach(blocker -> Statistics.label("codes").collect(blocker.code()));
            assertThat(plain.lift(blockers, start).blockers(start)).isEmpty();
            for (Blocker kept : blockers) {
                List<Blocker> others = new ArrayList<>(blockers);
                others.remove(kept);
                assertThat(plain.lift(others, start).blockers(start))
                        .as("only %s is left of %s", kept, blockers)
                        .extracting(Blocker::code)
                        .containsExactly(kept.code());
            }
        }
    }

    @Property(tries = 500)
    @Tag("AHEAD-02")
    @Tag("AHEAD-06")
    void nothing_stands_against_a_worker_exactly_if_the_start_is_a_slot_for_them(
            @ForAll("towns") SmallTown town, @ForAll("demands") Demand demand, @ForAll @IntRange(max = 287) int grain) {
        Instant start =
                SmallTowns.DAY.atStartOfDay(town.branch().zone()).toInstant().plus(Duration.ofMinutes(5L * grain));
        CalendarSnapshot snapshot = town.snapshot(OraclePropertyTest.travelIn(town));
        long free = snapshot.explain(demand, start).values().stream()
                .filter(List::isEmpty)
                .count();
        int listed = snapshot.slots(demand, SmallTowns.DAY).stream()
                .filter(slot -> slot.start().equals(start))
                .mapToInt(slot -> slot.workers())
                .sum();
        Statistics.label("free").collect(free > 0 ? "somebody" : "nobody");
        assertThat(free).isEqualTo(listed);
    }

    @Property(tries = 100)
    @Tag("AHEAD-06")
    void every_reason_has_a_sentence_in_both_languages_that_names_its_facts(
            @ForAll("towns") SmallTown town, @ForAll("demands") Demand demand) {
        Instant start =
                SmallTowns.DAY.atTime(12, 5).atZone(town.branch().zone()).toInstant();
        Map<?, List<Blocker>> all =
                town.snapshot(OraclePropertyTest.travelIn(town)).explain(demand, start);
        all.values()
                .forEach(blockers -> blockers.forEach(blocker -> {
                    assertThat(blocker.sentence(Locale.ENGLISH))
                            .doesNotContain("{")
                            .contains(blocker.facts().get(0));
                    assertThat(blocker.sentence(Locale.CHINESE))
                            .doesNotContain("{")
                            .contains(blocker.facts().get(0))
                            .matches(".*[\\u4e00-\\u9fff].*");
                }));
        for (BlockerCode code : BlockerCode.values()) {
            Object second = Map.<BlockerCode, Object>of(
                            BlockerCode.AREA, ServiceArea.Kind.POLYGON, BlockerCode.BLOCKED, BlockEnd.Kind.EXPIRES)
                    .getOrDefault(code, "b");
            assertThat(Blocker.of(code, "a", second, "c", "d").sentence(Locale.CHINESE))
                    .isNotBlank();
        }
    }

    @Provide
    Arbitrary<SmallTown> towns() {
        return SmallTowns.towns();
    }

    @Provide
    Arbitrary<Demand> demands() {
        return SmallTowns.demands();
    }
}
