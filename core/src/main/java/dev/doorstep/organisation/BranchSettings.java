package dev.doorstep.organisation;

import dev.doorstep.kernel.Grain;
import java.time.Duration;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * How a branch takes bookings.
 *
 * @param opensAt the earliest time of day at a customer's door
 * @param closesAt the latest time of day at a customer's door, after {@code opensAt}
 * @param slotGridMinutes the distance between the starts that are listed, a multiple of five minutes
 * @param promiseMinutes how long the window is in which work must start, from the start that the customer chose
 * @param lead how long before its start a slot can be booked
 * @param holdMinutes how long a slot is kept while the customer pays
 * @param detourPercent the length of roads in percent of the great circle, 100 or more
 * @param warmUp how newcomers begin, or nothing if they do as much as anybody from the first day
 */
public record BranchSettings(
        LocalTime opensAt,
        LocalTime closesAt,
        int slotGridMinutes,
        int promiseMinutes,
        Lead lead,
        int holdMinutes,
        int detourPercent,
        @Nullable WarmUp warmUp) {
    /** Rejects settings under which nothing could be booked. */
    public BranchSettings {
        require(opensAt.isBefore(closesAt), "opens at %s and closes at %s", opensAt, closesAt);
        require(
                slotGridMinutes > 0 && slotGridMinutes % Grain.LENGTH.toMinutes() == 0,
                "has a slot grid of %d minutes, not a multiple of %d",
                slotGridMinutes,
                Grain.LENGTH.toMinutes());
        require(
                promiseMinutes > 0 && promiseMinutes % Grain.LENGTH.toMinutes() == 0,
                "has a promise of %d minutes, not a multiple of %d",
                promiseMinutes,
                Grain.LENGTH.toMinutes());
        require(holdMinutes > 0, "holds for %d minutes", holdMinutes);
        require(detourPercent >= 100, "has a detour of %d percent, below 100", detourPercent);
    }

    /** Obtains settings under which newcomers do as much as anybody. */
    public BranchSettings(
            LocalTime opensAt,
            LocalTime closesAt,
            int slotGridMinutes,
            int promiseMinutes,
            Lead lead,
            int holdMinutes,
            int detourPercent) {
        this(opensAt, closesAt, slotGridMinutes, promiseMinutes, lead, holdMinutes, detourPercent, null);
    }

    /** Returns settings that suit most cities: 7 to 21 o'clock, every half hour, promises of an hour. */
    public static BranchSettings standard() {
        return new BranchSettings(LocalTime.of(7, 0), LocalTime.of(21, 0), 30, 60, Lead.standard(), 15, 135);
    }

    /** Returns the same settings with other opening hours. */
    public BranchSettings opening(LocalTime from, LocalTime to) {
        return new BranchSettings(from, to, slotGridMinutes, promiseMinutes, lead, holdMinutes, detourPercent, warmUp);
    }

    /** Returns the same settings with another lead. */
    public BranchSettings with(Lead other) {
        return new BranchSettings(
                opensAt, closesAt, slotGridMinutes, promiseMinutes, other, holdMinutes, detourPercent, warmUp);
    }

    /** Returns the same settings with another warm-up of newcomers, or none. */
    public BranchSettings with(@Nullable WarmUp other) {
        return new BranchSettings(
                opensAt, closesAt, slotGridMinutes, promiseMinutes, lead, holdMinutes, detourPercent, other);
    }

    /** Returns how long the promised window is. */
    public Duration promise() {
        return Duration.ofMinutes(promiseMinutes);
    }

    private static void require(boolean condition, String fault, Object... values) {
        if (!condition) {
            throw new IllegalArgumentException("The branch " + fault.formatted(values) + ".");
        }
    }
}
