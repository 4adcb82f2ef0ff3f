package dev.doorstep.order;

import dev.doorstep.kernel.DoorstepException;
import dev.doorstep.kernel.EntityId;
import java.io.Serial;
import java.util.Set;

/** Thrown when an order, a visit or a wait for one is asked to take a step that its state does not allow. */
public final class IllegalTransitionException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Enum<?> from;
    private final Enum<?> to;

    /**
     * Names what cannot go there.
     *
     * @param what what it is, such as {@code order}
     * @param id which one
     * @param from the state that it has
     * @param to the state that was asked for
     * @param allowed the states that it can go to
     */
    public IllegalTransitionException(
            String what, EntityId id, Enum<?> from, Enum<?> to, Set<? extends Enum<?>> allowed) {
        super("order.illegal-transition", what, id, from, to, allowed);
        this.from = from;
        this.to = to;
    }

    /** Returns the state that it has, such as an {@link OrderState} or a {@link VisitState}. */
    public Enum<?> from() {
        return from;
    }

    /** Returns the state that was asked for, of the same kind. */
    public Enum<?> to() {
        return to;
    }
}
