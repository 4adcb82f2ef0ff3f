package dev.doorstep;

import dev.doorstep.catalog.Catalog;
import dev.doorstep.catalog.Category;
import dev.doorstep.catalog.Offering;
import dev.doorstep.catalog.Skill;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;

/** Writes what files say about services over the catalog of a branch, in the order in which one names the other. */
record CatalogWriter(Catalog catalog, Merge merge) {
    void skills(List<Skill> skills) {
        merge.over("skills", skills, Merge.Known.of(catalog.skills(), Skill::code), catalog::save);
    }

    /** Writes categories, parents first; {@code over} says what becomes of one that is known. */
    void categories(List<Category> categories, BinaryOperator<Category> over) {
        merge.over("categories", categories, Merge.Known.of(catalog.subtree(null), Category::id, over), catalog::save);
    }

    /** Writes offerings all at once; {@code over} says what becomes of one that is known. */
    void offerings(List<Offering> offerings, BinaryOperator<Offering> over) {
        List<Offering> changed = new ArrayList<>();
        merge.over("offerings", offerings, Merge.Known.of(catalog.offerings(), Offering::id, over), changed::add);
        catalog.saveAll(changed);
    }
}
