package dev.doorstep.availability.duration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.PersonCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/** What is learned is what was done, whoever tells it in whichever order, and whatever somebody forgot to tell. */
@Tag("DSP-13")
class DurationLearnerPropertyTest {
    private static final OfferingId CLEANING = OfferingId.of("CLEANING");
    private static final int VISITS = 400;
    /** How far an empirical distribution of so many visits strays, but once in a billion times (Massart 1990). */
    private static final double STRAY = Math.sqrt(Math.log(2e9) / (2 * VISITS));

    /** A worker whose visits take any share from one to another, in percent of what is sold, as often. */
    private record Habit(PersonCode code, int from, int to) {
        FinishedWork work(Random random) {
            long sold = 3_600L * (1 + random.nextInt(4));
            double share = (from + random.nextDouble() * (to - from)) / 100;
            return new FinishedWork(
                    CLEANING, code, Duration.ofSeconds(sold), Duration.ofSeconds((long) (sold * share)));
        }

        /** Returns the quantile in basis points; a quantile of more than everything is the longest. */
        double quantile(double part) {
            return 100 * (from + Math.max(0, Math.min(1, part)) * (to - from));
        }
    }

    @Property(tries = 200)
    void learning_recovers_the_quantile_of_every_worker_though_some_forget_to_say_that_they_are_done(
            @ForAll Random random,
            @ForAll @IntRange(min = 50, max = 95) int quantile,
            @ForAll @IntRange(min = 0, max = 15) int forgottenPercent) {
        List<Habit> habits = List.of(habit("W1", random), habit("W2", random), habit("W3", random));
        List<FinishedWork> done = new ArrayList<>();
        int forgotten = 0;
        for (int visit = 0; visit < VISITS; visit++) {
            for (Habit habit : habits) {
                FinishedWork work = habit.work(random);
                boolean forgets = random.nextInt(100) < forgottenPercent;
                forgotten += forgets ? 1 : 0;
                Duration late = Duration.ofHours(20 + random.nextInt(40));
                done.add(forgets ? new FinishedWork(CLEANING, habit.code, work.sold(), late) : work);
            }
        }
        DurationLearner.Lesson lesson = DurationLearner.learn(quantile, done);
        assertThat(lesson.leftOut()).isEqualTo(forgotten);
        assertThat(lesson.visits() + lesson.leftOut()).isEqualTo(done.size());
        Map<PersonCode, DurationQuantile> learned =
                lesson.offerings().get(CLEANING).workers();
        for (Habit habit : habits) {
            double stray =
                    STRAY * Math.sqrt((double) VISITS / learned.get(habit.code).visits());
            assertThat((double) learned.get(habit.code).basisPoints())
                    .isBetween(
                            habit.quantile(quantile / 100.0 - stray) - 10,
                            habit.quantile(quantile / 100.0 + stray) + 10);
        }
        Statistics.label("forgotten").collect(forgotten == 0 ? "none" : "some");
    }

    @Property(tries = 300)
    void the_order_in_which_it_is_told_changes_nothing(
            @ForAll Random random, @ForAll @IntRange(min = 1, max = 60) int visits) {
        List<FinishedWork> done = new ArrayList<>();
        for (int visit = 0; visit < visits; visit++) {
            FinishedWork work = habit("W" + random.nextInt(4), random).work(random);
            done.add(
                    random.nextInt(6) > 0
                            ? work
                            : new FinishedWork(OfferingId.of("REPAIR"), work.worker(), work.sold(), work.real()));
        }
        DurationLearner.Lesson told = DurationLearner.learn(75, done);
        Collections.shuffle(done, random);
        assertThat(DurationLearner.learn(75, done)).isEqualTo(told);
    }

    private static Habit habit(String code, Random random) {
        int from = 50 + random.nextInt(100);
        return new Habit(PersonCode.of(code), from, from + 20 + random.nextInt(60));
    }
}
