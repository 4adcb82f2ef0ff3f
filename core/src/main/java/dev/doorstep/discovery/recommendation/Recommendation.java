package dev.doorstep.discovery.recommendation;

import dev.doorstep.kernel.LocalText;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Something that a customer may want next.
 *
 * @param item what it is
 * @param name what it is called
 * @param score how much speaks for it; only to be compared with others of the same list
 * @param reasons what speaks for it, at least one
 */
public record Recommendation(Item item, LocalText name, long score, List<Reason> reasons) {
    /** Keeps its own copy, and rejects what nothing speaks for. */
    public Recommendation {
        reasons = List.copyOf(reasons);
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("Nothing speaks for %s.".formatted(item));
        }
    }

    /** Says all the reasons for people, in their order. */
    public LocalText because() {
        List<LocalText> sentences = reasons.stream().map(Reason::sentence).toList();
        return new LocalText(
                sentences.stream().map(LocalText::zh).collect(Collectors.joining("；")),
                sentences.stream().map(LocalText::en).collect(Collectors.joining("; ")));
    }
}
