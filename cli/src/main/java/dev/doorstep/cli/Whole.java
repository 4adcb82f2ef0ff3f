package dev.doorstep.cli;

import dev.doorstep.availability.SlotQuery;
import dev.doorstep.availability.duration.DurationSource;
import dev.doorstep.availability.duration.DurationTerms;
import dev.doorstep.availability.roster.ShiftPattern;
import dev.doorstep.catalog.Effort;
import dev.doorstep.catalog.Offering;
import dev.doorstep.catalog.Units;
import dev.doorstep.dispatch.DispatchProblem;
import dev.doorstep.dispatch.comparison.Utilisation;
import dev.doorstep.kernel.PageRequest;
import dev.doorstep.kernel.SkillLevel;
import dev.doorstep.marketing.ReferralProgram;
import dev.doorstep.order.engagement.Agreement;
import dev.doorstep.order.engagement.WorkingDays;
import dev.doorstep.order.series.PlaceSeries;
import dev.doorstep.payment.points.PointsProgram;
import dev.doorstep.pricing.factor.Circumstances;
import dev.doorstep.pricing.redemption.CouponDesk;
import dev.doorstep.settlement.Settlement;
import dev.doorstep.staffing.Forecast;
import dev.doorstep.staffing.ForecastTerms;
import dev.doorstep.workforce.DailyLimits;
import dev.doorstep.workforce.ServiceArea;
import dev.doorstep.workforce.WorkTerms;
import picocli.CommandLine.ITypeConverter;

/** Reads a whole number within bounds. */
abstract class Whole implements ITypeConverter<Integer> {
    private final int min;
    private final int max;

    private Whole(int min, int max) {
        this.min = min;
        this.max = max;
    }

    int min() {
        return min;
    }

    int max() {
        return max;
    }

    @Override
    public Integer convert(String text) {
        int value = Integer.parseInt(text);
        if (value < min || value > max) {
            throw new NumberFormatException("%d is not between %d and %d.".formatted(value, min, max));
        }
        return value;
    }

    /** The days of one look into a calendar. */
    static final class Days extends Whole {
        Days() {
            super(1, SlotQuery.DAYS_MAX);
        }
    }

    /** The place in a crew. */
    static final class Place extends Whole {
        Place() {
            super(1, Offering.Work.CREW_MAX);
        }
    }

    /** The days of one look back. */
    static final class LookBackDays extends Whole {
        LookBackDays() {
            super(1, DurationSource.DAYS_MAX);
        }
    }

    /** The days of one look at how far workers are used. */
    static final class UtilisationDays extends Whole {
        UtilisationDays() {
            super(1, Utilisation.DAYS_MAX);
        }
    }

    /** A quantile in percent. */
    static final class QuantilePercent extends Whole {
        QuantilePercent() {
            super(1, DurationTerms.QUANTILE_PERCENT_MAX);
        }
    }

    /** How many visits a figure one level up counts for. */
    static final class PriorVisits extends Whole {
        PriorVisits() {
            super(1, DurationTerms.PRIOR_VISITS_MAX);
        }
    }

    /** The shortest time that is planned, in percent of what is sold. */
    static final class LeastPercent extends Whole {
        LeastPercent() {
            super(DurationTerms.LEAST_PERCENT_MIN, 100);
        }
    }

    /** The longest time that is planned, in percent of what is sold. */
    static final class MostPercent extends Whole {
        MostPercent() {
            super(100, DurationTerms.MOST_PERCENT_MAX);
        }
    }

    /** The level of a worker. */
    static final class Level extends Whole {
        Level() {
            super(1, SkillLevel.MAX);
        }
    }

    /** The demand in percent of the ordinary one. */
    static final class DemandPercent extends Whole {
        DemandPercent() {
            super(0, Circumstances.DEMAND_MAX / 100);
        }
    }

    /** The visits of a series. */
    static final class Times extends Whole {
        Times() {
            super(1, PlaceSeries.TIMES_MAX);
        }
    }

    /** The days from one visit of a series to the next. */
    static final class EveryDays extends Whole {
        EveryDays() {
            super(1, PlaceSeries.DAYS_MAX);
        }
    }

    /** The days on trial. */
    static final class TrialDays extends Whole {
        TrialDays() {
            super(0, WorkingDays.DAYS_MAX);
        }
    }

    /** How often another worker may come. */
    static final class Replacements extends Whole {
        Replacements() {
            super(0, Agreement.REPLACEMENTS_MAX);
        }
    }

    /** The rows of one list. */
    static final class Rows extends Whole {
        Rows() {
            super(1, PageRequest.SIZE_MAX);
        }
    }

