package dev.doorstep.order.engagement;

import dev.doorstep.availability.Scheduling;
import dev.doorstep.event.Work;
import dev.doorstep.kernel.Money;
import dev.doorstep.order.Contracting;
import dev.doorstep.payment.Cashier;
import dev.doorstep.payment.PaymentKind;
import java.time.LocalDate;
import java.time.YearMonth;

/** What is due without anybody asking: a trial passes, a month is billed, an engagement is over. */
record Billing(Work work, Contracting contracting, Scheduling scheduling, Cashier cashier) {
    /** Returns the engagement as of a day; only its trial is looked at. */
    Engagement onTrial(Engagement known, LocalDate today) {
        if (known.state() != EngagementState.TRIAL
                || today.isBefore(known.agreement().trialEnd())) {
            return known;
        }
        work.record(new EngagementEvent.TrialPassed(known.order()));
        return known.running();
    }

    /** Returns the engagement with everything billed that is over, and closed if all of it is. */
    Engagement advanced(Engagement known, LocalDate today) {
        Engagement billed = onTrial(known, today);
        for (YearMonth month : known.months()) {
            if (billed.isOver(month, today) && billed.billed(month).isEmpty()) {
                billed = billed(billed, month);
            }
        }
        boolean over = billed.dueFrom(today).isEmpty()
                && billed.months().stream()
                        .allMatch(billed.course().statements().stream()
                                .map(EngagementStatement::month)
                                .toList()::contains);
        return over && billed.state().successors().contains(EngagementState.SETTLED) ? settled(billed) : billed;
    }

    private Engagement billed(Engagement engagement, YearMonth month) {
        EngagementStatement statement = Attendance.of(engagement, scheduling).statement(month, work.now());
        Money due = statement.total().net();
        if (due.isPositive()) {
            cashier.collect(engagement.order(), engagement.customer(), due, PaymentKind.MONTH);
        }
        work.record(new EngagementEvent.Billed(engagement.order(), statement));
        return engagement.with(statement);
    }

    private Engagement settled(Engagement engagement) {
        boolean done = engagement.course().statements().stream().anyMatch(statement -> statement.served() > 0);
        contracting.close(engagement.order(), done);
        return engagement.settled();
    }
}
