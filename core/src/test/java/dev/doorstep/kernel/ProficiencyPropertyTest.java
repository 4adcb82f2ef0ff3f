package dev.doorstep.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.statistics.Statistics;
import org.jspecify.annotations.Nullable;

/** How well and until when, held against certificates that are read one by one, day by day. */
@Tag("WRK-04")
class ProficiencyPropertyTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 10);
    private static final int DAYS = 12;

    /** A level, and perhaps the last day. */
    record Certificate(int level, @Nullable LocalDate lastDay) {
        Proficiency alone() {
            SkillLevel known = SkillLevel.of(level);
            return lastDay == null ? Proficiency.of(known) : Proficiency.until(known, lastDay);
        }

        boolean isGoodOn(LocalDate day) {
            return lastDay == null || !day.isAfter(lastDay);
        }
    }

    @Property
    void on_every_day_the_best_of_all_certificates_counts(@ForAll("certificates") List<Certificate> all) {
        Proficiency known = together(all);
        days().forEach(day -> assertThat(known.on(day).map(SkillLevel::value)).isEqualTo(best(all, day)));
        assertThat(known.highest().value())
                .isEqualTo(all.stream().mapToInt(Certificate::level).max().orElseThrow());
        Statistics.collect(known.stages().size());
    }

    @Property
    void what_is_the_same_on_every_day_is_the_same(
            @ForAll("certificates") List<Certificate> some, @ForAll("certificates") List<Certificate> others) {
        boolean alike = days().allMatch(day -> best(some, day).equals(best(others, day)));
        assertThat(together(some).equals(together(others))).isEqualTo(alike);
        assertThat(together(some).and(together(others)))
                .isEqualTo(together(others).and(together(some)))
                .isEqualTo(
                        together(Stream.concat(some.stream(), others.stream()).toList()));
    }

    @Property
    void of_those_that_are_good_enough_the_one_that_lasts_longest_is_found(
            @ForAll("certificates") List<Certificate> all, @ForAll("levels") int least) {
        Optional<Proficiency.Stage> longest = together(all).longest(SkillLevel.of(least));
        Optional<LocalDate> last = days().filter(
                        day -> all.stream().anyMatch(each -> each.level() >= least && each.isGoodOn(day)))
                .reduce((before, after) -> after);
        assertThat(longest.isPresent()).isEqualTo(all.stream().anyMatch(each -> each.level() >= least));
        assertThat(longest.filter(stage -> stage.countsOn(DAY))
                        .map(stage -> Optional.ofNullable(stage.lastDay()).orElse(DAY.plusDays(DAYS))))
                .isEqualTo(last.filter(day -> !day.isBefore(DAY)));
    }

    @Property
    void is_written_as_it_is_read(@ForAll("certificates") List<Certificate> all) {
        assertThat(Proficiency.parse(together(all).toString())).isEqualTo(together(all));
    }

    @Example
    void is_written_as_people_write_it() {
        Proficiency three = Proficiency.until(SkillLevel.of(3), LocalDate.of(2026, 12, 31));
        assertThat(Proficiency.of(SkillLevel.of(3))).hasToString("3");
        assertThat(three).hasToString("3/2026-12-31");
        assertThat(Proficiency.of(SkillLevel.of(2)).and(three)).hasToString("3/2026-12-31,2");
        assertThat(CanonicalJson.write(List.of(Proficiency.of(SkillLevel.of(3)), three)))
                .as("what does not end is written as it always was")
                .isEqualTo("[\"3\",\"3/2026-12-31\"]");
    }

    @Example
    void what_is_no_level_or_says_nothing_beside_another_is_refused() {
        for (String text : List.of(
                "",
                "0",
                "6",
                "33",
                "3/",
                "3/2026-02-30",
                "3/2026-6-1",
                "3,",
                "3,2",
                "2,3",
                "3/2026-06-01,3/2026-07-01",
                "3/2026-06-01,2/2026-06-01",
                "2/2026-06-01,3/2026-07-01")) {
            assertThatIllegalArgumentException()
                    .as(text)
                    .isThrownBy(() -> Proficiency.parse(text))
                    .withMessageContaining("like 3, 3/2026-12-31");
        }
        assertThatIllegalArgumentException().isThrownBy(() -> new Proficiency(List.of()));
    }

    private static Proficiency together(List<Certificate> all) {
        return all.stream().map(Certificate::alone).reduce(Proficiency::and).orElseThrow();
    }

    private static Optional<Integer> best(List<Certificate> all, LocalDate day) {
        return all.stream()
                .filter(each -> each.isGoodOn(day))
                .map(Certificate::level)
                .max(Integer::compareTo);
    }

    /** The days around those on which anything ends. */
    private static Stream<LocalDate> days() {
        return DAY.minusDays(2).datesUntil(DAY.plusDays(DAYS + 1L));
    }

    @Provide
    Arbitrary<List<Certificate>> certificates() {
        Arbitrary<@Nullable LocalDate> ends =
                Arbitraries.integers().between(-1, DAYS - 2).map(DAY::plusDays).injectNull(0.2);
        return Combinators.combine(levels(), ends)
                .as(Certificate::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    @Provide
    Arbitrary<Integer> levels() {
        return Arbitraries.integers().between(1, SkillLevel.MAX);
    }
}
