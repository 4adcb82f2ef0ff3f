package dev.doorstep.testkit.availability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.availability.Slot;
import dev.doorstep.availability.WorkerTime;
import dev.doorstep.availability.roster.ShiftHours;
import dev.doorstep.kernel.Grain;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.matching.Demand;
import dev.doorstep.organisation.Branch;
import dev.doorstep.organisation.BranchSettings;
import dev.doorstep.organisation.Lead;
import dev.doorstep.routing.GreatCircleTravelTimes;
import dev.doorstep.testkit.world.SmallTown;
import dev.doorstep.testkit.world.Townsfolk;
import dev.doorstep.workforce.DailyLimits;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/** Shifts and slots on days on which the clocks change, in every zone that changes them. */
class ClockChangePropertyTest {
    private static final Instant FROM = Instant.parse("2024-01-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2028-01-01T00:00:00Z");
    private static final Demand DEMAND = Townsfolk.demand(1, Townsfolk.CENTRE, Duration.ofMinutes(30));

    /** A day on which the clocks of a zone change. */
    record ChangeDay(ZoneId zone, ZoneOffsetTransition change, LocalDate day) {}

    @Property(tries = 3_000)
    @Tag("AHEAD-05")
    @Tag("AVL-01")
    void every_slot_lies_inside_the_hours_of_the_shift(
            @ForAll("changes") ChangeDay when,
            @ForAll @IntRange(max = 22) int fromHour,
            @ForAll @IntRange(min = 1, max = 24) int hours) {
        LocalTime from = LocalTime.of(fromHour, 0);
        LocalTime to = fromHour + hours >= 24 ? LocalTime.MIDNIGHT : from.plusHours(hours);
        boolean plain = isPlain(when, from) && isPlain(when, to);
        Statistics.label("change").collect(when.change.isGap() ? "gap" : "overlap", plain ? "plain" : "at an edge");
        if (!plain) {
            return;
        }
        List<Slot> slots = slots(when, new ShiftHours(from, to));
        assertThat(slots).extracting(Slot::start).doesNotHaveDuplicates();
        for (Slot slot : slots) {
            Instant end = slot.start().plus(DEMAND.atDoor());
            for (Instant minute = slot.start(); minute.isBefore(end); minute = minute.plusSeconds(60)) {
                LocalDateTime local = LocalDateTime.ofInstant(minute, when.zone);
                assertThat(local.toLocalDate()).isEqualTo(when.day);
                assertThat(local.toLocalTime()).isAfterOrEqualTo(from);
                assertThat(to.equals(LocalTime.MIDNIGHT) || local.toLocalTime().isBefore(to))
                        .isTrue();
            }
        }
    }

    @Property(tries = 1_000)
    @Tag("AHEAD-05")
    void no_slot_is_lost_or_doubled_when_the_clocks_change(@ForAll("changes") ChangeDay when) {
        List<Slot> slots = slots(when, new ShiftHours(LocalTime.MIN, LocalTime.MIDNIGHT));
        List<Instant> expected = new ArrayList<>();
        TimeWindow open = new ShiftHours(LocalTime.MIN, LocalTime.of(23, 55))
                .on(when.day, when.zone)
                .orElseThrow();
        for (Instant start = Grain.roundUp(open.startInclusive());
                !start.plus(DEMAND.atDoor()).isAfter(open.endExclusive());
                start = start.plus(Duration.ofMinutes(30))) {
            expected.add(start);
        }
        Statistics.label("slots").collect(slots.size());
        assertThat(slots).extracting(Slot::start).isEqualTo(expected);
    }

    @Example
    @Tag("AHEAD-05")
    void what_the_clocks_skip_resolves_forward_and_what_they_show_twice_to_the_first_time() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        ShiftHours night = new ShiftHours(LocalTime.of(2, 30), LocalTime.of(6, 0));
        assertThat(night.on(LocalDate.of(2026, 3, 29), berlin))
                .contains(new TimeWindow(Instant.parse("2026-03-29T01:30:00Z"), Instant.parse("2026-03-29T04:00:00Z")));
        assertThat(night.on(LocalDate.of(2026, 10, 25), berlin))
                .contains(new TimeWindow(Instant.parse("2026-10-25T00:30:00Z"), Instant.parse("2026-10-25T05:00:00Z")));
        ShiftHours skipped = new ShiftHours(LocalTime.of(2, 30), LocalTime.of(3, 15));
        assertThat(skipped.on(LocalDate.of(2026, 3, 29), berlin)).isEmpty();
        // Samoa had no 30 December 2011.
        assertThat(night.on(LocalDate.of(2011, 12, 30), ZoneId.of("Pacific/Apia")))
                .isEmpty();
    }

    @Provide
    Arbitrary<ChangeDay> changes() {
        List<ChangeDay> all = ZoneId.getAvailableZoneIds().stream()
                .sorted()
                .map(ZoneId::of)
                .flatMap(ClockChangePropertyTest::changesOf)
                .toList();
        return Arbitraries.of(all);
    }

    private static Stream<ChangeDay> changesOf(ZoneId zone) {
        List<ChangeDay> days = new ArrayList<>();
        ZoneOffsetTransition change = zone.getRules().nextTransition(FROM);
        while (change != null && change.getInstant().isBefore(UNTIL)) {
            days.add(new ChangeDay(zone, change, change.getDateTimeAfter().toLocalDate()));
            change = zone.getRules().nextTransition(change.getInstant());
        }
        return days.stream();
    }

    /** Tells whether the clocks show a time exactly once on that day. */
    private static boolean isPlain(ChangeDay when, LocalTime time) {
        LocalDate day = time.equals(LocalTime.MIDNIGHT) ? when.day.plusDays(1) : when.day;
        return when.zone.getRules().getValidOffsets(day.atTime(time)).size() == 1
                && when.zone.getRules().getValidOffsets(when.day.atTime(time)).size() == 1;
    }

    private static List<Slot> slots(ChangeDay when, ShiftHours hours) {
        Branch plain = Townsfolk.SHANGHAI;
        BranchSettings settings =
                new BranchSettings(LocalTime.MIN, LocalTime.of(23, 55), 30, 60, new Lead(0, 240, 30), 15, 135);
        Branch branch =
                new Branch(plain.id(), plain.name(), when.zone, plain.currency(), settings, plain.districts(), 0);
        var limited = Townsfolk.worker(1).with(new DailyLimits(6, 2_000));
        WorkerTime time = Townsfolk.idle(limited, hours.from(), hours.to());
        Instant now = when.day.minusDays(2).atStartOfDay(when.zone).toInstant();
        return new SmallTown(branch, now, List.of(time))
                .snapshot(GreatCircleTravelTimes.standard())
                .slots(DEMAND, when.day);
    }
}
