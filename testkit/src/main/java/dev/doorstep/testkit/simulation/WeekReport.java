package dev.doorstep.testkit.simulation;

import dev.doorstep.kernel.Money;
import dev.doorstep.ledger.LedgerReport;
import dev.doorstep.settlement.Statement;
import java.time.LocalDate;
import java.util.List;

/**
 * What became of a week.
 *
 * @param bookings how many requests ended how, {@code booked} or by the code of their refusal
 * @param visits how many booked visits ended how, by the state that they reached
 * @param days the days in their order
 * @param evenings what the plan of each day changed, made the evening before
 * @param unserved the orders that nobody came for
 * @param revenue the money
 * @param statements what each payee got, by the numbers
 * @param ledger what the verification of the books found
 */
public record WeekReport(
        List<Count> bookings,
        List<Count> visits,
        List<Day> days,
        List<Evening> evenings,
        List<Unserved> unserved,
        Revenue revenue,
        List<Statement> statements,
        LedgerReport ledger) {
    /** Keeps its own copies. */
    public WeekReport {
        bookings = List.copyOf(bookings);
        visits = List.copyOf(visits);
        days = List.copyOf(days);
        evenings = List.copyOf(evenings);
        unserved = List.copyOf(unserved);
        statements = List.copyOf(statements);
    }

    /**
     * How often something happened.
     *
     * @param name what
     * @param count how often
     */
    public record Count(String name, int count) {}

    /**
     * One day of all workers.
     *
     * @param day the day
     * @param visits how many doors were reached
     * @param metres the way between the doors, from home and back
     * @param doorMinutes the time at the doors
     * @param shiftMinutes the time in the shifts of whoever worked
     */
    public record Day(LocalDate day, int visits, long metres, long doorMinutes, long shiftMinutes) {
        /** Returns the time at the doors in percent of the shifts. */
        public long utilisationPercent() {
            return shiftMinutes == 0 ? 0 : doorMinutes * 100 / shiftMinutes;
        }
    }

    /**
     * The plan of one day.
     *
     * @param day the day that was planned
     * @param visits how many visits the plan was free to move
     * @param unassigned for how many of them nobody was found
     * @param metresBefore the way of all workers as it was booked
     * @param metresAfter the way once the plan was in force
     * @param greedy what greedy insertion makes of the same day, which keeps what is booked
     * @param afresh what greedy insertion makes of the same visits as if nobody had any of them yet
     */
    public record Evening(
            LocalDate day,
            int visits,
            int unassigned,
            long metresBefore,
            long metresAfter,
            Greedy greedy,
            Greedy afresh) {
        /** Returns how much shorter the way became, in tenths of a percent. */
        public long savedPerMille() {
            return perMille(metresBefore);
        }

        /** Returns how much shorter the way is than that of greedy insertion, in tenths of a percent. */
        public long shorterThanGreedyPerMille() {
            return perMille(greedy.metres);
        }

        private long perMille(long other) {
            return other == 0 ? 0 : (other - metresAfter) * 1_000 / other;
        }
    }

    /**
     * A plan without a search: every visit where it adds least, once.
     *
     * @param unassigned for how many visits it finds nobody
     * @param metres the way of all workers
     */
    public record Greedy(int unassigned, long metres) {}

    /**
     * An order that nobody came for.
     *
     * @param ref the request
     * @param reasons what stood against how many workers, the most frequent first
     */
    public record Unserved(String ref, String reasons) {}

    /**
     * The money of the week.
     *
     * @param paid what customers paid
     * @param refunded what went back
     * @param fees what was kept for cancellations and no-shows
     * @param discounts what promotions cost the platform
     * @param commission what the platform kept of finished work
     * @param settled the total of the statements
     */
    public record Revenue(Money paid, Money refunded, Money fees, Money discounts, Money commission, Money settled) {}
}
