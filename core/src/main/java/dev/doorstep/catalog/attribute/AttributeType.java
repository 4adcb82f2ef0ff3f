package dev.doorstep.catalog.attribute;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** What the values of an attribute are. */
public enum AttributeType {
    /** Any text, at most {@value #TEXT_LENGTH_MAX} characters. */
    TEXT,
    /** A decimal number. */
    NUMBER,
    /** {@code YES} or {@code NO}. */
    YES_NO,
    /** A day, such as {@code 2026-03-01}. */
    DATE,
    /** One of some values. */
    CHOICE;

    /** The longest text. */
    public static final int TEXT_LENGTH_MAX = 500;

    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,12}(\\.\\d{1,6})?");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    boolean accepts(String value) {
        return switch (this) {
            case TEXT, CHOICE -> !value.isBlank() && value.length() <= TEXT_LENGTH_MAX;
            case NUMBER -> DECIMAL.matcher(value).matches();
            case YES_NO -> value.equals("YES") || value.equals("NO");
            case DATE -> DAY.matcher(value).matches() && isDay(value);
        };
    }

    private static boolean isDay(String value) {
        try {
            LocalDate.parse(value);
            return true;
        } catch (DateTimeException noDay) {
            return false;
        }
    }
}
