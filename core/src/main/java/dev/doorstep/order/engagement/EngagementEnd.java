package dev.doorstep.order.engagement;

import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.pricing.cancellation.CancellationQuote;
import dev.doorstep.pricing.cancellation.Party;
import java.time.LocalDate;
import java.util.List;

/**
 * What it means to end an engagement before its term; what it says is what is done.
 *
 * @param order the order that the engagement is
 * @param from the first day on which nobody comes any more
 * @param because because of whom it ends
 * @param trial whether it is on trial still, so that it costs nothing
 * @param days on how many days nobody comes because of that
 * @param fee what it costs the household
 * @param fees what the fee is made of: the days that cost something, each with its reason
 */
public record EngagementEnd(
        OrderId order, LocalDate from, Party because, boolean trial, int days, Money fee, List<DayFee> fees) {
    /**
     * What it costs to give up one day.
     *
     * @param day which day
     * @param quote what calling a visit off costs at that notice, of the price of the day
     */
    public record DayFee(LocalDate day, CancellationQuote quote) {}

    /** Keeps its own copy. */
    public EngagementEnd {
        fees = List.copyOf(fees);
    }
}