    /** The earnings or payouts of one transaction. */
    static final class Chunk extends Whole {
        Chunk() {
            super(1, Settlement.CHUNK_MAX);
        }
    }

    /** The visits that may be disturbed. */
    static final class Others extends Whole {
        Others() {
            super(0, DispatchProblem.VISITS_MAX);
        }
    }

    /** The steps of one search. */
    static final class Steps extends Whole {
        Steps() {
            super(1, 1_000_000_000);
        }
    }

    /** The minutes of one visit. */
    static final class Minutes extends Whole {
        Minutes() {
            super(0, Effort.MINUTES_MAX);
        }
    }

    /** The minutes of overtime in a day. */
    static final class OvertimeMinutes extends Whole {
        OvertimeMinutes() {
            super(0, DailyLimits.OVERTIME_MAX);
        }
    }

    /** What calling somebody out costs. */
    static final class CallOutCost extends Whole {
        CallOutCost() {
            super(0, WorkTerms.CALL_OUT_MAX);
        }
    }

    /** How far a worker goes. */
    static final class Kilometres extends Whole {
        /** The metres of one kilometre. */
        static final int METRES = 1_000;

        /** Returns how many kilometres so many metres are, half up. */
        static long of(long metres) {
            return (metres + METRES / 2) / METRES;
        }

        Kilometres() {
            super(1, ServiceArea.Radius.METRES_MAX / METRES);
        }
    }

    /** The days that somebody looks back. */
    static final class DaysBack extends Whole {
        DaysBack() {
            super(1, 366);
        }
    }

    /** The days of a pattern of shifts. */
    static final class PatternDays extends Whole {
        PatternDays() {
            super(1, ShiftPattern.DAYS_MAX);
        }
    }

    /** The days for which shifts are proposed. */
    static final class StaffedDays extends Whole {
        StaffedDays() {
            super(1, Forecast.DAYS_MAX);
        }
    }

    /** The weekdays from which demand is foreseen. */
    static final class ForecastWeeks extends Whole {
        ForecastWeeks() {
            super(1, ForecastTerms.WEEKS_MAX);
        }
    }

    /** A part of something, in percent. */
    static final class Percent extends Whole {
        Percent() {
            super(0, 100);
        }
    }

    /** The minutes on the way to a visit. */
    static final class TravelMinutes extends Whole {
        TravelMinutes() {
            super(0, ForecastTerms.TRAVEL_MINUTES_MAX);
        }
    }

    /** The margin of service, in percent. */
    static final class MarginPercent extends Whole {
        MarginPercent() {
            super(0, ForecastTerms.MARGIN_PERCENT_MAX);
        }
    }

    /** The hours of work in a day. */
    static final class DayHours extends Whole {
        DayHours() {
            super(1, 24);
        }
    }

    /** The hours of work in a week. */
    static final class WeekHours extends Whole {
        WeekHours() {
            super(1, 7 * 24);
        }
    }

    /** The days of work in a week. */
    static final class WeekDays extends Whole {
        WeekDays() {
            super(1, 7);
        }
    }

    /** The hours of rest between two days. */
    static final class RestHours extends Whole {
        RestHours() {
            super(0, 24);
        }
    }

    /** The days off in a pattern of shifts, or between the turns of two workers. */
    static final class DaysOff extends Whole {
        DaysOff() {
            super(0, ShiftPattern.DAYS_MAX);
        }
    }

    /** The number of a version. */
    static final class Version extends Whole {
        Version() {
            super(1, 1_000_000_000);
        }
    }

    /** The units of one order. */
    static final class UnitCount extends Whole {
        UnitCount() {
            super(1, Units.MAX);
        }
    }

    /** The codes of one batch. */
    static final class Codes extends Whole {
        Codes() {
            super(1, CouponDesk.Batch.COUNT_MAX);
        }
    }

    /** Some points. */
    static final class Points extends Whole {
        Points() {
            super(1, 1_000_000_000);
        }
    }

    /** The points that 100 minor units earn. */
    static final class EarnedPercent extends Whole {
        EarnedPercent() {
            super(0, PointsProgram.EARNED_MAX / 100);
        }
    }

    /** The months for which points can be used. */
    static final class ValidityMonths extends Whole {
        ValidityMonths() {
            super(1, PointsProgram.VALIDITY_MAX);
        }
    }

    /** The rewards that one customer gets. */
    static final class Rewards extends Whole {
        Rewards() {
            super(1, ReferralProgram.REWARDS_MAX);
        }
    }
}
