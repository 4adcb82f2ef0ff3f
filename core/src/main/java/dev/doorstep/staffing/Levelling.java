package dev.doorstep.staffing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Shares the hours out more evenly: days go from whoever works most to whoever works least, as long as nothing that was
 * covered is lost. Each such day lowers the sum of the squares of the minutes, so there is an end.
 */
final class Levelling {
    private final RosterPlanner planner;
    private final List<Integer> workers;

    Levelling(RosterPlanner planner) {
        this.planner = planner;
        this.workers = IntStream.range(0, planner.workers())
                .filter(worker -> !planner.candidate(worker).settled())
                .boxed()
                .toList();
    }

    void level() {
        boolean moved = true;
        while (moved) {
            moved = moveOne();
        }
    }

    private boolean moveOne() {
        List<Integer> most = workers.stream()
                .sorted(Comparator.comparing((Integer worker) -> -minutes(worker)))
                .toList();
        List<Integer> fewest =
                workers.stream().sorted(Comparator.comparing(this::minutes)).toList();
        for (int from : most) {
            for (int to : fewest) {
                if (minutes(from) <= minutes(to)) {
                    break;
                }
                if (movesDay(from, to)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean movesDay(int from, int to) {
        List<@Nullable DayShift> ofFrom = planner.chosen(from);
        for (int day = 0; day < ofFrom.size(); day++) {
            DayShift shift = ofFrom.get(day);
            boolean levels = shift != null
                    && planner.chosen(to).get(day) == null
                    && minutes(from) - minutes(to) > shift.minutes();
            if (levels && moves(from, to, day, shift)) {
                return true;
            }
        }
        return false;
    }

    private boolean moves(int from, int to, int day, DayShift shift) {
        List<@Nullable DayShift> before = planner.chosen(to);
        List<@Nullable DayShift> more = with(before, day, shift);
        if (!planner.allows(to, more)) {
            return false;
        }
        List<@Nullable DayShift> given = planner.chosen(from);
        int covered = planner.covered();
        planner.choose(from, with(given, day, null));
        planner.choose(to, more);
        if (planner.covered() >= covered) {
            return true;
        }
        planner.choose(from, given);
        planner.choose(to, before);
        return false;
    }

    private static List<@Nullable DayShift> with(List<@Nullable DayShift> shifts, int day, @Nullable DayShift other) {
        List<@Nullable DayShift> changed = new ArrayList<>(shifts);
        changed.set(day, other);
        return changed;
    }

    private int minutes(int worker) {
        return RosterPlanner.minutes(planner.chosen(worker));
    }
}
