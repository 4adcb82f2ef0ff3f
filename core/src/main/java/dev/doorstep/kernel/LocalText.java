package dev.doorstep.kernel;

import java.io.Serializable;
import java.util.Locale;

/**
 * A text that people read, in the two languages of Doorstep.
 *
 * @param zh the Chinese text
 * @param en the English text
 */
public record LocalText(String zh, String en) implements Serializable {
    /** Returns the text for a reader: Chinese for Chinese locales, English for all others. */
    public String in(Locale locale) {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? zh : en;
    }
}
