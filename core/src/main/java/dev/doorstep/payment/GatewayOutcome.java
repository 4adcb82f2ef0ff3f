package dev.doorstep.payment;

/** What a gateway answers. */
public sealed interface GatewayOutcome {
    /**
     * The money moved.
     *
     * @param gatewayReference what the gateway calls it, 1 to {@value #REFERENCE_LENGTH_MAX} characters
     */
    record Approved(String gatewayReference) implements GatewayOutcome {
        /** The longest reference of a gateway. */
        public static final int REFERENCE_LENGTH_MAX = 100;

        /** Rejects a reference that is empty or too long. */
        public Approved {
            if (gatewayReference.isBlank() || gatewayReference.length() > REFERENCE_LENGTH_MAX) {
                throw new IllegalArgumentException("A gateway's reference of %d characters is not between 1 and %d."
                        .formatted(gatewayReference.length(), REFERENCE_LENGTH_MAX));
            }
        }
    }

    /**
     * The money did not move.
     *
     * @param reason why, in the gateway's words
     */
    record Declined(String reason) implements GatewayOutcome {}
}
