package dev.doorstep.ledger;

import java.util.Arrays;

/**
 * A place where money is counted.
 *
 * @param kind what it counts
 * @param owner whose it is: an identity or code without colons; empty for the platform's own accounts
 */
public record Account(AccountKind kind, String owner) {
    /** The longest code of an account. */
    public static final int CODE_LENGTH_MAX = 80;

    /** Rejects an account that lacks its owner, or has one that it should not have. */
    public Account {
        if (owner.isEmpty() == kind.isOwned() || owner.indexOf(':') >= 0) {
            throw new IllegalArgumentException("\"%s\" cannot own an account of the kind %s.".formatted(owner, kind));
        }
        if (kind.code(owner).length() > CODE_LENGTH_MAX) {
            throw new IllegalArgumentException("The code of an account (%s) is longer than %d characters."
                    .formatted(kind.code(owner), CODE_LENGTH_MAX));
        }
    }

    /** Obtains an account of the platform itself. */
    public static Account of(AccountKind kind) {
        return new Account(kind, "");
    }

    /** Obtains the account of an owner, named by identity or code. */
    public static Account of(AccountKind kind, Object owner) {
        return new Account(kind, owner.toString());
    }

    /**
     * Reads an account from its code.
     *
     * @throws IllegalArgumentException if there is no such account
     */
    public static Account parse(String code) {
        return Arrays.stream(AccountKind.values())
                .filter(kind -> kind.fits(code))
                .findFirst()
                .map(kind -> new Account(kind, kind.owner(code)))
                .orElseThrow(() ->
                        new IllegalArgumentException("\"%s\" is no account. Maybe a part is missing: one looks like %s."
                                .formatted(code, "payable:merchant:mingjie:pending")));
    }

    /** Returns the code, such as {@code payable:merchant:mingjie:pending}. */
    public String code() {
        return kind.code(owner);
    }

    @Override
    public String toString() {
        return code();
    }
}
