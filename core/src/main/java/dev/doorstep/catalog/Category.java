package dev.doorstep.catalog;

import dev.doorstep.catalog.attribute.AttributeDefinition;
import dev.doorstep.catalog.content.Media;
import dev.doorstep.kernel.CategoryId;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.Versioned;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node in the tree of services.
 *
 * @param id the code of the category
 * @param parent the category above, or nothing for a root
 * @param name what people call it
 * @param position its place among its siblings, the smallest first
 * @param page what people read and see when they open it
 * @param attributes what it asks of the offerings in it and below, besides what those above it ask
 * @param season when it is open; a category in a closed one is closed
 * @param version how often it was saved
 */
public record Category(
        CategoryId id,
        @Nullable CategoryId parent,
        LocalText name,
        int position,
        Page page,
        List<AttributeDefinition> attributes,
        Season season,
        long version)
        implements Versioned<Category> {
    /** The largest position that a file can give. */
    public static final int POSITION_MAX = 100_000;

    /** The most attributes of one category. */
    public static final int ATTRIBUTES_MAX = 50;

    /** Keeps its own copy, and rejects attributes that stand twice. */
    public Category {
        attributes = List.copyOf(attributes);
        long codes =
                attributes.stream().map(AttributeDefinition::code).distinct().count();
        if (codes != attributes.size() || codes > ATTRIBUTES_MAX) {
            throw new IllegalArgumentException("The category %s has %d attributes with %d codes: at most %d, each once."
                    .formatted(id, attributes.size(), codes, ATTRIBUTES_MAX));
        }
    }

    /** Obtains a category that is always open, without a page and without attributes. */
    public Category(CategoryId id, @Nullable CategoryId parent, LocalText name, int position, long version) {
        this(id, parent, name, position, Page.EMPTY, List.of(), Season.ALWAYS, version);
    }

    /**
     * What people read and see when they open a category.
     *
     * @param introduction what it is about
     * @param media what there is to see, in its order, at most {@value #MEDIA_MAX}
     */
    public record Page(LocalText introduction, List<Media> media) {
        /** The most media of one category. */
        public static final int MEDIA_MAX = 50;

        /** Nothing to read or see. */
        public static final Page EMPTY = new Page(LocalText.EMPTY, List.of());

        /** Keeps its own copy. */
        public Page {
            media = List.copyOf(media);
            if (media.size() > MEDIA_MAX) {
                throw new IllegalArgumentException("More than %d media on one page.".formatted(MEDIA_MAX));
            }
        }
    }

    @Override
    public Category withVersion(long saved) {
        return new Category(id, parent, name, position, page, attributes, season, saved);
    }
}
