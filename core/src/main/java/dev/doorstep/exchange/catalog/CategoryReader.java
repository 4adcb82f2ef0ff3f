package dev.doorstep.exchange.catalog;

import dev.doorstep.catalog.Category;
import dev.doorstep.catalog.Season;
import dev.doorstep.catalog.attribute.AttributeDefinition;
import dev.doorstep.catalog.attribute.AttributeSchema;
import dev.doorstep.catalog.attribute.AttributeType;
import dev.doorstep.exchange.Cell;
import dev.doorstep.exchange.Codes;
import dev.doorstep.exchange.Outline;
import dev.doorstep.exchange.Problems;
import dev.doorstep.kernel.CategoryId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the categories of a catalog, which may stand in any order, and puts parents before what is below them. */
final class CategoryReader {
    private static final List<String> KEYS =
            List.of("code", "parent", "name", "position", "introduction", "media", "season", "attributes");

    private final Codes<CategoryId, Category> codes;
    private final Map<CategoryId, Cell> parents = new HashMap<>();
    private final Map<CategoryId, AttributeSchema> schemas = new HashMap<>();

    CategoryReader(Problems problems) {
        codes = Codes.of(CatalogFile.NAME, problems);
    }

    void read(Outline item) {
        item.allow(KEYS);
        CategoryId code = item.cell("code").code(CategoryId::of);
        CategoryId parent =
                item.find("parent", cell -> cell.code(CategoryId::of)).orElse(null);
        Category category = new Category(
                code,
                parent,
                Parts.text(item, "name"),
                item.value("position", 0, cell -> cell.whole(0, Category.POSITION_MAX)),
                new Category.Page(Parts.optionalText(item, "introduction"), Parts.media(item, Category.Page.MEDIA_MAX)),
                Parts.coded(item, "attributes", Category.ATTRIBUTES_MAX, CategoryReader::attribute),
                item.find("season").map(CategoryReader::season).orElse(Season.ALWAYS),
                0);
        codes.define(item.cell("code"), code, category);
        if (parent != null) {
            parents.put(code, item.cell("parent"));
        }
    }

    /** Checks one category, once all are read: its parent is there, and it does not stand below itself. */
    void check(Category category) {
        Set<CategoryId> below = new HashSet<>();
        Category at = category;
        while (at.parent() != null) {
            Cell cell = parents.get(at.id());
            if (cell == null) {
                return;
            }
            if (!below.add(at.id())) {
                throw cell.refusal("import.category.cycle");
            }
            at = codes.find(cell, at.parent());
        }
    }

    Codes<CategoryId, Category> codes() {
        return codes;
    }

    /** Returns the categories, parents before what is below them. */
    List<Category> sorted() {
        List<Category> sorted = new ArrayList<>();
        Set<CategoryId> placed = new HashSet<>();
        List<Category> left = codes.all();
        int before = -1;
        while (!left.isEmpty() && sorted.size() != before) {
            before = sorted.size();
            List<Category> next = new ArrayList<>();
            for (Category category : left) {
                if (category.parent() == null || placed.contains(category.parent())) {
                    sorted.add(category);
                    placed.add(category.id());
                } else {
                    next.add(category);
                }
            }
            left = next;
        }
        return sorted;
    }

    /** Returns what a category asks of offerings. */
    AttributeSchema schema(Category category) {
        AttributeSchema known = schemas.get(category.id());
        if (known == null) {
            Cell parent = parents.get(category.id());
            AttributeSchema above =
                    parent == null ? AttributeSchema.NONE : schema(codes.find(parent, parent.code(CategoryId::of)));
            known = above.below(category.attributes());
            schemas.put(category.id(), known);
        }
        return known;
    }

    private static AttributeDefinition attribute(Outline item) {
        item.allow(List.of("code", "name", "type", "required", "choices"));
        AttributeType type = item.cell("type").oneOf(AttributeType.class);
        Set<String> choices = Parts.set(item, "choices", AttributeDefinition.CHOICES_MAX, Cell::required);
        if (choices.isEmpty() == (type == AttributeType.CHOICE)) {
            throw item.cell("type").refusal("import.attribute.choices", choices.size());
        }
        return new AttributeDefinition(
                item.cell("code").code(),
                Parts.text(item, "name"),
                type,
                item.value("required", false, Cell::yes),
                List.copyOf(choices));
    }

    private static Season season(Outline item) {
        item.allow(List.of("from", "to"));
        @Nullable LocalDate from = item.find("from", Cell::date).orElse(null);
        @Nullable
        LocalDate to = item.find("to", cell -> from == null ? cell.date() : cell.dateFrom(from))
                .orElse(null);
        return new Season(from, to);
    }
}
