package dev.doorstep.kernel;

/**
 * The code of a worker or customer as the files of an operator name them, such as {@code W001}; people write it in
 * files, so it is text.
 *
 * @param value 1 to 40 letters, digits, dots, hyphens or underscores, beginning with a letter or digit
 */
public record PersonCode(String value) implements Code {
    /** Rejects text that is no code. */
    public PersonCode {
        Code.check(value);
    }

    /** Obtains the code written in a text. */
    public static PersonCode of(String value) {
        return new PersonCode(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
