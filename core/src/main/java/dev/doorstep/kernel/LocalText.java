package dev.doorstep.kernel;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A text that people read, in the two languages of Doorstep.
 *
 * @param zh the Chinese text
 * @param en the English text
 */
public record LocalText(String zh, String en) implements Serializable {
    /** A text that says nothing. */
    public static final LocalText EMPTY = new LocalText("", "");

    /** Joins parts of a sentence, as each language separates them. */
    public static LocalText joined(List<LocalText> parts) {
        return new LocalText(
                parts.stream().map(LocalText::zh).collect(Collectors.joining("；")),
                parts.stream().map(LocalText::en).collect(Collectors.joining("; ")));
    }

    /** Returns the text for a reader: Chinese for Chinese locales, English for all others. */
    public String in(Locale locale) {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? zh : en;
    }
}
