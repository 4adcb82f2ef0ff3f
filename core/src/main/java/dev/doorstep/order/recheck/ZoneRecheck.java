package dev.doorstep.order.recheck;

import dev.doorstep.event.Work;
import dev.doorstep.kernel.Page;
import dev.doorstep.kernel.PageRequest;
import dev.doorstep.kernel.ZoneEdition;
import dev.doorstep.order.Visit;
import dev.doorstep.order.Visits;
import dev.doorstep.organisation.Access;
import dev.doorstep.organisation.Permission;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds the visits whose time of day moved because the rules of their time zone changed after they were promised. */
public final class ZoneRecheck {
    private final Access access;
    private final Work work;
    private final Visits visits;

    /** Opens the service for one transaction. */
    public ZoneRecheck(Access access, Work work, Visits visits) {
        this.access = access;
        this.work = work;
        this.visits = visits;
    }

    /**
     * Looks at a page of the visits that nobody has come to yet and whose promise lies ahead. Needs the permission to
     * read.
     *
     * @param editions the rules of a zone: {@link ZoneEdition#installed} for those of this Java, any other to see what
     *     they would change
     */
    public Recheck recheck(Function<ZoneId, ZoneEdition> editions, PageRequest page) {
        access.require(Permission.READ);
        Page<Visit> ahead = visits.expectedFrom(work.now(), page);
        List<MovedVisit> moved =
                ahead.items().stream().flatMap(visit -> moved(visit, editions)).toList();
        return new Recheck(ahead.items().size(), moved, ahead.next());
    }

    private static Stream<MovedVisit> moved(Visit visit, Function<ZoneId, ZoneEdition> editions) {
        ZoneEdition edition = editions.apply(visit.promised().zone());
        LocalDateTime shows = edition.at(visit.promise().startInclusive());
        return shows.equals(visit.promised().told())
                ? Stream.empty()
                : Stream.of(new MovedVisit(visit, shows, edition));
    }
}
