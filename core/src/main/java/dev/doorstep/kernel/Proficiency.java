package dev.doorstep.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How well somebody masters one skill, and until when that is certified: at a level without end or until a day, and
 * perhaps at a lower level for longer, such as level 3 until June, and level 2 without end.
 *
 * <p>The same skill on the same days is the same value, however many certificates it comes from.
 *
 * @param stages the levels, the highest first, each certified for longer than the one before; at least one
 */
public record Proficiency(List<Stage> stages) {
    private static final Comparator<Stage> HIGHEST_AND_LONGEST_FIRST =
            Comparator.comparing(Stage::level).thenComparing(Stage::end).reversed();

    /**
     * A level, and until when it is certified.
     *
     * @param level the level
     * @param lastDay the last day on which it counts, or nothing if it does not end
     */
    public record Stage(SkillLevel level, @Nullable LocalDate lastDay) {
        private static final String UNTIL = "/";
        private static final Pattern TEXT = Pattern.compile("(\\d)(?:" + UNTIL + "(\\d{4}-\\d{2}-\\d{2}))?");

        /** Tells whether it counts on a day. */
        public boolean countsOn(LocalDate day) {
            return !day.isAfter(end());
        }

        private LocalDate end() {
            return lastDay == null ? LocalDate.MAX : lastDay;
        }

        private static Stage parse(String text) {
            Matcher parts = TEXT.matcher(text);
            if (!parts.matches()) {
                throw new IllegalArgumentException("\"%s\" is no level.".formatted(text));
            }
            String lastDay = parts.group(2);
            return new Stage(
                    SkillLevel.of(Integer.parseInt(parts.group(1))), lastDay == null ? null : LocalDate.parse(lastDay));
        }

        /** Returns the level, and behind a slash the last day if there is one, such as {@code 3/2026-06-30}. */
        @Override
        public String toString() {
            return lastDay == null ? level.toString() : level + UNTIL + lastDay;
        }
    }

    /** Keeps its own copy, and rejects none, and a level that says nothing beside a higher one. */
    public Proficiency {
        stages = List.copyOf(stages);
        if (stages.isEmpty() || !stages.equals(telling(stages.stream()))) {
            throw new IllegalArgumentException(
                    "%s are no levels, the highest first, each certified for longer than the one before."
                            .formatted(stages));
        }
    }

    /** Obtains a level without end. */
    public static Proficiency of(SkillLevel level) {
        return new Proficiency(List.of(new Stage(level, null)));
    }

    /** Obtains a level that is certified until a day, that day included. */
    public static Proficiency until(SkillLevel level, LocalDate lastDay) {
        return new Proficiency(List.of(new Stage(level, lastDay)));
    }

    /**
     * Obtains what is written as {@link #toString()} writes it.
     *
     * @throws IllegalArgumentException if it is not written so
     */
    public static Proficiency parse(String text) {
        try {
            return new Proficiency(
                    Arrays.stream(text.split(",", -1)).map(Stage::parse).toList());
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw new IllegalArgumentException(
                    "\"%s\" is no level from 1 to %d. Write it like 3, 3/2026-12-31 or 3/2026-12-31,2."
                            .formatted(text, SkillLevel.MAX),
                    unreadable);
        }
    }

    /** Returns what this and more certificates of the same skill come to: on every day the highest level of them. */
    public Proficiency and(Proficiency other) {
        return new Proficiency(telling(Stream.concat(stages.stream(), other.stages.stream())));
    }

    /** Returns the highest level, on whichever days. */
    public SkillLevel highest() {
        return stages.get(0).level();
    }

    /** Finds the level on a day; nothing if all that was certified has ended. */
    public Optional<SkillLevel> on(LocalDate day) {
        for (Stage stage : stages) {
            if (stage.countsOn(day)) {
                return Optional.of(stage.level());
            }
        }
        return Optional.empty();
    }

    /** Finds which of the levels that are at least as high as one is certified longest; nothing if none is as high. */
    public Optional<Stage> longest(SkillLevel least) {
        return stages.stream()
                .filter(stage -> stage.level().compareTo(least) >= 0)
                .reduce((shorter, longer) -> longer);
    }

    /** A level that is no higher than another and does not last longer says nothing. */
    private static List<Stage> telling(Stream<Stage> stages) {
        List<Stage> telling = new ArrayList<>();
        stages.sorted(HIGHEST_AND_LONGEST_FIRST).forEach(stage -> {
            boolean lastsLonger = telling.isEmpty()
                    || stage.end().isAfter(telling.get(telling.size() - 1).end());
            if (lastsLonger) {
                telling.add(stage);
            }
        });
        return telling;
    }

    /**
     * Returns the levels as people write them: {@code 3} without end, {@code 3/2026-12-31} until a day, and with
     * {@code ,2} behind it at a lower level from then on.
     */
    @Override
    public String toString() {
        return stages.stream().map(Stage::toString).collect(Collectors.joining(","));
    }
}
