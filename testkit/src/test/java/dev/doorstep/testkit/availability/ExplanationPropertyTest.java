package dev.doorstep.testkit.availability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.availability.CalendarSnapshot;
import dev.doorstep.availability.Purpose;
import dev.doorstep.availability.WorkerTime;
import dev.doorstep.kernel.VisitId;
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
            Lifted plain = new Lifted(town, time, demand, start);
            List<Blocker> blockers = plain.blockers();
            Statistics.label("reasons").collect(Math.min(blockers.size(), 4));
            blockers.forEach(blocker -> Statistics.label("codes").collect(blocker.code()));
            assertThat(plain.lift(blockers).blockers()).isEmpty();
            for (Blocker kept : blockers) {
                List<Blocker> others = new ArrayList<>(blockers);
                others.remove(kept);
                assertThat(plain.lift(others).blockers())
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

    /** One worker, one visit, one start, of which reasons can be lifted one by one. */
    private record Lifted(SmallTown town, WorkerTime time, Demand demand, Instant start) {
        List<Blocker> blockers() {
            SmallTown alone = new SmallTown(town.branch(), town.now(), List.of(time));
            return alone.snapshot(OraclePropertyTest.travelIn(town))
                    .blockers(demand, time.worker().id(), start, Purpose.BOOK);
        }

        Lifted lift(List<Blocker> blockers) {
            Lifted lifted = this;
            for (Blocker blocker : blockers) {
                lifted = lifted.lift(blocker);
            }
            return lifted;
        }

        private Lifted lift(Blocker blocker) {
            return switch (blocker.code()) {
                case BLOCKED -> new Lifted(town, time.with(Lifting.unblocked(time.worker(), blocker)), demand, start);
                case SKILL,
                        SKILL_LEVEL,
                        SKILL_EXPIRES,
                        CREDENTIAL,
                        AREA,
                        OFFLINE,
                        BUSY,
                        DAILY_VISITS,
                        WARM_UP,
                        DAILY_MINUTES,
                        BREAK -> worker(blocker);
                case NAMED_WORKER, DECLINED, GENDER ->
                    new Lifted(town, time, Lifting.demand(demand, blocker.code()), start);
                case OPENING_HOURS, NOTICE, HORIZON, OFF_GRID ->
                    new Lifted(Lifting.town(town, blocker.code(), start), time, demand, start);
                case SHIFT, LEAVE -> new Lifted(town, Lifting.calendar(time, blocker), demand, start);
                case CLASHES_WITH, TRAVEL_FROM_PREVIOUS, TRAVEL_TO_NEXT, SAME_CREW ->
                    new Lifted(town, time.without(VisitId.parse(blocker.facts().get(1))), demand, start);
                case HOUSE_RULE, PROMISE, NO_WAY, CALENDAR_CONFLICT, CREW_INCOMPLETE, FAIR_SHARE ->
                    throw new IllegalStateException("Nothing was promised yet, and everything can be reached.");
            };
        }

        private Lifted worker(Blocker blocker) {
            return new Lifted(town, time.with(Lifting.worker(time.worker(), demand, blocker.code())), demand, start);
        }
    }
}
