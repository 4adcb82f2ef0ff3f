package dev.doorstep.exchange.world;

import dev.doorstep.exchange.Outline;
import dev.doorstep.exchange.city.WorkerPart;
import dev.doorstep.kernel.SkillCode;
import dev.doorstep.kernel.SkillLevel;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads skills and their levels: what somebody has, or what is needed at least. */
final class SkillPart {
    private SkillPart() {}

    static Map<SkillCode, SkillLevel> read(Outline skills) {
        Map<SkillCode, SkillLevel> levels = new LinkedHashMap<>();
        skills.members()
                .forEach((skill, level) ->
                        levels.put(level.cell().part(skill).code(SkillCode::of), WorkerPart.level(level.cell())));
        return levels;
    }
}
