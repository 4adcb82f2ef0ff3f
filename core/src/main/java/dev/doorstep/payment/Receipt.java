package dev.doorstep.payment;

import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.Digest;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The proof of a payment.
 *
 * @param number the number as people read it, such as {@code SH-R260302-4F9A01C27B}
 * @param gateway the code of the gateway
 * @param gatewayReference what the gateway calls the charge
 */
public record Receipt(String number, String gateway, String gatewayReference) {
    private static final int DIGITS = 10;

    static String number(BranchId branch, LocalDate day, String reference) {
        return "%s-R%s-%s"
                .formatted(
                        branch.value().toUpperCase(Locale.ROOT),
                        DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT).format(day),
                        Digest.of(reference).hex().substring(0, DIGITS).toUpperCase(Locale.ROOT));
    }
}
