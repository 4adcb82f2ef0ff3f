package dev.doorstep.pricing.factor;

import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.SkillLevel;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** When a factor applies. */
public sealed interface Condition {
    /** Tells whether it holds. */
    boolean holds(Situation situation);

    /** Says when that is. */
    LocalText describe();

    /**
     * Work starts in certain hours of the week.
     *
     * @param hours the hours, at least one
     */
    record Hours(List<WeeklyHours> hours) implements Condition {
        /** Keeps its own copy, and rejects hours that are never. */
        public Hours {
            hours = List.copyOf(hours);
            requireSome(hours.size());
        }

        @Override
        public LocalText describe() {
            return Rates.SENTENCES.inBoth("condition.hours", WeeklyHours.list(hours));
        }

        @Override
        public boolean holds(Situation situation) {
            for (int i = 0; i < hours.size(); i++) {
                if (hours.get(i).contains(situation.start())) {
                    return true;
                }
            }
            return false;
        }
    }

    /**
     * Work starts on certain kinds of days.
     *
     * @param kinds the kinds, at least one
     */
    record Days(Set<DayKind> kinds) implements Condition {
        /** Keeps its own copy, and rejects days that are never. */
        public Days {
            kinds = Set.copyOf(kinds);
            requireSome(kinds.size());
        }

        @Override
        public LocalText describe() {
            return Rates.SENTENCES.inBoth("condition.days", DayKind.list(kinds));
        }

        @Override
        public boolean holds(Situation situation) {
            return kinds.contains(situation.day());
        }
    }

    /**
     * Somebody asks at short notice.
     *
     * @param minutesBelow the first notice that is long enough, in minutes, 1 to {@value #MINUTES_MAX}
     */
    record ShortNotice(int minutesBelow) implements Condition {
        /** The longest notice that counts as short: 30 days. */
        public static final int MINUTES_MAX = 43_200;

        /** Rejects a notice outside the limits. */
        public ShortNotice {
            if (minutesBelow < 1 || minutesBelow > MINUTES_MAX) {
                throw new IllegalArgumentException(
                        "A notice of %d minutes is not between 1 and %d.".formatted(minutesBelow, MINUTES_MAX));
            }
        }

        @Override
        public LocalText describe() {
            return Rates.SENTENCES.inBoth("condition.notice", minutesBelow);
        }

        @Override
        public boolean holds(Situation situation) {
            return situation.notice().toMinutes() < minutesBelow;
        }
    }

    /**
     * The work is done in certain zones of the price book.
     *
     * @param zones the codes of the zones, at least one
     */
    record InZone(Set<String> zones) implements Condition {
        /** Keeps its own copy, and rejects a place that is nowhere. */
        public InZone {
            zones = Set.copyOf(zones);
            requireSome(zones.size());
        }

        @Override
        public LocalText describe() {
            return Rates.SENTENCES.inBoth("condition.zone", String.join(", ", new TreeSet<>(zones)));
        }

        @Override
        public boolean holds(Situation situation) {
            return zones.contains(situation.zone());
        }
    }

    /**
     * A worker of certain levels was asked for; whoever asks for none gets none of these.
     *
     * @param from the lowest level
     * @param to the highest level
     */
    record Level(SkillLevel from, SkillLevel to) implements Condition {
        /** Rejects levels in the wrong order. */
        public Level {
            if (from.compareTo(to) > 0) {
                throw new IllegalArgumentException("No level is between %s and %s.".formatted(from, to));
            }
        }

        @Override
        public LocalText describe() {
            return Rates.SENTENCES.inBoth("condition.level", from, to);
        }

        @Override
        public boolean holds(Situation situation) {
            SkillLevel asked = situation.circumstances().level();
            return asked != null && asked.compareTo(from) >= 0 && asked.compareTo(to) <= 0;
        }
    }

    /**
     * Certain offerings are asked for.
     *
     * @param offerings the offerings, at least one
     */
    record Offerings(Set<OfferingId> offerings) implements Condition {
        /** Keeps its own copy, and rejects a choice of none. */
        public Offerings {
            offerings = Set.copyOf(offerings);
            requireSome(offerings.size());
        }

        @Override
        public LocalText describe() {
            return Rates.SENTENCES.inBoth(
                    "condition.offerings",
                    offerings.stream().map(OfferingId::value).sorted().collect(Collectors.joining(", ")));
        }

        @Override
        public boolean holds(Situation situation) {
            return offerings.contains(situation.offering());
        }
    }

    private static void requireSome(int count) {
        if (count == 0) {
            throw new IllegalArgumentException("A condition that names nothing never holds. Maybe leave it out.");
        }
    }
}
