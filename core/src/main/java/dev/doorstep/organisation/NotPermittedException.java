package dev.doorstep.organisation;

import dev.doorstep.kernel.ActorRef;
import dev.doorstep.kernel.DoorstepException;
import java.io.Serial;

/** Thrown when an actor asks for something that none of its permissions allows. */
public final class NotPermittedException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Permission permission;

    NotPermittedException(ActorRef actor, Permission permission) {
        super("access.not-permitted", actor, permission);
        this.permission = permission;
    }

    /** Returns the permission that would have allowed it. */
    public Permission permission() {
        return permission;
    }
}
