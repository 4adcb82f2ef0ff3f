package dev.doorstep.exchange.city;

import dev.doorstep.exchange.Outline;
import dev.doorstep.exchange.Problems;
import dev.doorstep.exchange.Sheets;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.organisation.Branch;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Reads {@code branch.yaml}. */
final class BranchFile {
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
                SettingsPart.read(file),
                0);
        Set<String> districts = new LinkedHashSet<>();
        file.at("districts")
                .items()
                .forEach(district -> districts.add(district.cell().required()));
        return new Ground(branch, districts);
    }
}
