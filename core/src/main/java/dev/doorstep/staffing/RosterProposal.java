package dev.doorstep.staffing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who would work when, and what that covers.
 *
 * @param days the days, in their order
 * @param shifts the shifts of everybody, in the order of their codes
 * @param cover how well each hour with a need is covered, in their order
 * @param coverMost more hours of needed work than this no shifts cover within the rules: what was found is at least
 *     half of it, and mostly far nearer
 */
public record RosterProposal(List<LocalDate> days, List<WorkerShifts> shifts, List<HourCover> cover, int coverMost) {
    /** Keeps its own copies. */
    public RosterProposal {
        days = List.copyOf(days);
        shifts = List.copyOf(shifts);
        cover = List.copyOf(cover);
    }

    /**
     * The shifts of one worker.
     *
     * @param candidate who it is
     * @param byDay the shift of each day, nothing for a day off
     */
    public record WorkerShifts(RosterCandidate candidate, List<Optional<DayShift>> byDay) {
        /** Keeps its own copy. */
        public WorkerShifts {
            byDay = List.copyOf(byDay);
        }

        static WorkerShifts of(RosterCandidate candidate, List<@Nullable DayShift> shifts) {
            return new WorkerShifts(
                    candidate, shifts.stream().map(Optional::ofNullable).toList());
        }

        /** Returns the minutes of work together. */
        public int minutes() {
            return byDay.stream()
                    .flatMap(Optional::stream)
                    .mapToInt(DayShift::minutes)
                    .sum();
        }
    }

    /** Returns how many hours of work are needed, one for each worker in each hour. */
    public int needed() {
        return cover.stream().mapToInt(hour -> hour.need().workers()).sum();
    }

    /** Returns how many of them are covered. */
    public int covered() {
        return cover.stream().mapToInt(HourCover::covered).sum();
    }

    /** Lists the hours in which workers are missing. */
    public List<HourCover> missing() {
        return cover.stream().filter(hour -> hour.missing() > 0).toList();
    }
}
