package dev.doorstep.exchange.catalog;

import dev.doorstep.catalog.BookingMode;
import dev.doorstep.catalog.Category;
import dev.doorstep.catalog.CrewRole;
import dev.doorstep.catalog.Effort;
import dev.doorstep.catalog.Offering;
import dev.doorstep.catalog.Requirement;
import dev.doorstep.catalog.Sale;
import dev.doorstep.catalog.SaleState;
import dev.doorstep.catalog.ServiceOption;
import dev.doorstep.catalog.ServicePlace;
import dev.doorstep.catalog.Skill;
import dev.doorstep.catalog.attribute.AttributeDefinition;
import dev.doorstep.catalog.bundle.ServiceBundle;
import dev.doorstep.kernel.BasisPoints;
import dev.doorstep.kernel.Code;
import dev.doorstep.kernel.LocalText;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Turns a catalog into the tree of its file; what is as it is when nothing is written is left out. */
final class CatalogTree {
    private final Map<String, Object> members = new LinkedHashMap<>();

    private CatalogTree() {}

    static CatalogTree node() {
        return new CatalogTree();
    }

    static Map<String, Object> of(CatalogContent content) {
        return node().put("catalog", CatalogFile.FORM)
                .list(
                        "skills",
                        content.skills().stream().map(CatalogTree::skill).toList())
                .list(
                        "categories",
                        content.categories().stream().map(CatalogTree::category).toList())
                .list(
                        "offerings",
                        content.offerings().stream().map(CatalogTree::offering).toList())
                .list(
                        "bundles",
                        content.bundles().stream().map(CatalogTree::bundle).toList())
                .members;
    }

    Map<String, Object> members() {
        return members;
    }

    /** Puts a value, unless there is none. */
    CatalogTree put(String key, @Nullable Object value) {
        if (value != null) {
            members.put(key, value instanceof Integer ? value : value.toString());
        }
        return this;
    }

    /** Puts a value, unless it is what nothing means. */
    CatalogTree unless(Object usual, String key, Object value) {
        return value.equals(usual) ? this : put(key, value);
    }

    /** Puts a text in two languages, unless it says nothing. */
    CatalogTree text(String key, LocalText text) {
        if (!text.equals(LocalText.EMPTY)) {
            members.put(key, text(text));
        }
        return this;
    }

    /** Puts a list, unless it is empty. */
    CatalogTree list(String key, List<?> items) {
        if (!items.isEmpty()) {
            members.put(key, items);
        }
        return this;
    }

    /** Puts plain values in the order of their texts. */
    CatalogTree sorted(String key, Collection<?> values) {
        return list(key, values.stream().map(Object::toString).sorted().toList());
    }

    /** Puts values under keys in the order of the keys. */
    CatalogTree map(String key, Map<?, ?> values) {
        if (!values.isEmpty()) {
            Map<String, Object> sorted = new TreeMap<>();
            values.forEach(
                    (name, value) -> sorted.put(name.toString(), value instanceof Integer ? value : value.toString()));
            members.put(key, sorted);
        }
        return this;
    }

    /** Puts what stands below, unless it is empty. */
    CatalogTree node(String key, CatalogTree below) {
        if (!below.members.isEmpty()) {
            members.put(key, below.members);
        }
        return this;
    }

    static Map<String, Object> text(LocalText text) {
        return node().put("zh", text.zh()).put("en", text.en()).members;
    }

    static String yes(boolean truth) {
        return truth ? "YES" : "NO";
    }

    private static Map<String, Object> skill(Skill skill) {
        return named(skill.code(), skill.name()).members;
    }

    private static Map<String, Object> category(Category category) {
        CatalogTree season = node().put("from", category.season().from())
                .put("to", category.season().to());
        return node().put("code", category.id())
                .put("parent", category.parent())
                .text("name", category.name())
                .unless(0, "position", category.position())
                .text("introduction", category.page().introduction())
                .list(
                        "media",
                        category.page().media().stream().map(ContentTree::media).toList())
                .node("season", season)
                .list(
                        "attributes",
                        category.attributes().stream()
                                .map(CatalogTree::attribute)
                                .toList())
                .members;
    }

