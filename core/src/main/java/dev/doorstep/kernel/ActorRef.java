package dev.doorstep.kernel;

/**
 * Who did something, as timelines and logs keep it.
 *
 * @param kind what kind of actor it is
 * @param id the identity of the actor within its kind: a customer or worker id, an operator's login
 */
public record ActorRef(ActorKind kind, String id) {
    /** Doorstep itself. */
    public static final ActorRef SYSTEM = new ActorRef(ActorKind.SYSTEM, "doorstep");

    /** Rejects an actor without an identity. */
    public ActorRef {
        if (id.isBlank()) {
            throw new IllegalArgumentException("An actor (%s) has no identity.".formatted(kind));
        }
    }

    /** Returns the kind and the identity, such as {@code OPERATOR:li}. */
    @Override
    public String toString() {
        return kind + ":" + id;
    }
}
