package dev.doorstep.exchange.city;

import dev.doorstep.exchange.Cell;
import dev.doorstep.exchange.Points;
import dev.doorstep.kernel.GeoPoint;
import dev.doorstep.kernel.Proficiency;
import dev.doorstep.kernel.SkillLevel;
import dev.doorstep.workforce.DailyLimits;
import dev.doorstep.workforce.FloatingBreak;
import dev.doorstep.workforce.WorkTerms;
import org.jspecify.annotations.Nullable;

/** Reads what files say of workers, within the same bounds everywhere. */
public final class WorkerPart {
    private static final int VISITS_MAX = 100;
    private static final int DAY_MINUTES = 24 * 60;

    private WorkerPart() {}

    /** Reads the most visits of a day. */
    public static int visitsMax(Cell visits) {
        return visits.whole(1, VISITS_MAX);
    }

    /** Reads the most minutes at doors of a day. */
    public static int minutesMax(Cell minutes) {
        return minutes.whole(1, DAY_MINUTES);
    }

    /** Reads the most minutes of overtime in a day; none if nothing is said. */
    public static int overtimeMax(Cell minutes) {
        return minutes.isEmpty() ? 0 : minutes.whole(0, DailyLimits.OVERTIME_MAX);
    }

    /** Reads what calling somebody out costs; nothing if nothing is said. */
    static int callOut(Cell cost) {
        return cost.isEmpty() ? 0 : cost.whole(0, WorkTerms.CALL_OUT_MAX);
    }

    /** Reads where the day ends; nothing if it ends at home. */
    static @Nullable GeoPoint dayEnd(Cell latitude, Cell longitude) {
        return latitude.isEmpty() && longitude.isEmpty() ? null : Points.of(latitude, longitude);
    }

    /** Reads the break of a day; nothing if the worker has none. */
    public static @Nullable FloatingBreak rest(Cell rest) {
        if (rest.isEmpty()) {
            return null;
        }
        try {
            return FloatingBreak.parse(rest.text());
        } catch (IllegalArgumentException unusable) {
            throw rest.refusal("import.value.break");
        }
    }

    /** Returns limits that no day reaches. */
    public static DailyLimits unlimited() {
        return new DailyLimits(VISITS_MAX, DAY_MINUTES);
    }

    /** Reads how well somebody masters a skill, and until when. */
    public static Proficiency proficiency(Cell proficiency) {
        try {
            return Proficiency.parse(proficiency.required());
        } catch (IllegalArgumentException unusable) {
            throw proficiency.refusal("import.value.proficiency");
        }
    }

    /** Reads the level of a skill. */
    public static SkillLevel level(Cell level) {
        return SkillLevel.of(level.whole(1, SkillLevel.MAX));
    }
}
