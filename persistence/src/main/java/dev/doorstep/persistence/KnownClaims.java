package dev.doorstep.persistence;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import dev.doorstep.availability.Claim;
import dev.doorstep.availability.roster.Staff;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.persistence.JdbiCalendars.Edition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The claims of a window, of which those need not be read whose calendar stands as somebody saw it lately.
 *
 * <p>Every change of a calendar leaves a stamp that no other change leaves, and stamps are read before claims: what is
 * kept under a stamp is never older than it, and whoever writes on an older one loses the race.
 */
final class KnownClaims {
    /** How many claims are kept, some 20 megabytes of them. */
    private static final long CLAIMS_MAX = 50_000;

    private static final int UNKNOWN_MAX = 64;

    private static final Cache<Page, List<Claim>> PAGES = CacheBuilder.newBuilder()
            .maximumWeight(CLAIMS_MAX)
            .expireAfterAccess(Documents.KNOWN_UNREAD_MAX)
            .weigher((Page page, List<Claim> claims) -> 1 + claims.size())
            .build();

    private final TimeWindow window;
    private final List<Claim> found = new ArrayList<>();
    private final Map<WorkerId, Edition> unknown;

    private record Page(Edition calendar, TimeWindow window) {}

    private KnownClaims(TimeWindow window, Map<WorkerId, Edition> unknown) {
        this.window = window;
        this.unknown = unknown;
    }

    /** Looks for the claims that some calendars have in a window. */
    static KnownClaims of(List<Edition> calendars, TimeWindow window) {
        Map<WorkerId, Edition> unknown = new LinkedHashMap<>();
        KnownClaims claims = new KnownClaims(window, unknown);
        for (Edition calendar : calendars) {
            List<Claim> known = PAGES.getIfPresent(new Page(calendar, window));
            if (known == null) {
                unknown.put(calendar.worker(), calendar);
            } else {
                claims.found.addAll(known);
            }
        }
        return claims;
    }

    /** Returns whose claims are to be read: everybody's if it is many, as long lists make many different statements. */
    Staff unknown() {
        return unknown.size() > UNKNOWN_MAX ? Staff.all() : Staff.of(unknown.keySet());
    }

    /** Returns all claims once those that were unknown are read, the earliest of each worker first. */
    List<Claim> with(List<Claim> read) {
        Map<WorkerId, List<Claim>> claims = read.stream().collect(Collectors.groupingBy(Claim::worker));
        unknown.forEach((worker, calendar) -> {
            List<Claim> own = List.copyOf(claims.getOrDefault(worker, List.of()));
            PAGES.put(new Page(calendar, window), own);
            found.addAll(own);
        });
        return List.copyOf(found);
    }
}
