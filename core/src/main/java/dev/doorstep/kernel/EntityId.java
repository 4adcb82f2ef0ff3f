package dev.doorstep.kernel;

import java.util.UUID;

/** The identity of something that happened or somebody who takes part. */
public interface EntityId {
    /** Returns the identity as a UUID. */
    UUID value();
}
