package dev.doorstep.dispatch.allotment;

import dev.doorstep.dispatch.policy.Ladder;
import dev.doorstep.dispatch.policy.PolicyVersion;
import dev.doorstep.dispatch.policy.Rung;
import dev.doorstep.kernel.MerchantId;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.Versioned;
import dev.doorstep.kernel.VisitId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far a visit has come in finding its worker.
 *
 * @param visit the visit
 * @param order the order that it belongs to
 * @param policy the version of the policy whose ladder it climbs
 * @param ladder that ladder, as it was when the climb began
 * @param stage where it is on the ladder
 * @param state what became of it
 * @param course from when until when
 * @param version how often it was saved
 */
public record Allotment(
        VisitId visit,
        OrderId order,
        PolicyVersion policy,
        Ladder ladder,
        Stage stage,
        AllotmentState state,
        Course course,
        long version)
        implements Versioned<Allotment> {
    /**
     * A place on the ladder.
     *
     * @param rung which rung, the first is 0; as many as the ladder has if a dispatcher decides by hand
     * @param asked how many were asked on it so far
     * @param since when the last of them was
     */
    public record Stage(int rung, int asked, Instant since) {}

    /**
     * How long it took to find somebody.
     *
     * @param begun when it was begun
     * @param ended when somebody had it, or it was withdrawn; nothing as long as it is open
     */
    public record Course(Instant begun, @Nullable Instant ended) {}

    /** Obtains the beginning of a climb, below the first rung. */
    static Allotment begun(VisitId visit, OrderId order, PolicyVersion policy, Ladder ladder, Instant now) {
        return new Allotment(
                visit, order, policy, ladder, new Stage(-1, 0, now), AllotmentState.OPEN, new Course(now, null), 0);
    }

    /** Returns the rung that it is on; nothing if a dispatcher decides by hand. */
    public Optional<Rung> rung() {
        boolean isOnOne = stage.rung >= 0 && stage.rung < ladder.rungs().size();
        return isOnOne ? Optional.of(ladder.rungs().get(stage.rung)) : Optional.empty();
    }

    /** Tells whether it waits on a rung of some kind. */
    public boolean isOn(Rung.Mode mode) {
        return state == AllotmentState.OPEN
                && rung().filter(rung -> rung.mode() == mode).isPresent();
    }

    /** Tells whether a dispatcher must decide. */
    public boolean isByHand() {
        return state == AllotmentState.OPEN && rung().isEmpty();
    }

    /** Returns by when somebody must answer; nothing if nobody is waited for. */
    public @Nullable Instant due() {
        return state == AllotmentState.OPEN
                ? rung().map(rung -> stage.since.plus(rung.within())).orElse(null)
                : null;
    }

    /** Tells whether an answer may still come. */
    public boolean isAwaitedAt(Instant now) {
        Instant due = due();
        return due != null && now.isBefore(due);
    }

    /** Returns the merchant who is asked, or nothing. */
    public Optional<MerchantId> merchant() {
        return isOn(Rung.Mode.MERCHANT) ? rung().map(Rung::merchant) : Optional.empty();
    }

    /** Returns the allotment on the next rung. */
    Allotment climbed(Instant now) {
        return at(new Stage(stage.rung + 1, 1, now));
    }

    /** Returns the allotment with one more worker asked on the same rung. */
    Allotment askedAgain(Instant now) {
        return at(new Stage(stage.rung, stage.asked + 1, now));
    }

    /** Returns the allotment above all rungs, where a dispatcher decides. */
    Allotment byHand(Instant now) {
        return at(new Stage(ladder.rungs().size(), 0, now));
    }

    /** Returns the allotment as it ended. */
    Allotment ended(AllotmentState how, Instant now) {
        return new Allotment(visit, order, policy, ladder, stage, how, new Course(course.begun, now), version);
    }

    /** Returns how long it took until somebody had it; nothing if nobody has. */
    public Optional<Duration> took() {
        return state == AllotmentState.TAKEN && course.ended != null
                ? Optional.of(Duration.between(course.begun, course.ended))
                : Optional.empty();
    }

    private Allotment at(Stage next) {
        return new Allotment(visit, order, policy, ladder, next, state, course, version);
    }

    @Override
    public Allotment withVersion(long saved) {
        return new Allotment(visit, order, policy, ladder, stage, state, course, saved);
    }
}
