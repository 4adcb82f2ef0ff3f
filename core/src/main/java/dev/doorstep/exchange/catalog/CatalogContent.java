package dev.doorstep.exchange.catalog;

import dev.doorstep.catalog.Category;
import dev.doorstep.catalog.Offering;
import dev.doorstep.catalog.Skill;
import dev.doorstep.catalog.bundle.ServiceBundle;
import java.util.List;

/**
 * What the file of a catalog says for one branch, checked: every reference leads somewhere, every code stands once. All
 * versions are zero: what a store holds already is found by its code.
 *
 * @param skills the skills
 * @param categories the categories, parents before those below them
 * @param offerings the offerings, as the branch has them
 * @param bundles the packages
 */
public record CatalogContent(
        List<Skill> skills, List<Category> categories, List<Offering> offerings, List<ServiceBundle> bundles) {
    /** Keeps its own copies. */
    public CatalogContent {
        skills = List.copyOf(skills);
        categories = List.copyOf(categories);
        offerings = List.copyOf(offerings);
        bundles = List.copyOf(bundles);
    }
}
