package dev.doorstep.availability;

import dev.doorstep.kernel.Bundle;
import dev.doorstep.kernel.DoorstepException;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.matching.BlockerCode;
import java.io.Serial;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Thrown when nobody can come at a start: it was taken meanwhile, or never was a slot. */
public final class SlotTakenException extends DoorstepException {
    /** The most alternatives that are named. */
    public static final int ALTERNATIVES_MAX = 3;

    @Serial
    private static final long serialVersionUID = 1L;

    private static final Bundle HINTS = new Bundle(SlotTakenException.class, "hints");

    private final Instant start;
    private final EnumSet<BlockerCode> blockers;
    private final transient List<Slot> alternatives;

    SlotTakenException(Instant start, Set<BlockerCode> blockers, List<Slot> alternatives) {
        super("slot.taken", start, against(blockers), hint(alternatives));
        this.start = start;
        this.blockers = blockers.isEmpty() ? EnumSet.noneOf(BlockerCode.class) : EnumSet.copyOf(blockers);
        this.alternatives = List.copyOf(alternatives);
    }

    /** Returns the start that was asked for. */
    public Instant start() {
        return start;
    }

    /** Returns what stood against the workers who came closest; empty if there is nobody at all. */
    public Set<BlockerCode> blockers() {
        return Set.copyOf(blockers);
    }

    /**
     * Returns up to {@value #ALTERNATIVES_MAX} slots of the same day, the nearest first, as of the moment of the
     * refusal: of those that are listed, so that some may open only because others make room. Of a crew, all can come.
     */
    public List<Slot> alternatives() {
        return alternatives;
    }

    private static LocalText against(Set<BlockerCode> blockers) {
        return blockers.isEmpty()
                ? LocalText.EMPTY
                : HINTS.inBoth("against", blockers.stream().map(Enum::name).collect(Collectors.joining(", ")));
    }

    private static LocalText hint(List<Slot> slots) {
        return slots.isEmpty()
                ? HINTS.inBoth("no-starts")
                : HINTS.inBoth(
                        "starts",
                        slots.stream().map(slot -> slot.start().toString()).collect(Collectors.joining(", ")));
    }
}
