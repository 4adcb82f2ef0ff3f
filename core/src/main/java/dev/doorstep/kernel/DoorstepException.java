package dev.doorstep.kernel;

import java.io.Serial;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The root of everything that Doorstep refuses. Its subclasses say what happened, in facts.
 *
 * <p>The sentence comes from the bundle {@code errors} in the package of the subclass, by the {@linkplain #code()
 * code}, in English or Chinese. After any of them the transaction is usable, and the refused command wrote nothing.
 */
public abstract class DoorstepException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String code;
    private final List<Serializable> facts;

    /**
     * Makes the exception from its facts.
     *
     * @param code the stable code, the key of the sentence
     * @param facts the values that the sentence names, in its order; a text in two languages as each has it
     */
    protected DoorstepException(String code, @Nullable Object... facts) {
        super(code);
        this.code = code;
        this.facts = Arrays.stream(facts)
                .<Serializable>map(fact -> fact instanceof LocalText text ? text : String.valueOf(fact))
                .toList();
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
        return new Bundle(getClass(), "errors").sentence(locale, code, facts);
    }
}
