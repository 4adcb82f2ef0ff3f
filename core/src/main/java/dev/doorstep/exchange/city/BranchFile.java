package dev.doorstep.exchange.city;

import static dev.doorstep.organisation.BranchSettings.HORIZON_DAYS_MAX;

import dev.doorstep.exchange.Outline;
import dev.doorstep.exchange.Problems;
import dev.doorstep.exchange.Sheets;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.organisation.Branch;
import dev.doorstep.organisation.BranchSettings;
import java.time.LocalTime;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Reads {@code branch.yaml}. */
final class BranchFile {
    private static final int DAY_MINUTES = 24 * 60;
    private static final int NOTICE_MINUTES_MAX = 30 * DAY_MINUTES;
    private static final int DETOUR_PERCENT_MAX = 1_000;

    private BranchFile() {}

    /** Reads the file; nothing else makes sense without it. */
    static Optional<Ground> read(Sheets sheets, Problems problems) {
        Ground[] read = new Ground[1];
        sheets.outline("branch.yaml", problems, outline -> read[0] = ground(outline));
        return Optional.ofNullable(read[0]);
    }

    private static Ground ground(Outline file) {
        file.keys(
                "code",
                "name_zh",
                "name_en",
                "zone",
                "currency",
                "opening",
                "slot_grid_minutes",
                "promise_minutes",
                "notice_minutes",
                "horizon_days",
                "hold_minutes",
                "detour_percent",
                "districts");
        LocalText name = new LocalText(
                file.cell("name_zh").required(), file.cell("name_en").required());
        Branch branch = new Branch(
                file.cell("code").code(BranchId::of),
                name,
                file.cell("zone").zone(),
                file.cell("currency").currency(),
                settings(file),
                0);
        Set<String> districts = new LinkedHashSet<>();
        file.at("districts")
                .items()
                .forEach(district -> districts.add(district.cell().required()));
        return new Ground(branch, districts);
    }

    private static BranchSettings settings(Outline file) {
        Outline opening = file.at("opening").keys("from", "to");
        LocalTime opensAt = opening.cell("from").time();
        LocalTime closesAt = opening.cell("to").time();
        if (!opensAt.isBefore(closesAt)) {
            throw opening.cell("to").refusal("import.value.time-order", opensAt);
        }
        return new BranchSettings(
                opensAt,
                closesAt,
                file.cell("slot_grid_minutes").minutes(1, DAY_MINUTES),
                file.cell("promise_minutes").minutes(1, DAY_MINUTES),
                file.cell("notice_minutes").whole(0, NOTICE_MINUTES_MAX),
                file.cell("horizon_days").whole(1, HORIZON_DAYS_MAX),
                file.cell("hold_minutes").whole(1, DAY_MINUTES),
                file.cell("detour_percent").whole(100, DETOUR_PERCENT_MAX));
    }
}
