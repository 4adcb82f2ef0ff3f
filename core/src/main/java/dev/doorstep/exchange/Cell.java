package dev.doorstep.exchange;

import dev.doorstep.kernel.BasisPoints;
import dev.doorstep.kernel.Code;
import dev.doorstep.kernel.Grain;
import dev.doorstep.kernel.Money;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * One value of a file, with its place and its name; reads itself as what it should be or refuses itself.
 *
 * @param file the name of the file
 * @param line the line, the first is 1
 * @param column the column in characters, the first is 1
 * @param name the name of the column, or the path of keys
 * @param text the value as it is written, possibly empty
 */
public record Cell(String file, int line, int column, String name, String text) {
    /** The longest text that people read. */
    public static final int TEXT_LENGTH_MAX = 2_000;

    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,12}(\\.\\d{1,12})?");
    private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");
    private static final Pattern DATE_TIME =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,6})?)?");
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final int PERCENT_DECIMALS = 2;
    private static final String END_OF_DAY = "24:00";

    /** Tells whether nothing is written. */
    public boolean isEmpty() {
        return text.isEmpty();
    }

    /**
     * Makes the refusal of this value, to be thrown.
     *
     * @param code the key of the sentence
     * @param more the facts beyond the name of the column and the value
     */
    public RuntimeException refusal(String code, Object... more) {
        List<String> facts = new ArrayList<>(List.of(name, text));
        Arrays.stream(more).map(String::valueOf).forEach(facts::add);
        return RefusedRow.row(new ImportProblem(file, line, column, code, facts));
    }

    /** Makes the refusal of a row whose fault another fault explains already, to be thrown. */
    public RuntimeException silence() {
        return RefusedRow.silent(file);
    }

    /** Returns the text, which must not be blank. */
    public String required() {
        if (text.isBlank()) {
            throw refusal("import.value.missing");
        }
        return optional();
    }

    /** Returns the text, possibly empty, at most {@value #TEXT_LENGTH_MAX} characters. */
    public String optional() {
        return optional(TEXT_LENGTH_MAX);
    }

    /** Returns the text, possibly empty, within a length. */
    public String optional(int lengthMax) {
        if (text.length() > lengthMax) {
            throw RefusedRow.row(new ImportProblem(
                    file,
                    line,
                    column,
                    "import.value.too-long",
                    List.of(name, Integer.toString(text.length()), Integer.toString(lengthMax))));
        }
        return text;
    }

    /** Reads a code that has no type of its own. */
    public String code() {
        return code(text -> {
                    Code.check(text);
                    return new PlainCode(text);
                })
                .value();
    }

    private record PlainCode(String value) implements Code {}

    /** Reads a code. */
    public <C extends Code> C code(Function<String, C> of) {
        try {
            return of.apply(required());
        } catch (IllegalArgumentException noCode) {
            throw refusal("import.value.code", Code.LENGTH_MAX);
        }
    }

    /** Reads a whole number within bounds. */
    public int whole(int min, int max) {
        if (!WHOLE.matcher(required()).matches()) {
            throw refusal("import.value.whole", min, max);
        }
        int value = Integer.parseInt(text);
        if (value < min || value > max) {
            throw refusal("import.value.whole", min, max);
        }
        return value;
    }

    /** Reads minutes that the grain divides. */
    public int minutes(int min, int max) {
        int minutes = whole(min, max);
        if (!Grain.divides(minutes)) {
            throw refusal("import.value.off-grain", Grain.LENGTH.toMinutes());
        }
        return minutes;
    }

    /** Reads a decimal number. */
    private BigDecimal decimal() {
        if (!DECIMAL.matcher(required()).matches()) {
            throw refusal("import.value.decimal");
        }
        return new BigDecimal(text);
    }

    /** Reads an amount of money in major units, zero or above. */
    public Money money(Currency currency) {
        BigDecimal amount = decimal();
        if (amount.signum() < 0) {
            throw refusal("import.value.negative");
        }
        int decimals = currency.getDefaultFractionDigits();
        if (amount.stripTrailingZeros().scale() > decimals) {
            throw refusal("import.value.money", currency.getCurrencyCode(), decimals);
        }
        return Money.of(amount, currency);
    }

    /** Reads percent with at most two decimals as basis points within bounds. */
    public int basisPoints(int min, int max) {
        BigDecimal points = decimal().movePointRight(PERCENT_DECIMALS).stripTrailingZeros();
        if (points.scale() > 0
                || points.compareTo(BigDecimal.valueOf(min)) < 0
                || points.compareTo(BigDecimal.valueOf(max)) > 0) {
            throw refusal("import.value.percent", BasisPoints.percent(min), BasisPoints.percent(max));
        }
        return points.intValueExact();
    }

    /** Reads degrees of latitude or longitude. */
    public double degrees(int max) {
        BigDecimal degrees = decimal();
        if (degrees.abs().compareTo(BigDecimal.valueOf(max)) > 0) {
            throw refusal("import.value.degrees", max);
        }
        return degrees.doubleValue();
    }

    /** Reads a time of day. */
    public LocalTime time() {
        if (!TIME.matcher(required()).matches()) {
            throw refusal("import.value.time");
        }
        return LocalTime.parse(text);
    }

    /** Reads the end of a stretch of one day, after its beginning; {@code 24:00} is midnight at the end of the day. */
    public LocalTime timeAfter(LocalTime from) {
        if (text.equals(END_OF_DAY)) {
            return LocalTime.MIDNIGHT;
        }
        LocalTime to = time();
        if (!to.isAfter(from)) {
            throw refusal("import.value.time-order", from);
        }
        return to;
    }

    /** Reads a day. */
    public LocalDate date() {
        try {
            return LocalDate.parse(required(), DATE);
        } catch (DateTimeException noDate) {
            throw refusal("import.value.date");
        }
    }

    /** Reads a day that is not before another. */
    public LocalDate dateFrom(LocalDate earliest) {
        LocalDate date = date();
        if (date.isBefore(earliest)) {
            throw refusal("import.value.date-order", earliest);
        }
        return date;
    }

    /**
     * Reads a moment of a wall-clock. What the clock skips is refused, what it shows twice is the first time.
     *
     * @param zone the zone of the wall-clock
     */
    public Instant instant(ZoneId zone) {
        LocalDateTime moment = moment();
        if (zone.getRules().getValidOffsets(moment).isEmpty()) {
            throw refusal(
                    "import.value.skipped-time",
                    zone,
                    zone.getRules().getTransition(moment).getDateTimeAfter());
        }
        return moment.atZone(zone).toInstant();
    }

    /** Reads a moment of a wall-clock that is after another. */
    public Instant instantAfter(Instant earlier, ZoneId zone) {
        Instant later = instant(zone);
        if (!later.isAfter(earlier)) {
            throw refusal("import.value.time-order", LocalDateTime.ofInstant(earlier, zone));
        }
        return later;
    }

    /** Reads a time zone. */
    public ZoneId zone() {
        try {
            return ZoneId.of(required());
        } catch (DateTimeException noZone) {
            throw refusal("import.value.zone");
        }
    }

    /** Reads a currency. */
    public Currency currency() {
        try {
            return Currency.getInstance(required());
        } catch (IllegalArgumentException noCurrency) {
            throw refusal("import.value.currency");
        }
    }

    /** Returns a part of this value, at the same place. */
    public Cell part(String some) {
        return new Cell(file, line, column, name, some);
    }

    /** Reads {@code YES} or {@code NO}. */
    public boolean yes() {
        return choice(List.of("YES", "NO"), value -> value).equals("YES");
    }

    /** Reads the name of a constant. */
    public <E extends Enum<E>> E oneOf(Class<E> type) {
        return choice(Arrays.asList(type.getEnumConstants()), Enum::name);
    }

    /** Reads one of several values by its name. */
    public <T> T choice(List<T> values, Function<T, String> nameOf) {
        String wanted = required();
        return values.stream()
                .filter(value -> nameOf.apply(value).equals(wanted))
                .findFirst()
                .orElseThrow(() -> refusal(
                        "import.value.choice",
                        String.join(", ", values.stream().map(nameOf).toList())));
    }

    private LocalDateTime moment() {
        if (!DATE_TIME.matcher(required()).matches()) {
            throw refusal("import.value.date-time");
        }
        try {
            return LocalDateTime.parse(text);
        } catch (DateTimeException noMoment) {
            throw refusal("import.value.date-time");
        }
    }
}
