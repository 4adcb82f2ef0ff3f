package dev.doorstep.exchange.city;

import dev.doorstep.exchange.Outline;
import dev.doorstep.exchange.Problems;
import dev.doorstep.exchange.Sheets;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.organisation.Branch;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads {@code branch.yaml}. */
final class BranchFile {
    private static final List<String> KEYS = List.of(
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
            "immediate_minutes",
            "districts");

    private BranchFile() {}

    /** Reads the file; nothing else makes sense without it. */
    static Optional<Branch> read(Sheets sheets, Problems problems) {
        Branch[] read = new Branch[1];
        sheets.outline("branch.yaml", problems, outline -> read[0] = branch(outline));
        return Optional.ofNullable(read[0]);
    }

    private static Branch branch(Outline file) {
        file.allow(Stream.concat(KEYS.stream(), Stream.of("warm_up")).toList()).demand(KEYS);
        LocalText name = new LocalText(
                file.cell("name_zh").required(), file.cell("name_en").required());
        return new Branch(
                file.cell("code").code(BranchId::of),
                name,
                file.cell("zone").zone(),
                file.cell("currency").currency(),
                SettingsPart.read(file),
                districts(file.at("districts")),
                0);
    }

    private static Set<String> districts(Outline list) {
        Set<String> districts = new LinkedHashSet<>();
        list.items().forEach(district -> districts.add(district.cell().required()));
        return districts;
    }
}
