package dev.doorstep.order.rebooking;

import dev.doorstep.availability.Slot;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.matching.Blocker;
import dev.doorstep.matching.BlockerCode;
import dev.doorstep.matching.Demand;
import dev.doorstep.matching.DoorDays;
import dev.doorstep.matching.HouseRules;
import dev.doorstep.matching.Matching;
import dev.doorstep.workforce.Worker;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When somebody came then, and the days on which the same is looked for.
 *
 * @param told what the customer's clock was to show then
 * @param zone the zone of the branch's wall-clock
 * @param first the first day that is looked at
 * @param days how many days are looked at
 */
record Habit(LocalDateTime told, ZoneId zone, LocalDate first, int days) {
    /**
     * Looks whether a worker still suits, whatever else they have to do: they do if nothing about them is against at
     * least one of the days.
     *
     * @param anybody what the visit asks of anybody
     * @param house the rules of the embedder
     */
    Regulars.Regular judge(Worker worker, Demand anybody, HouseRules house) {
        List<List<Blocker>> blockers = first.datesUntil(first.plusDays(days))
                .map(day -> day.atTime(told.toLocalTime()).atZone(zone).toInstant())
                .map(start -> DoorDays.of(TimeWindow.of(start, anybody.atDoor()), zone))
                .map(door -> Matching.blockers(anybody, worker, door, house))
                .toList();
        boolean suits = blockers.stream().anyMatch(List::isEmpty);
        return new Regulars.Regular(
                worker, suits ? null : loss(worker, blockers.get(0).get(0)));
    }

    /** Why somebody is blocked is between them and whoever blocked them; where they live is nobody else's business. */
    private static Loss loss(Worker worker, Blocker blocker) {
        String name = worker.person().name();
        if (blocker.code() == BlockerCode.BLOCKED) {
            return Loss.of(Loss.Code.WORKER_BLOCKED, worker.code(), name);
        }
        return Loss.of(Loss.Code.WORKER_UNSUITED, worker.code(), name, Loss.because(blocker.code()));
    }

    /** Says in what a slot is as it was then. */
    Proposal proposal(Slot slot, @Nullable Worker dearest) {
        LocalDateTime start = LocalDateTime.ofInstant(slot.start(), zone);
        Set<Likeness> alike = EnumSet.noneOf(Likeness.class);
        if (dearest != null && slot.best().equals(dearest.id())) {
            alike.add(Likeness.WORKER);
        }
        if (start.getDayOfWeek() == told.getDayOfWeek()) {
            alike.add(Likeness.WEEKDAY);
        }
        if (start.toLocalTime().equals(told.toLocalTime())) {
            alike.add(Likeness.TIME_OF_DAY);
        }
        return new Proposal(slot, alike);
    }

    /** Names the worker who cannot come, or that nobody can, on the same weekday at the same time of day. */
    List<Loss> losses(List<Proposal> starts, Regulars regulars) {
        List<Proposal> then = starts.stream()
                .filter(start -> start.alike().containsAll(EnumSet.of(Likeness.WEEKDAY, Likeness.TIME_OF_DAY)))
                .toList();
        Worker dearest = regulars.dearest();
        List<Loss> losses = new ArrayList<>();
        if (dearest != null
                && (regulars.areNamed() || !then.isEmpty())
                && then.stream().noneMatch(start -> start.alike().contains(Likeness.WORKER))) {
            losses.add(Loss.of(
                    Loss.Code.WORKER_AWAY,
                    dearest.code(),
                    dearest.person().name(),
                    weekday(),
                    told.toLocalTime(),
                    days));
        } else if (then.isEmpty()) {
            losses.add(Loss.of(Loss.Code.TIME, told.toLocalTime(), weekday(), told.toLocalTime(), days));
        }
        return losses;
    }

    private LocalText weekday() {
        return new LocalText(
                told.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.CHINESE),
                told.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
    }
}
