package dev.doorstep.persistence;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import dev.doorstep.availability.CalendarChange;
import dev.doorstep.availability.Claim;
import dev.doorstep.availability.roster.Leave;
import dev.doorstep.availability.roster.Roster;
import dev.doorstep.availability.roster.Staff;
import dev.doorstep.kernel.ClaimId;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.persistence.JdbiCalendars.Edition;
import dev.doorstep.workforce.Worker;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What stands in calendars of a window: whose they are, their shifts, leave and claims. Of those that stand as somebody
 * saw them lately, nothing need be read.
 *
 * <p>Every change of a calendar leaves a stamp that no other change leaves, and so does every change of a worker, a
 * roster or a leave. Stamps are read before everything else: what is kept under a stamp is never older than it, and
 * whoever writes on an older one loses the race.
 */
final class KnownCalendars {
    /** How much is kept, a claim or a calendar counting one: some 20 megabytes. */
    private static final long KEPT_MAX = 50_000;

    private static final int UNKNOWN_MAX = 64;

    private static final Cache<Key, Page> PAGES = CacheBuilder.newBuilder()
            .maximumWeight(KEPT_MAX)
            .expireAfterAccess(Documents.KNOWN_UNREAD_MAX)
            .weigher((Key key, Page page) -> 1 + page.leave.size() + page.claims.size())
            .build();

    private static final Comparator<Leave> EARLIEST = Comparator.comparing(
                    (Leave leave) -> leave.window().startInclusive())
            .thenComparing(leave -> leave.id().value());

    private final TimeWindow window;
    private final Map<WorkerId, Edition> editions = new LinkedHashMap<>();
    private final Map<WorkerId, Page> pages = new LinkedHashMap<>();

    private record Key(Edition calendar, TimeWindow window) {}

    /**
     * What stands in one calendar of a window.
     *
     * @param worker whose it is, if the worker was saved
     * @param roster the shifts, if there are any
     * @param leave the leave in force, the earliest first
     * @param claims the claims, the earliest first
     */
    private record Page(Optional<Worker> worker, Optional<Roster> roster, List<Leave> leave, List<Claim> claims) {
        Page after(CalendarChange change, WorkerId owner, TimeWindow window) {
            Set<ClaimId> gone = change.removed().stream().map(Claim::id).collect(Collectors.toSet());
            List<Claim> next = Stream.concat(
                            claims.stream().filter(claim -> !gone.contains(claim.id())),
                            change.added().stream()
                                    .filter(claim -> claim.worker().equals(owner)
                                            && claim.door().overlaps(window)))
                    .sorted(Comparator.comparing(claim -> claim.door().startInclusive()))
                    .toList();
            return new Page(worker, roster, leave, next);
        }
    }

    private KnownCalendars(TimeWindow window) {
        this.window = window;
    }

    /** Looks for what stands in some calendars of a window. */
    static KnownCalendars of(List<Edition> calendars, TimeWindow window) {
        KnownCalendars known = new KnownCalendars(window);
        for (Edition calendar : calendars) {
            known.editions.put(calendar.worker(), calendar);
            @Nullable Page page = PAGES.getIfPresent(new Key(calendar, window));
            if (page != null) {
                known.pages.put(calendar.worker(), page);
            }
        }
        return known;
    }

    /** Returns whose calendars are to be read: everybody's if it is many, as long lists make many statements. */
    Staff unknown() {
        List<WorkerId> unknown = unknownWorkers();
        return unknown.size() > UNKNOWN_MAX ? Staff.all() : Staff.of(unknown);
    }

    private List<WorkerId> unknownWorkers() {
        return editions.keySet().stream()
                .filter(worker -> !pages.containsKey(worker))
                .toList();
    }

    /** Takes what was read of those that were unknown, the earliest of each worker first. */
    void learn(List<Worker> workers, List<Roster> rosters, List<Leave> leave, List<Claim> claims) {
        Map<WorkerId, Worker> named = byWorker(workers, Worker::id);
        Map<WorkerId, Roster> shifts = byWorker(rosters, Roster::worker);
        Map<WorkerId, List<Leave>> away = leave.stream().collect(Collectors.groupingBy(Leave::worker));
        Map<WorkerId, List<Claim>> busy = claims.stream().collect(Collectors.groupingBy(Claim::worker));
        for (WorkerId worker : unknownWorkers()) {
            keep(
                    editions.get(worker),
                    new Page(
                            Optional.ofNullable(named.get(worker)),
                            Optional.ofNullable(shifts.get(worker)),
                            List.copyOf(away.getOrDefault(worker, List.of())),
                            List.copyOf(busy.getOrDefault(worker, List.of()))));
        }
    }

    private static <T> Map<WorkerId, T> byWorker(List<T> found, Function<T, WorkerId> worker) {
        return found.stream().collect(Collectors.toMap(worker, Function.identity()));
    }

    private void keep(@Nullable Edition calendar, Page page) {
        if (calendar != null) {
            PAGES.put(new Key(calendar, window), page);
            pages.put(calendar.worker(), page);
        }
    }

    /**
     * Takes a change of claims that is made on how a calendar stood: if it is not to be, nobody ever sees its stamp.
     *
     * @param next how the calendar stands after it
     */
    void change(Edition next, CalendarChange change) {
        @Nullable Edition before = editions.get(next.worker());
        @Nullable Page page = pages.get(next.worker());
        if (before != null && page != null && before.version() + 1 == next.version()) {
            PAGES.put(new Key(next, window), page.after(change, next.worker(), window));
        }
    }

    /** Returns how the calendars stand. */
    Collection<Edition> editions() {
        return editions.values();
    }

    /** Returns the workers. */
    List<Worker> workers() {
        return pages().flatMap(page -> page.worker.stream()).toList();
    }

    /** Returns their rosters. */
    List<Roster> rosters() {
        return pages().flatMap(page -> page.roster.stream()).toList();
    }

    /** Returns their leave in force, the earliest first. */
    List<Leave> leave() {
        return pages().flatMap(page -> page.leave.stream()).sorted(EARLIEST).toList();
    }

    /** Returns their claims, the earliest of each worker first. */
    List<Claim> claims() {
        return pages().flatMap(page -> page.claims.stream()).toList();
    }

    private Stream<Page> pages() {
        return pages.values().stream();
    }
}
