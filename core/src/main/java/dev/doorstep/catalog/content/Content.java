package dev.doorstep.catalog.content;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What people read about an offering beyond its name and description.
 *
 * @param procedure how the work goes, in its order
 * @param standards what good work is
 * @param supplies what the work needs
 * @param media what there is to see, in the order in which it is shown
 * @param attributes what the category asks of everything in it, by the code of the attribute
 */
public record Content(
        List<ProcedureStep> procedure,
        List<Standard> standards,
        List<Supply> supplies,
        List<Media> media,
        Map<String, String> attributes) {
    /** The most steps, standards, supplies, media or attributes of one offering. */
    public static final int ITEMS_MAX = 100;

    /** No content. */
    public static final Content NONE = new Content(List.of(), List.of(), List.of(), List.of(), Map.of());

    /** Keeps its own copies, and rejects more than anybody reads. */
    public Content {
        procedure = List.copyOf(procedure);
        standards = List.copyOf(standards);
        supplies = List.copyOf(supplies);
        media = List.copyOf(media);
        attributes = Map.copyOf(attributes);
        for (Collection<?> items : List.of(procedure, standards, supplies, media, attributes.keySet())) {
            if (items.size() > ITEMS_MAX) {
                throw new IllegalArgumentException("More than %d items of one kind of content.".formatted(ITEMS_MAX));
            }
        }
    }
}
