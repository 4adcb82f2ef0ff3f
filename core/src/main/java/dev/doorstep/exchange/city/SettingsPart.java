package dev.doorstep.exchange.city;

import static dev.doorstep.organisation.Lead.HORIZON_DAYS_MAX;
import static dev.doorstep.organisation.Lead.MINUTES_MAX;

import dev.doorstep.exchange.Cell;
import dev.doorstep.exchange.Outline;
import dev.doorstep.organisation.BranchSettings;
import dev.doorstep.organisation.Lead;
import dev.doorstep.organisation.WarmUp;
import java.time.LocalTime;

/** Reads how a branch takes bookings; what is left out is as in {@link BranchSettings#standard()}. */
public final class SettingsPart {
    private static final BranchSettings STANDARD = BranchSettings.standard();
    private static final int DAY_MINUTES = 24 * 60;
    private static final int DETOUR_PERCENT_MAX = 1_000;

    private SettingsPart() {}

    /** Reads the settings from the keys of a branch, beside which others may stand. */
    public static BranchSettings read(Outline branch) {
        Hours hours = branch.find("opening").map(SettingsPart::hours).orElse(Hours.STANDARD);
        return new BranchSettings(
                hours.opensAt,
                hours.closesAt,
                branch.value("slot_grid_minutes", STANDARD.slotGridMinutes(), SettingsPart::steps),
                branch.value("promise_minutes", STANDARD.promiseMinutes(), SettingsPart::steps),
                lead(branch),
                branch.value("hold_minutes", STANDARD.holdMinutes(), cell -> cell.whole(1, DAY_MINUTES)),
                branch.value("detour_percent", STANDARD.detourPercent(), cell -> cell.whole(100, DETOUR_PERCENT_MAX)),
                branch.find("warm_up").map(SettingsPart::warmUp).orElse(null));
    }

    private static WarmUp warmUp(Outline warmUp) {
        warmUp.keys("days", "visits_per_day_max");
        return new WarmUp(
                warmUp.cell("days").whole(1, WarmUp.DAYS_MAX), WorkerPart.visitsMax(warmUp.cell("visits_per_day_max")));
    }

    private static Lead lead(Outline branch) {
        Lead standard = STANDARD.lead();
        return new Lead(
                branch.value("notice_minutes", standard.noticeMinutes(), cell -> cell.whole(0, MINUTES_MAX)),
                branch.value("immediate_minutes", standard.immediateMinutes(), cell -> cell.whole(0, MINUTES_MAX)),
                branch.value("horizon_days", standard.horizonDays(), cell -> cell.whole(1, HORIZON_DAYS_MAX)));
    }

    /** When a branch is open. */
    private record Hours(LocalTime opensAt, LocalTime closesAt) {
        static final Hours STANDARD = new Hours(SettingsPart.STANDARD.opensAt(), SettingsPart.STANDARD.closesAt());
    }

    private static Hours hours(Outline opening) {
        opening.keys("from", "to");
        LocalTime opensAt = opening.cell("from").time();
        LocalTime closesAt = opening.cell("to").time();
        if (!opensAt.isBefore(closesAt)) {
            throw opening.cell("to").refusal("import.value.time-order", opensAt);
        }
        return new Hours(opensAt, closesAt);
    }

    private static int steps(Cell cell) {
        return cell.minutes(1, DAY_MINUTES);
    }
}
