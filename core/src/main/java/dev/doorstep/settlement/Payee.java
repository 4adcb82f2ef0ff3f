package dev.doorstep.settlement;

import dev.doorstep.kernel.MerchantId;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.ledger.Account;
import java.util.Arrays;

/**
 * Somebody who is paid.
 *
 * @param kind what they are
 * @param owner the worker's identity or the merchant's code
 */
public record Payee(PayeeKind kind, String owner) implements Comparable<Payee> {
    /** Obtains a worker. */
    public static Payee of(WorkerId worker) {
        return new Payee(PayeeKind.WORKER, worker.toString());
    }

    /** Obtains a merchant. */
    public static Payee of(MerchantId merchant) {
        return new Payee(PayeeKind.MERCHANT, merchant.value());
    }

    /** Reads a payee from its code. */
    public static Payee parse(String code) {
        int colon = code.indexOf(':');
        return Arrays.stream(PayeeKind.values())
                .filter(kind -> colon > 0 && kind.prefix().equals(code.substring(0, colon)))
                .findFirst()
                .map(kind -> new Payee(kind, code.substring(colon + 1)))
                .orElseThrow(() ->
                        new IllegalArgumentException("\"%s\" is no payee. Maybe the kind is missing: one looks like %s."
                                .formatted(code, "merchant:mingjie")));
    }

    /** Returns the account of what the payee earned and no settlement took up. */
    public Account pending() {
        return Account.of(kind.pending(), owner);
    }

    /** Returns the account of what the payee can be paid. */
    public Account available() {
        return Account.of(kind.available(), owner);
    }

    /** Returns the code, such as {@code merchant:mingjie}. */
    public String code() {
        return kind.prefix() + ":" + owner;
    }

    /** Compares by the codes. */
    @Override
    public int compareTo(Payee other) {
        return code().compareTo(other.code());
    }

    @Override
    public String toString() {
        return code();
    }
}
