package dev.doorstep.staffing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntBiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Finds the shifts of one worker that are worth most, exactly: day by day over all ways to get there within the rules
 * of working time, of which only the best of those is kept that leave the same room for the days to come.
 */
final class WeekSearch {
    private static final int DAY = 24 * 60;

    private final WorkingTime rules;
    private final List<LocalDate> days;

    WeekSearch(WorkingTime rules, List<LocalDate> days) {
        this.rules = rules;
        this.days = days;
    }

    /** What the days so far leave room for. */
    private record Room(int endMinute, int weekMinutes, int weekDays) {
        static final int LONG_AGO = -DAY;

        Room off() {
            return new Room(LONG_AGO, weekMinutes, weekDays);
        }

        Room working(DayShift shift) {
            return new Room(shift.endMinute() - DAY, weekMinutes + shift.minutes(), weekDays + 1);
        }
    }

    /** A way to get there: what it is worth, and the minutes that it takes. */
    private record Way(
            int worth,
            int minutes,
            @Nullable DayShift last,
            @Nullable Way before) {
        boolean isBetterThan(@Nullable Way other) {
            return other == null || worth > other.worth || (worth == other.worth && minutes < other.minutes);
        }

        Way then(int more, @Nullable DayShift shift) {
            return new Way(worth + more, minutes + (shift == null ? 0 : shift.minutes()), shift, this);
        }
    }

    /**
     * What was found.
     *
     * @param shifts the shift of each day, nothing for a day off
     * @param worth what they are worth together
     */
    record Found(List<@Nullable DayShift> shifts, int worth) {
        int minutes() {
            return shifts.stream()
                    .mapToInt(shift -> shift == null ? 0 : shift.minutes())
                    .sum();
        }
    }

    /**
     * Finds the best shifts; of those that are worth as much, those of the fewest minutes.
     *
     * @param worth what a shift on a day, counted from zero, is worth
     */
    Found best(RosterCandidate candidate, ToIntBiFunction<Integer, DayShift> worth) {
        Map<Room, Way> ways = new LinkedHashMap<>();
        ways.put(before(candidate), new Way(0, 0, null, null));
        for (int i = 0; i < days.size(); i++) {
            ways = nextDay(i, ways, candidate, worth);
        }
        @Nullable Way best = null;
        for (Map.Entry<Room, Way> way : ways.entrySet()) {
            if (isRested(way.getKey(), after(candidate)) && way.getValue().isBetterThan(best)) {
                best = way.getValue();
            }
        }
        return found(Objects.requireNonNull(best));
    }

    private Map<Room, Way> nextDay(
            int day, Map<Room, Way> ways, RosterCandidate candidate, ToIntBiFunction<Integer, DayShift> worth) {
        List<DayShift> possible = possible(candidate, day);
        int[] worths = possible.stream()
                .mapToInt(shift -> worth.applyAsInt(day, shift))
                .toArray();
        Map<Room, Way> next = new LinkedHashMap<>();
        for (Map.Entry<Room, Way> way : ways.entrySet()) {
            Room room = inWeekOf(day, way.getKey(), candidate);
            keep(next, room.off(), way.getValue().then(0, null));
            for (int i = 0; i < worths.length; i++) {
                if (fits(room, possible.get(i))) {
                    keep(next, room.working(possible.get(i)), way.getValue().then(worths[i], possible.get(i)));
                }
            }
        }
        return next;
    }

    /** Tells whether shifts are within what is possible for a worker and the rules. */
    boolean allows(RosterCandidate candidate, List<@Nullable DayShift> shifts) {
        Room room = before(candidate);
        for (int i = 0; i < days.size(); i++) {
            room = inWeekOf(i, room, candidate);
            DayShift shift = shifts.get(i);
            if (shift != null && (!possible(candidate, i).contains(shift) || !fits(room, shift))) {
                return false;
            }
            room = shift == null ? room.off() : room.working(shift);
        }
        return isRested(room, after(candidate));
    }

    private List<DayShift> possible(RosterCandidate candidate, int day) {
        return candidate.possible().getOrDefault(days.get(day), List.of());
    }

    private boolean fits(Room room, DayShift shift) {
        return shift.minutes() <= rules.minutesPerDay()
                && room.weekMinutes + shift.minutes() <= rules.minutesPerWeek()
                && room.weekDays < rules.daysPerWeek()
                && isRested(room, shift);
    }

    private boolean isRested(Room room, @Nullable DayShift next) {
        return next == null || next.startMinute() - room.endMinute >= rules.restMinutes();
    }

    private Room before(RosterCandidate candidate) {
        DayShift last = candidate.known().get(days.get(0).minusDays(1));
        return new Room(last == null ? Room.LONG_AGO : last.endMinute() - DAY, 0, 0);
    }

    private @Nullable DayShift after(RosterCandidate candidate) {
        return candidate.known().get(days.get(days.size() - 1).plusDays(1));
    }

    /** A week begins with what is known of it outside the days that are proposed. */
    private Room inWeekOf(int place, Room room, RosterCandidate candidate) {
        LocalDate day = days.get(place);
        if (place > 0 && day.getDayOfWeek() != DayOfWeek.MONDAY) {
            return room;
        }
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        List<DayShift> around = monday.datesUntil(monday.plusWeeks(1))
                .filter(other -> !days.contains(other))
                .map(candidate.known()::get)
                .filter(Objects::nonNull)
                .toList();
        return new Room(
                room.endMinute, around.stream().mapToInt(DayShift::minutes).sum(), around.size());
    }

    private static void keep(Map<Room, Way> ways, Room room, Way way) {
        if (way.isBetterThan(ways.get(room))) {
            ways.put(room, way);
        }
    }

    private static Found found(Way best) {
        List<@Nullable DayShift> shifts = new ArrayList<>();
        for (Way way = best; way.before != null; way = way.before) {
            shifts.add(way.last);
        }
        Collections.reverse(shifts);
        return new Found(Collections.unmodifiableList(shifts), best.worth);
    }
}
