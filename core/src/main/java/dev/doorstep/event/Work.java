package dev.doorstep.event;

import dev.doorstep.kernel.ActorRef;
import dev.doorstep.kernel.CanonicalJson;
import dev.doorstep.kernel.Digest;
import dev.doorstep.kernel.IdSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * The transaction as a feature sees it: who acts, when, what happened, and which commands were already done.
 *
 * <p>Every service of a transaction shares one. It is confined to the transaction's thread.
 */
public final class Work {
    private final ActorRef actor;
    private final Instant now;
    private final Chance chance;
    private final Ports ports;
    private final List<Reaction<?>> reactions = new ArrayList<>();

    /**
     * The ports that a transaction's work writes to.
     *
     * @param timeline the histories and the outbox
     * @param commands the command log
     * @param savepoints what undoes refused commands
     */
    public record Ports(Timeline timeline, CommandLog commands, Savepoints savepoints) {}

    /**
     * Where what nobody can foresee comes from.
     *
     * @param ids new identities
     * @param dice everything else, such as the codes of coupons
     */
    public record Chance(IdSource ids, RandomGenerator dice) {}

    /**
     * Opens the work of one transaction.
     *
     * @param actor who acts
     * @param now the instant of the transaction, in microseconds
     * @param chance where new identities and dice come from
     * @param ports where it writes
     */
    public Work(ActorRef actor, Instant now, Chance chance, Ports ports) {
        this.actor = actor;
        this.now = now;
        this.chance = chance;
        this.ports = ports;
    }

    /** Returns who acts. */
    public ActorRef actor() {
        return actor;
    }

    /** Returns the instant of this transaction; it does not move while the transaction runs. */
    public Instant now() {
        return now;
    }

    /** Returns a new identity. */
    public UUID newId() {
        return chance.ids.next();
    }

    /** Returns the dice; what they throw is not repeated when the transaction runs again. */
    public RandomGenerator dice() {
        return chance.dice;
    }

    /** Adds a reaction; those of lower features are added, and run, first. */
    public void register(Reaction<?> reaction) {
        reactions.add(reaction);
    }

    /** Writes down what happened, queues the message about it and lets the reactions run, all in this transaction. */
    public TimelineEntry record(Event event) {
        TimelineEntry entry = append(new TimelineEntry(
                event.stream(),
                event.opensStream() ? Timeline.FIRST : 0,
                now,
                actor,
                event.type(),
                event.formVersion(),
                CanonicalJson.write(event)));
        for (Reaction<?> reaction : List.copyOf(reactions)) {
            tell(reaction, event);
        }
        return entry;
    }

    /**
     * Does a command once: the same key with the same content answers the first outcome, with other content it is
     * refused. A refused command leaves no trace, not even in the log.
     *
     * @param kind the kind of command, such as {@code booking.place}
     * @param key the caller's key
     * @param request the command and how its outcome is answered again
     * @param decision does the command
     * @throws KeyReusedException if the key came before with other content
     */
    public <T> T once(String kind, IdempotencyKey key, Request<T> request, Supplier<T> decision) {
        Digest fingerprint = Digest.ofContent(request.command);
        Optional<CommandEntry> first = ports.commands.find(actor, kind, key);
        if (first.isPresent()) {
            if (!first.get().fingerprint().equals(fingerprint)) {
                throw new KeyReusedException(kind, key, first.get());
            }
            return request.replay.find().apply(first.get().outcome());
        }
        return atomically(() -> {
            T outcome = decision.get();
            String identity = request.replay.identity().apply(outcome);
            keep(new CommandEntry(actor, kind, key, fingerprint, identity, now));
            return outcome;
        });
    }

    /** Does a command without a key; if it throws, everything that it wrote is undone. */
    public <T> T atomically(Supplier<T> command) {
        return ports.savepoints.atomically(command);
    }

    /**
     * Does a command, undoes everything that it wrote, and returns what it came to: what somebody would get, without
     * getting it.
     */
    public <T> T undone(Supplier<T> command) {
        List<T> outcome = new ArrayList<>();
        try {
            return atomically(() -> {
                outcome.add(command.get());
                throw new Undoing();
            });
        } catch (Undoing done) {
            return outcome.get(0);
        }
    }

    /**
     * Writes what is based on a read of this transaction: if somebody else wrote since, the race is lost and the
     * transaction decides again.
     *
     * @param subject what is written, such as {@code order 0190…}
     * @throws LostRaceException if the write is stale
     */
    public <T> T racing(String subject, Supplier<T> write) {
        try {
            return write.get();
        } catch (StaleWriteException raced) {
            throw lost(subject, raced);
        }
    }

    /** Lists what happened to a subject, oldest first. */
    public List<TimelineEntry> history(Stream stream) {
        return ports.timeline.of(stream);
    }

    /**
     * A command and how its outcome is answered again.
     *
     * @param <T> the outcome
     * @param command the command's content
     * @param replay how the outcome is remembered
     */
    public record Request<T>(Record command, Replay<T> replay) {}

    /** Somebody else wrote to the same stream at the same moment; the next run comes after them. */
    private TimelineEntry append(TimelineEntry entry) {
        return racing("the history of " + entry.stream(), () -> ports.timeline.append(entry));
    }

    /** The same command was done at the same moment; the next run finds its outcome. */
    private void keep(CommandEntry entry) {
        racing("the command " + entry.key(), () -> {
            ports.commands.add(entry);
            return entry;
        });
    }

    private static LostRaceException lost(String subject, StaleWriteException cause) {
        LostRaceException lost = new LostRaceException(subject);
        lost.initCause(cause);
        return lost;
    }

    /** Leaves a command that was done to be undone. */
    private static final class Undoing extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Undoing() {
            super("undone", null, false, false);
        }
    }

    private static <E extends Event> void tell(Reaction<E> reaction, Event event) {
        if (reaction.hears().isInstance(event)) {
            reaction.on(reaction.hears().cast(event));
        }
    }
}
