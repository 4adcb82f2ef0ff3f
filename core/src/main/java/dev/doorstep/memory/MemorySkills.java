package dev.doorstep.memory;

import dev.doorstep.catalog.Skill;
import dev.doorstep.catalog.Skills;
import dev.doorstep.kernel.SkillCode;
import java.util.List;
import java.util.Optional;

/** The skills of a branch. */
record MemorySkills(VersionedView<Skill> rows) implements Skills {
    @Override
    public Optional<Skill> find(SkillCode id) {
        return rows.find(id);
    }

    @Override
    public List<Skill> all() {
        return rows.all().toList();
    }

    @Override
    public Skill save(Skill skill) {
        return rows.save(skill.code(), skill);
    }
}
