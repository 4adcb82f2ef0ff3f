package dev.doorstep.cli.output;

import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.TimeWindow;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes plain text of values and finds the names of columns.
 *
 * @param locale the language of bilingual texts
 * @param names the names of columns, sheets and constants in that language
 * @param clock the wall-clock of the branch
 * @param forPeople whether constants, truths and times are written for people; programs get what never changes
 */
record Words(Locale locale, ResourceBundle names, WallClock clock, boolean forPeople) {
    String column(String key) {
        return named("column." + key, key);
    }

    String sheet(String name) {
        return named("sheet." + name, name);
    }

    String nothing() {
        return names.getString("report.nothing");
    }

    String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof LocalText text) {
            return clock.in(text.in(locale));
        }
        if (value instanceof Money money) {
            return money.amount().toPlainString();
        }
        if (value instanceof Instant at) {
            return forPeople ? clock.forPeople(at) : clock.forPrograms(at);
        }
        if (value instanceof TimeWindow window) {
            return forPeople ? clock.forPeople(window) : clock.forPrograms(window);
        }
        if (value instanceof Collection<?> values) {
            return values.stream().map(this::text).collect(Collectors.joining(" "));
        }
        return forPeople ? forPeople(value) : value.toString();
    }

    private String forPeople(Object value) {
        if (value instanceof Enum<?> constant) {
            String type = constant.getDeclaringClass().getSimpleName();
            return named("value." + type + "." + constant.name(), constant.name());
        }
        return value instanceof Boolean truth ? named("value." + truth, truth.toString()) : value.toString();
    }

    private String named(String key, String otherwise) {
        return names.containsKey(key) ? names.getString(key) : otherwise;
    }
}
