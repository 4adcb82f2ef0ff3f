package dev.doorstep.testkit.availability;

import dev.doorstep.availability.Availability;
import dev.doorstep.availability.Crewing;
import dev.doorstep.availability.Engaging;
import dev.doorstep.availability.LooseVisits;
import dev.doorstep.availability.Scheduling;
import dev.doorstep.event.Work;
import dev.doorstep.kernel.IdSource;
import dev.doorstep.matching.HouseRules;
import dev.doorstep.organisation.Access;
import dev.doorstep.organisation.Actor;
import dev.doorstep.routing.GreatCircleTravelTimes;
import dev.doorstep.spi.Session;
import dev.doorstep.spi.SessionMode;
import dev.doorstep.spi.Store;
import dev.doorstep.testkit.VirtualClock;
import dev.doorstep.testkit.world.Townsfolk;
import java.time.Instant;
import java.util.Random;
import java.util.function.Function;

/** What features use to claim time, in one session. */
record Desks(Session session, Scheduling scheduling, Crewing crewing, Engaging engaging) {
    /**
     * Does something in one session of the branch in Shanghai.
     *
     * @param number tells the identities of this session from those of others
     * @param loose which visits may make room
     */
    static <T> T in(Store store, Instant now, long number, LooseVisits loose, Function<Desks, T> deed) {
        try (Session session = store.open(Townsfolk.SHANGHAI.id(), SessionMode.WRITE)) {
            Actor actor = Actor.administrator("li", Townsfolk.SHANGHAI.id());
            Work work = new Work(
                    actor.ref(),
                    now,
                    new Work.Chance(IdSource.seeded(VirtualClock.at(now), number), new Random(1)),
                    session.work());
            Scheduling scheduling = new Scheduling(
                    work,
                    new Access(actor, session.organisation().branches()),
                    new Availability.Sources(
                            session.availability(),
                            session.workers(),
                            branch -> GreatCircleTravelTimes.standard(),
                            HouseRules.NONE,
                            loose));
            Crewing crewing = new Crewing(work, scheduling);
            Engaging engaging = new Engaging(
                    work, Townsfolk.SHANGHAI, scheduling, session.availability().calendars());
            T done = deed.apply(new Desks(session, scheduling, crewing, engaging));
            session.commit();
            return done;
        }
    }
}
