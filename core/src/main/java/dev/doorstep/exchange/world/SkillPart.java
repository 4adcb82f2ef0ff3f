package dev.doorstep.exchange.world;

import dev.doorstep.exchange.Cell;
import dev.doorstep.exchange.Outline;
import dev.doorstep.exchange.city.WorkerPart;
import dev.doorstep.kernel.Proficiency;
import dev.doorstep.kernel.SkillCode;
import dev.doorstep.kernel.SkillLevel;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Reads skills: how well and until when somebody masters them, or what is needed at least. */
final class SkillPart {
    private SkillPart() {}

    static Map<SkillCode, SkillLevel> needed(Outline skills) {
        return read(skills, WorkerPart::level);
    }

    static Map<SkillCode, Proficiency> mastered(Outline skills) {
        return read(skills, WorkerPart::proficiency);
    }

    private static <T> Map<SkillCode, T> read(Outline skills, Function<Cell, T> value) {
        Map<SkillCode, T> read = new LinkedHashMap<>();
        skills.members()
                .forEach((skill, said) ->
                        read.put(said.cell().part(skill).code(SkillCode::of), value.apply(said.cell())));
        return read;
    }
}
