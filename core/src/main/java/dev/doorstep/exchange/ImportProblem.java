package dev.doorstep.exchange;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * One fault of a file, by its place.
 *
 * @param file the name of the file
 * @param line the line, the first is 1
 * @param column the column in characters, the first is 1
 * @param code the stable code of the fault, the key of its sentence
 * @param facts the values that the sentence names; the first one is the name of the column, empty where it has none
 */
public record ImportProblem(String file, int line, int column, String code, List<String> facts) {
    /** Keeps its own copy of the facts. */
    public ImportProblem {
        facts = List.copyOf(facts);
    }

    /** Returns the place, such as {@code workers.csv:12:40}. */
    public String place() {
        return file + ":" + line + ":" + column;
    }

    /** Returns the sentence in the language of a reader: Chinese for Chinese locales, English for all others. */
    public String message(Locale locale) {
        Locale language = locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? Locale.CHINESE : Locale.ROOT;
        ResourceBundle bundle = ResourceBundle.getBundle(
                ImportProblem.class.getPackageName() + ".errors",
                language,
                ImportProblem.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(bundle.getString(code), Locale.ROOT).format(facts.toArray());
    }

    /** Returns place, code and sentence on one line, in English. */
    @Override
    public String toString() {
        return place() + ": " + code + ": " + message(Locale.ENGLISH);
    }
}
