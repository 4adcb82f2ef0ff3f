package dev.doorstep.exchange.catalog;

import dev.doorstep.catalog.Skill;
import dev.doorstep.exchange.Cell;
import dev.doorstep.exchange.Codes;
import dev.doorstep.kernel.SkillCode;

/** The skills that a catalog defines, for whoever names them. */
record Known(Codes<SkillCode, Skill> skills) {
    SkillCode skill(Cell cell, SkillCode code) {
        skills.find(cell, code);
        return code;
    }
}
