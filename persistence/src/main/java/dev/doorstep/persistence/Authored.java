package dev.doorstep.persistence;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A table that the office writes and every booking reads. Whoever writes it leaves a number by chance in
 * {@code ds_table_stamp}, which nobody ever leaves again: what was found under a stamp is known while the stamp stands
 * ({@link KnownAnswers}).
 */
enum Authored {
    BRANCH("ds_branch"),
    CATEGORY("ds_category"),
    OFFERING("ds_offering", "at", "effective_from"),
    PRICE_BOOK("ds_price_book", "known", "effective_from", "effective_until", "saved_at"),
    PROMOTION("ds_promotion_version", "known", "saved_at"),
    DURATION("ds_duration_model");

    private final String table;
    private final String parameter;
    private final ImmutableList<String> times;

    Authored(String table) {
        this(table, "");
    }

    /**
     * Names a table of which rows begin or cease to count.
     *
     * @param parameter the name under which its statements are told as of when they are asked
     * @param times the columns that say from when on a row counts, or no more
     */
    Authored(String table, String parameter, String... times) {
        this.table = table;
        this.parameter = parameter;
        this.times = ImmutableList.copyOf(times);
    }

    /** Recognises a table. */
    static Optional<Authored> of(String table) {
        return Arrays.stream(values())
                .filter(authored -> authored.table.equals(table))
                .findFirst();
    }

    /** Returns the name of the table. */
    String table() {
        return table;
    }

    /** Tells whether a row may begin or cease to count without being written. */
    boolean changesInTime() {
        return !times.isEmpty();
    }

    /** Returns the read of when a row begins or ceases to count next. */
    String nextTime() {
        return times.stream()
                .map(time -> "SELECT MIN(%1$s) AS next FROM %2$s WHERE branch_id = :branch AND %1$s > :%3$s"
                        .formatted(time, table, parameter))
                .collect(Collectors.joining(" UNION ALL ", "SELECT MIN(next) FROM (", ") AS times"));
    }
}
