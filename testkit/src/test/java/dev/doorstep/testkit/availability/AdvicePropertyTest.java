package dev.doorstep.testkit.availability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.availability.CalendarSnapshot;
import dev.doorstep.availability.Purpose;
import dev.doorstep.availability.WorkerTime;
import dev.doorstep.availability.advice.Advice;
import dev.doorstep.availability.advice.Advisor;
import dev.doorstep.availability.advice.Change;
import dev.doorstep.availability.advice.ChangeCode;
import dev.doorstep.matching.Blocker;
import dev.doorstep.matching.Demand;
import dev.doorstep.testkit.world.SmallTown;
import dev.doorstep.testkit.world.SmallTowns;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/**
 * Advice helps, all of it is needed, and nothing as simple is cheaper: the world is changed by hand and asked again.
 */
class AdvicePropertyTest {
    @Property(tries = 1_000)
    @Tag("AHEAD-06")
    void whoever_follows_the_advice_can_come_and_whoever_leaves_one_change_out_cannot(
            @ForAll("towns") SmallTown town,
            @ForAll("demands") Demand demand,
            @ForAll @IntRange(min = 60, max = 250) int grain) {
        Instant start = startOf(town, grain);
        for (Advice advice : advise(town, demand, start)) {
            Followed plain = followed(town, demand, start, advice);
            Statistics.label("changes").collect(Math.min(advice.changes().size(), 4));
            advice.changes().forEach(change -> Statistics.label("codes").collect(change.code()));
            assertThat(plain.follow(advice.changes()).blockers())
                    .as("%s", advice)
                    .isEmpty();
            for (Change left : advice.changes()) {
                List<Change> others = new ArrayList<>(advice.changes());
                others.remove(left);
                assertThat(plain.follow(others).blockers())
                        .as("without %s of %s", left, advice)
                        .isNotEmpty();
            }
        }
    }

    @Property(tries = 500)
    @Tag("AHEAD-06")
    void no_other_start_alone_is_cheaper_and_whoever_can_come_needs_no_change(
            @ForAll("towns") SmallTown town,
            @ForAll("demands") Demand demand,
            @ForAll @IntRange(min = 60, max = 250) int grain) {
        Instant start = startOf(town, grain);
        List<Advice> all = advise(town, demand, start);
        for (WorkerTime time : town.workers()) {
            SmallTown alone = new SmallTown(town.branch(), town.now(), List.of(time));
            Optional<Long> nearest = new MinuteScan(alone, OraclePropertyTest.travelIn(town), demand)
                    .startsOn(SmallTowns.DAY).stream()
                            .map(other -> Duration.between(start, other).abs().toMinutes())
                            .min(Long::compare);
            Optional<Integer> effort = all.stream()
                    .filter(advice -> advice.worker().equals(time.worker().code()))
                    .map(Advice::effort)
                    .findFirst();
            Statistics.label("another start").collect(nearest.isPresent());
            nearest.ifPresent(minutes -> assertThat(effort)
                    .hasValueSatisfying(found -> assertThat((long) found).isLessThanOrEqualTo(minutes)));
        }
        assertThat(all).isSortedAccordingTo((one, other) -> Integer.compare(one.effort(), other.effort()));
    }

    @Property(tries = 100)
    @Tag("AHEAD-06")
    void every_change_has_a_sentence_in_both_languages_that_names_its_facts(
            @ForAll("towns") SmallTown town, @ForAll("demands") Demand demand) {
        for (Advice advice : advise(town, demand, startOf(town, 145))) {
            for (Change change : advice.changes()) {
                assertThat(change.sentence(Locale.ENGLISH))
                        .doesNotContain("{")
                        .contains(change.facts().get(0));
                assertThat(change.sentence(Locale.CHINESE)).doesNotContain("{").matches(".*[\\u4e00-\\u9fff].*");
            }
        }
    }

    private static Instant startOf(SmallTown town, int grain) {
        return SmallTowns.DAY.atStartOfDay(town.branch().zone()).toInstant().plus(Duration.ofMinutes(5L * grain));
    }

    private static List<Advice> advise(SmallTown town, Demand demand, Instant start) {
        CalendarSnapshot snapshot = town.snapshot(OraclePropertyTest.travelIn(town));
        return Advisor.advise(snapshot, demand, start);
    }

    private static Followed followed(SmallTown town, Demand demand, Instant start, Advice advice) {
        WorkerTime time = town.workers().stream()
                .filter(one -> one.worker().code().equals(advice.worker()))
                .findFirst()
                .orElseThrow();
        return new Followed(town, time, demand, start);
    }

    @Provide
    Arbitrary<SmallTown> towns() {
        return SmallTowns.towns();
    }

    @Provide
    Arbitrary<Demand> demands() {
        return SmallTowns.demands();
    }

    /** One worker, one visit, one start, in a world that somebody changes as they are told. */
    private record Followed(SmallTown town, WorkerTime time, Demand demand, Instant start) {
        List<Blocker> blockers() {
            return new SmallTown(town.branch(), town.now(), List.of(time))
                    .snapshot(OraclePropertyTest.travelIn(town))
                    .blockers(demand, time.worker().id(), start, Purpose.BOOK);
        }

        /** Where and when comes first: what else is changed is changed there. */
        Followed follow(List<Change> changes) {
            Followed followed = this;
            for (Change change : changes) {
                followed = change.code() == ChangeCode.START
                        ? new Followed(
                                town, time, demand, Instant.parse(change.facts().get(0)))
                        : followed.follow(change);
            }
            return followed;
        }

        private Followed follow(Change change) {
            return switch (change.code()) {
                case START -> throw new IllegalStateException("A start is followed first.");
                case ONLINE, DAILY_VISITS, WARM_UP, DAILY_MINUTES, BREAK, CREDENTIAL, AREA, RENEW, LEARN ->
                    new Followed(town, Following.worker(time, change), demand, start);
                case SHIFT, LEAVE, OTHER_VISIT -> new Followed(town, Following.calendar(time, change), demand, start);
                case NOTICE, HORIZON, OPENING_HOURS -> new Followed(Following.town(town, change), time, demand, start);
                case ASK_AGAIN, GENDER, ANYBODY, LEVEL, FEWER_SKILLS ->
                    new Followed(town, time, Following.demand(demand, change), start);
            };
        }
    }
}
