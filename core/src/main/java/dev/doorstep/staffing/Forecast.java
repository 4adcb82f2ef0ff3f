package dev.doorstep.staffing;

import dev.doorstep.kernel.BasisPoints;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * What is to be expected of an hour: the weighted mean of the same hour on the last days of the same weekday and of the
 * same kind, such as holidays, of which the last counts most and each one before it one part less (a seasonal naive
 * forecast over several seasons with linearly falling weights: Hyndman and Athanasopoulos, Forecasting: Principles and
 * Practice, 3rd edition, sections 3.3 and 5.2). Days before anything was ever asked for are not looked at, so that a
 * branch that has just opened is not foreseen to be empty.
 *
 * <p>So many minutes of an hour keep {@code r} workers busy. Needed are {@code r + m * sqrt(r)} of them, to the nearest
 * whole worker: the square root rule of safety staffing, with {@code m} the margin of service (Whitt, What you should
 * know about queueing models to set staffing requirements in service systems, Naval Research Logistics 54, 2007).
 */
public final class Forecast {
    /** The most days that are foreseen at once. */
    public static final int DAYS_MAX = 35;

    private static final int MINUTES = 60;
    private static final double PERCENT = 100;
    private static final double NEARLY = 1e-9;

    private final DemandHistory history;
    private final ForecastTerms terms;
    private final Function<LocalDate, ?> kind;

    /**
     * Foresees from a history.
     *
     * @param kind tells days of a kind from those of another; a day of which there was none of its kind is foreseen
     *     from its weekdays
     */
    public Forecast(DemandHistory history, ForecastTerms terms, Function<LocalDate, ?> kind) {
        this.history = history;
        this.terms = terms;
        this.kind = kind;
    }

    /** Returns the first day that a forecast looks at, of those before a day: in twice the weeks some are alike. */
    public static LocalDate firstLookedAt(LocalDate before, ForecastTerms terms) {
        return before.minusWeeks(2L * terms.weeks());
    }

    /**
     * Lists what some days need, in the order of the hours; hours in which nothing is expected are left out.
     *
     * @param first the first day
     * @param days how many days, 1 to {@value #DAYS_MAX}
     * @param before the first day that is not known yet, the first day or one before it
     */
    public List<HourlyNeed> needs(LocalDate first, int days, LocalDate before) {
        if (days < 1 || days > DAYS_MAX || before.isAfter(first)) {
            throw new IllegalArgumentException("%d days from %s on are not foreseen on %s, only up to %d to come."
                    .formatted(days, first, before, DAYS_MAX));
        }
        return first.datesUntil(first.plusDays(days))
                .flatMap(day -> needs(day, before).stream())
                .toList();
    }

    private List<HourlyNeed> needs(LocalDate day, LocalDate before) {
        List<LocalDate> last = lookedAt(day, before);
        SortedMap<DemandHour, Long> weighted = new TreeMap<>();
        for (int i = 0; i < last.size(); i++) {
            long weight = (long) last.size() - i;
            history.between(last.get(i), last.get(i))
                    .forEach((hour, parts) ->
                            weighted.merge(new DemandHour(day, hour.hour(), hour.skills()), weight * parts, Long::sum));
        }
        long weights = last.size() * (last.size() + 1L) / 2;
        List<HourlyNeed> needs = new ArrayList<>();
        weighted.forEach((hour, sum) -> {
            double minutes = sum / (double) weights / BasisPoints.ALL;
            HourlyNeed need = new HourlyNeed(hour, Math.round(minutes), workers(minutes / MINUTES));
            if (need.workers() > 0) {
                needs.add(need);
            }
        });
        return needs;
    }

    /** Lists the days that a day is foreseen from, the last first. */
    private List<LocalDate> lookedAt(LocalDate day, LocalDate before) {
        List<LocalDate> weekdays = IntStream.iterate(1, week -> week + 1)
                .mapToObj(day::minusWeeks)
                .dropWhile(past -> !past.isBefore(before))
                .takeWhile(past -> !past.isBefore(firstLookedAt(before, terms)) && !history.isBeforeAll(past))
                .toList();
        List<LocalDate> alike = weekdays.stream()
                .filter(past -> kind.apply(past).equals(kind.apply(day)))
                .toList();
        return (alike.isEmpty() ? weekdays : alike)
                .stream().limit(terms.weeks()).toList();
    }

    private int workers(double busy) {
        double needed = busy + terms.marginPercent() / PERCENT * Math.sqrt(busy);
        return (int) Math.floor(needed + 0.5 + NEARLY);
    }
}
