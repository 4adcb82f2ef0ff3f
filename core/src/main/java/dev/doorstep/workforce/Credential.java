package dev.doorstep.workforce;

import dev.doorstep.kernel.CredentialType;
import java.time.LocalDate;

/**
 * A certificate of a worker.
 *
 * @param type what it certifies
 * @param number its number
 * @param issuer who issued it
 * @param validFrom its first day
 * @param validTo its last day
 */
public record Credential(CredentialType type, String number, String issuer, LocalDate validFrom, LocalDate validTo) {
    /** Rejects a certificate that ends before it begins. */
    public Credential {
        if (validTo.isBefore(validFrom)) {
            throw new IllegalArgumentException(
                    "The certificate %s ends on %s, before it begins on %s.".formatted(number, validTo, validFrom));
        }
    }

    /** Tells whether the certificate is valid on a day. */
    public boolean validOn(LocalDate day) {
        return !day.isBefore(validFrom) && !day.isAfter(validTo);
    }
}
