package dev.doorstep.kernel;

/**
 * The code of a kind of credential, such as {@code HEALTH}; people write it in files, so it is text.
 *
 * @param value 1 to 40 letters, digits, dots, hyphens or underscores, beginning with a letter or digit
 */
public record CredentialType(String value) implements Code {
    /** Rejects text that is no code. */
    public CredentialType {
        Code.check(value);
    }

    /** Obtains the code written in a text. */
    public static CredentialType of(String value) {
        return new CredentialType(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
