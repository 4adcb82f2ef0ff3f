package dev.doorstep.catalog;

import dev.doorstep.catalog.attribute.AttributeSchema;
import dev.doorstep.catalog.intake.Question;
import dev.doorstep.kernel.CategoryId;
import dev.doorstep.kernel.SkillCode;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Looks whether offerings name only what is there; remembers what it looked up, so that thousands are checked at once.
 */
final class OfferingCheck {
    private final Function<CategoryId, AttributeSchema> schemas;
    private final Map<CategoryId, AttributeSchema> known = new HashMap<>();
    private final Set<CategoryId> categories;
    private final Set<SkillCode> skills;

    OfferingCheck(Catalog.Ports ports, Function<CategoryId, AttributeSchema> schemas) {
        this.schemas = schemas;
        categories = ports.categories().all().stream().map(Category::id).collect(Collectors.toSet());
        skills = ports.skills().all().stream().map(Skill::code).collect(Collectors.toSet());
    }

    void check(Offering offering) {
        if (!categories.contains(offering.category())) {
            throw BrokenCatalogException.missing(offering.id(), offering.category());
        }
        requireSkills(offering, offering.work().requirement().skills().keySet());
        for (Question question : offering.intake().questions()) {
            question.effects()
                    .forEach(effect -> requireSkills(offering, effect.skills().keySet()));
        }
        known
                .computeIfAbsent(offering.category(), schemas)
                .check(offering.content().attributes())
                .stream()
                .findFirst()
                .ifPresent(finding -> {
                    throw BrokenCatalogException.attribute(offering.id(), offering.category(), finding);
                });
    }

    private void requireSkills(Offering offering, Set<SkillCode> named) {
        for (SkillCode skill : named) {
            if (!skills.contains(skill)) {
                throw BrokenCatalogException.missing(offering.id(), skill);
            }
        }
    }
}