    private static Map<String, Object> attribute(AttributeDefinition definition) {
        return node().put("code", definition.code())
                .text("name", definition.name())
                .put("type", definition.type())
                .unless("NO", "required", yes(definition.required()))
                .list("choices", definition.choices())
                .members;
    }

    private static Map<String, Object> offering(Offering offering) {
        CatalogTree tree = node().put("code", offering.id())
                .put("category", offering.category())
                .text("name", offering.text().name())
                .text("description", offering.text().description())
                .list("aliases", offering.text().aliases());
        sale(tree, offering.sale());
        work(tree, offering.work());
        ContentTree.put(tree, offering.content());
        return tree.list("questions", IntakeTree.of(offering.intake())).members;
    }

    private static void sale(CatalogTree tree, Sale sale) {
        tree.unless(SaleState.ACTIVE, "state", sale.state()).unless(BookingMode.FIXED, "mode", sale.mode());
        if (sale.mode() != BookingMode.FIXED) {
            tree.put("deposit_percent", BasisPoints.percent(sale.depositBasisPoints()));
        }
        if (!sale.places().equals(Set.of(ServicePlace.ON_SITE))) {
            tree.sorted("places", sale.places());
        }
    }

    private static void work(CatalogTree tree, Offering.Work work) {
        boolean alike = work.crew().stream().allMatch(CrewRole.LIKE_LEAD::equals);
        tree.text("unit", work.units().unit())
                .unless(1, "min_units", work.units().min())
                .put("max_units", work.units().max())
                .node("minutes", minutes(work.effort()))
                .map("skills", levels(work.requirement().skills()))
                .sorted("credentials", work.requirement().credentials())
                .unless(1, "crew", alike ? work.crew().size() + 1 : 1)
                .list(
                        "helpers",
                        alike
                                ? List.of()
                                : work.crew().stream().map(CatalogTree::helper).toList())
                .list(
                        "options",
                        work.options().stream().map(CatalogTree::option).toList());
    }

    private static Map<String, Object> helper(CrewRole role) {
        CatalogTree tree = node();
        Requirement requirement = role.requirement();
        if (requirement != null) {
            tree.map("skills", levels(requirement.skills())).sorted("credentials", requirement.credentials());
        }
        tree.unless(CrewRole.Begin.TOGETHER, "begin", role.begin()).unless(0, "wait_minutes", role.waitMinutes());
        Effort effort = role.effort();
        if (effort != null) {
            tree.node("minutes", minutes(effort));
        }
        return tree.members;
    }

    private static CatalogTree minutes(Effort effort) {
        return node().unless(0, "base", effort.baseMinutes())
                .unless(0, "per_unit", effort.minutesPerUnit())
                .unless(0, "setup", effort.setUpMinutes())
                .unless(0, "cleanup", effort.cleanUpMinutes())
                .unless(
                        Effort.Spread.NONE.leastPercent(),
                        "least_percent",
                        effort.spread().leastPercent())
                .unless(
                        Effort.Spread.NONE.mostPercent(),
                        "most_percent",
                        effort.spread().mostPercent());
    }

    private static Map<String, Object> option(ServiceOption option) {
        return named(option.code(), option.name())
                .unless(0, "minutes", option.minutes())
                .unless(1, "most", option.most())
                .members;
    }

    private static Map<String, Object> bundle(ServiceBundle bundle) {
        return named(bundle.id(), bundle.name())
                .unless(SaleState.ACTIVE, "state", bundle.state())
                .put("price", bundle.price().amount().toPlainString())
                .list(
                        "components",
                        bundle.components().stream().map(CatalogTree::component).toList())
                .members;
    }

    private static Map<String, Object> component(ServiceBundle.Component component) {
        return node().put("offering", component.offering())
                .put("units", component.units())
                .unless(1, "visits", component.visits())
                .put("worth", component.worth().amount().toPlainString())
                .members;
    }

    private static CatalogTree named(Code code, LocalText name) {
        return node().put("code", code).text("name", name);
    }

    /** Levels are written as numbers. */
    static Map<String, Integer> levels(Map<?, ?> skills) {
        Map<String, Integer> levels = new TreeMap<>();
        skills.forEach((skill, level) -> levels.put(skill.toString(), Integer.valueOf(level.toString())));
        return levels;
    }
}
