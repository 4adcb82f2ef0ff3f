package dev.doorstep.pricing.factor;

import dev.doorstep.kernel.BasisPoints;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.SkillLevel;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Whether conditions can hold together. Those on the time, the place, the worker and the offering never depend on one
 * another.
 */
final class Possibilities {
    private static final OfferingId ANY = OfferingId.of("any");

    private final List<Condition> conditions;
    private final HolidayCalendar calendar;

    Possibilities(List<Condition> conditions, HolidayCalendar calendar) {
        this.conditions = conditions;
        this.calendar = calendar;
    }

    boolean exist() {
        LocalDateTime anyTime = LocalDate.EPOCH.atStartOfDay();
        Stream<Situation> zones = named(Condition.InZone.class)
                .flatMap(condition -> condition.zones().stream())
                .map(zone -> situation(ANY, anyTime, zone, 1));
        Stream<Situation> offerings = named(Condition.Offerings.class)
                .flatMap(condition -> condition.offerings().stream())
                .map(offering -> situation(offering, anyTime, "", 1));
        Stream<Situation> levels =
                IntStream.rangeClosed(1, SkillLevel.MAX).mapToObj(level -> situation(ANY, anyTime, "", level));
        return holdTogether(Condition.InZone.class, zones)
                && holdTogether(Condition.Offerings.class, offerings)
                && holdTogether(Condition.Level.class, levels)
                && starts().map(start -> situation(ANY, start, "", 1))
                        .anyMatch(situation ->
                                hold(Condition.Hours.class, situation) && hold(Condition.Days.class, situation));
    }

    private boolean holdTogether(Class<? extends Condition> kind, Stream<Situation> situations) {
        return named(kind).findAny().isEmpty() || situations.anyMatch(situation -> hold(kind, situation));
    }

    private boolean hold(Class<? extends Condition> kind, Situation situation) {
        return named(kind).allMatch(condition -> condition.holds(situation));
    }

    /** Every minute at which hours begin, on days of every kind. */
    private Stream<LocalDateTime> starts() {
        List<Integer> minutes = Stream.concat(
                        Stream.of(0),
                        named(Condition.Hours.class)
                                .flatMap(condition -> condition.hours().stream())
                                .map(WeeklyHours::fromMinute))
                .toList();
        return calendar.samples()
                .flatMap(
                        day -> minutes.stream().map(minute -> day.atStartOfDay().plusMinutes(minute)));
    }

    private Situation situation(OfferingId offering, LocalDateTime start, String zone, int level) {
        Circumstances circumstances = new Circumstances(SkillLevel.of(level), "", BasisPoints.ALL);
        return new Situation(offering, start, Duration.ZERO, calendar.kindOf(start.toLocalDate()), zone, circumstances);
    }

    private <C extends Condition> Stream<C> named(Class<C> kind) {
        return conditions.stream().filter(kind::isInstance).map(kind::cast);
    }
}
