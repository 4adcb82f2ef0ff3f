package dev.doorstep.kernel;

import java.io.Serial;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * The root of everything that Doorstep refuses. Its subclasses say what happened, in facts.
 *
 * <p>The sentence comes from the bundle {@code errors} in the package of the subclass, by the {@linkplain #code() code}, in
 * English or Chinese. After any of them the transaction is usable, and the refused command wrote nothing.
 */
public abstract class DoorstepException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String code;
    private final List<String> facts;

    /**
     * Makes the exception from its facts.
     *
     * @param code the stable code, the key of the sentence
     * @param facts the values that the sentence names, in its order
     */
    protected DoorstepException(String code, @Nullable Object... facts) {
        super(code);
        this.code = code;
        this.facts = Arrays.stream(facts).map(String::valueOf).toList();
    }

    /** Returns the stable code of what happened, such as {@code slot.taken}. */
    public final String code() {
        return code;
    }

    /** Returns the sentence in English: what happened, the values, then what to try. */
    @Override
    public final String getMessage() {
        return message(Locale.ENGLISH);
    }

    /** Returns the sentence in the language of a reader: Chinese for Chinese locales, English for all others. */
    public final String message(Locale locale) {
        Locale language = locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? Locale.CHINESE : Locale.ROOT;
        ResourceBundle bundle = ResourceBundle.getBundle(
                getClass().getPackageName() + ".errors",
                language,
                getClass().getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(bundle.getString(code), Locale.ROOT).format(facts.toArray());
    }
}
