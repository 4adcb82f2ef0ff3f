package dev.doorstep;

import dev.doorstep.availability.unmet.Misses;
import dev.doorstep.availability.unmet.UnmetDemand;
import dev.doorstep.availability.unmet.UnmetDemandSink;
import dev.doorstep.discovery.recommendation.Recommender;
import dev.doorstep.discovery.search.SearchIndexer;
import dev.doorstep.dispatch.scoring.ScoreModel;
import dev.doorstep.event.LostRaceException;
import dev.doorstep.event.Work;
import dev.doorstep.kernel.DoorstepException;
import dev.doorstep.matching.HouseRules;
import dev.doorstep.organisation.Actor;
import dev.doorstep.organisation.Branch;
import dev.doorstep.payment.PaymentGateway;
import dev.doorstep.routing.TravelTimes;
import dev.doorstep.spi.HostTransaction;
import dev.doorstep.spi.Session;
import dev.doorstep.spi.SessionMode;
import dev.doorstep.spi.Store;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs transactions: opens a session, runs the caller's function, commits, and runs it again when the store asks for
 * it.
 */
record Engine(
        Store store,
        Clock clock,
        Work.Chance chance,
        PaymentGateway gateway,
        Function<Branch, TravelTimes> travel,
        HouseRules house,
        SearchIndexer indexer,
        Recommender recommender,
        List<ScoreModel> scoreModels,
        Optional<UnmetDemandSink> unmet,
        DoorstepListener listener) {
    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);

    /** How often a transaction is run at the most. */
    private static final int ATTEMPTS_MAX = 8;

    /** How often a race is lost before the next run keeps others off: until then it costs nobody but the loser. */
    private static final int LOST_MAX = 2;

    private static final Duration PAUSE_FIRST = Duration.ofMillis(2);

    <T> T run(Actor actor, SessionMode mode, Function<Transaction, T> body) {
        Instant began = clock.instant();
        for (int attempt = 1; ; attempt++) {
            Misses misses = misses();
            try {
                boolean patient = mode == SessionMode.WRITE && attempt > LOST_MAX;
                T outcome = once(actor, patient ? SessionMode.PATIENT : mode, misses, body);
                report(actor, began, attempt, "ok");
                handOver(actor, misses);
                return outcome;
            } catch (RuntimeException failure) {
                if (!runsAgain(failure) || attempt == ATTEMPTS_MAX) {
                    report(actor, began, attempt, codeOf(failure));
                    handOver(actor, misses);
                    throw failure;
                }
                pause(attempt);
            }
        }
    }

    <T> T join(Actor actor, HostTransaction host, Function<Transaction, T> body) {
        Misses misses = misses();
        try (Session session = host.open(actor.branch())) {
            return body.apply(new Transaction(actor, session, misses, this));
        } finally {
            handOver(actor, misses);
        }
    }

    private <T> T once(Actor actor, SessionMode mode, Misses misses, Function<Transaction, T> body) {
        try (Session session = store.open(actor.branch(), mode)) {
            T outcome = body.apply(new Transaction(actor, session, misses, this));
            if (mode != SessionMode.READ) {
                session.commit();
            }
            return outcome;
        }
    }

    /** Returns the instant at which a transaction begins, as precisely as stores keep it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private Misses misses() {
        return unmet.isPresent() ? Misses.noted() : Misses.ignored();
    }

    /**
     * What was looked for in vain outlives its transaction: a booking that is refused writes nothing itself. That it
     * cannot be kept costs nobody their answer.
     */
    private void handOver(Actor actor, Misses misses) {
        List<UnmetDemand> missed = misses.all();
        if (missed.isEmpty()) {
            return;
        }
        try {
            unmet.ifPresent(sink -> sink.accept(actor.branch(), missed));
        } catch (RuntimeException lost) {
            LOG.warn("Unmet demand of branch {} is lost: {}", actor.branch(), missed, lost);
        }
    }

    /** A stale write of the library's own making is a race that was lost: the next run reads what won. */
    private boolean runsAgain(RuntimeException failure) {
        return failure instanceof LostRaceException || store.isTransient(failure);
    }

    private void report(Actor actor, Instant began, int attempts, String code) {
        listener.finished(new TransactionReport(actor.ref(), Duration.between(began, clock.instant()), attempts, code));
    }

    private static String codeOf(RuntimeException failure) {
        return failure instanceof DoorstepException refused
                ? refused.code()
                : failure.getClass().getName();
    }

    /** Waits longer with every attempt, and never as long as another loser of the same race. */
    private static void pause(int attempt) {
        long bound = PAUSE_FIRST.toNanos() << Math.min(attempt, 6);
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(bound / 2, bound));
    }
}
