package dev.doorstep.availability.advice;

import dev.doorstep.organisation.BranchSettings;
import dev.doorstep.organisation.Lead;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** What the branch can do otherwise. */
final class BranchLifts {
    private BranchLifts() {}

    static Optional<Lift> notice(Imagined now) {
        long left = Duration.between(now.terms().now(), now.start()).toMinutes();
        if (now.start().isBefore(now.terms().now())) {
            return Optional.empty();
        }
        Lead lead = settings(now).lead();
        return Optional.of(new Lift(
                Change.of(ChangeCode.NOTICE, 0, left, lead.noticeMinutes()),
                now.with(settings(now).with(new Lead((int) left, lead.immediateMinutes(), lead.horizonDays())))));
    }

    static Optional<Lift> horizon(Imagined now) {
        LocalDate today = now.terms().branch().dayOf(now.terms().now());
        long days = ChronoUnit.DAYS.between(today, now.terms().branch().dayOf(now.start()));
        if (days > Lead.HORIZON_DAYS_MAX) {
            return Optional.empty();
        }
        Lead lead = settings(now).lead();
        return Optional.of(new Lift(
                Change.of(ChangeCode.HORIZON, 0, days, lead.horizonDays()),
                now.with(settings(now).with(new Lead(lead.noticeMinutes(), lead.immediateMinutes(), (int) days)))));
    }

    static Optional<Lift> openingHours(Imagined now) {
        return DoorHours.of(now).filter(DoorHours::endsBeforeMidnight).map(door -> {
            BranchSettings is = settings(now);
            LocalTime opens = is.opensAt().isBefore(door.from()) ? is.opensAt() : door.from();
            LocalTime closes = is.closesAt().isAfter(door.to()) ? is.closesAt() : door.to();
            long more = Duration.between(opens, closes)
                    .minus(Duration.between(is.opensAt(), is.closesAt()))
                    .toMinutes();
            return new Lift(
                    Change.of(ChangeCode.OPENING_HOURS, more, opens, closes, more),
                    now.with(is.opening(opens, closes)));
        });
    }

    private static BranchSettings settings(Imagined now) {
        return now.terms().branch().settings();
    }
}
