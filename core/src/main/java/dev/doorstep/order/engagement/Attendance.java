package dev.doorstep.order.engagement;

import dev.doorstep.availability.Claim;
import dev.doorstep.availability.Scheduling;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who is there on which day of an engagement, as the claims say. */
record Attendance(Engagement engagement, Map<VisitId, Claim> claims) {
    static Attendance of(Engagement engagement, Scheduling scheduling) {
        List<VisitId> days =
                engagement.days().stream().map(EngagementDay::visit).toList();
        return new Attendance(
                engagement,
                scheduling.claimsOf(days).stream().collect(Collectors.toMap(Claim::visit, Function.identity())));
    }

    Optional<Claim> on(EngagementDay day) {
        return Optional.ofNullable(claims.get(day.visit()));
    }

    List<DayStatus> days() {
        return engagement.days().stream()
                .map(day -> new DayStatus(day, on(day).map(Claim::worker).orElse(null)))
                .toList();
    }

    EngagementStatement statement(YearMonth month, @Nullable Instant billedAt) {
        List<EngagementDay> agreed = engagement.in(month);
        Currency currency = agreed.get(0).charge().net().currency();
        Map<WorkerId, List<EngagementDay>> served = new LinkedHashMap<>();
        agreed.forEach(
                day -> on(day).ifPresent(claim -> served.computeIfAbsent(claim.worker(), worker -> new ArrayList<>())
                        .add(day)));
        List<EngagementStatement.Part> parts = served.entrySet().stream()
                .map(part -> part(part.getKey(), part.getValue(), currency))
                .toList();
        WorkingDays term = engagement.agreement().days();
        LocalDate first = month.atDay(1);
        LocalDate last = month.atEndOfMonth();
        return new EngagementStatement(
                first.isBefore(term.first()) ? term.first() : first,
                last.isAfter(term.last()) ? term.last() : last,
                agreed.size(),
                (int) agreed.stream().filter(EngagementDay::off).count(),
                parts,
                parts.stream().map(EngagementStatement.Part::charge).reduce(Charge.none(currency), Charge::plus),
                billedAt);
    }

    private static EngagementStatement.Part part(WorkerId worker, List<EngagementDay> days, Currency currency) {
        Charge charge = days.stream().map(EngagementDay::charge).reduce(Charge.none(currency), Charge::plus);
        return new EngagementStatement.Part(worker, days.get(0).visit(), days.size(), charge);
    }
}
