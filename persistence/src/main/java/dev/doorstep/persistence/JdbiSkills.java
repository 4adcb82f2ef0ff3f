package dev.doorstep.persistence;

import dev.doorstep.catalog.Skill;
import dev.doorstep.catalog.Skills;
import dev.doorstep.kernel.SkillCode;
import java.util.List;
import java.util.Optional;

/** The skills of a branch, in the table {@code ds_skill}. */
final class JdbiSkills implements Skills {
    private final DocumentTable<Skill> rows;

    JdbiSkills(Sql sql) {
        rows = new DocumentTable<>(sql, "ds_skill", Skill.class);
    }

    @Override
    public Optional<Skill> find(SkillCode id) {
        return rows.find(id);
    }

    @Override
    public List<Skill> all() {
        return rows.all();
    }

    @Override
    public Skill save(Skill skill) {
        return rows.save(skill.code(), skill);
    }
}
