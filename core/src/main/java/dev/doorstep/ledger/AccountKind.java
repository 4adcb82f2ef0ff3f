package dev.doorstep.ledger;

import java.util.Currency;

/** What an account counts. Its code is text in parts, from the general to the particular. */
public enum AccountKind {
    /** Money that a payment gateway holds for the platform; owned by the gateway's code. */
    GATEWAY("gateway:", "", true),
    /** What a customer paid and nobody earned yet; owned by the customer's identity. */
    CUSTOMER_ADVANCE("customer:", ":advance", true),
    /** What a worker earned and no settlement took up yet; owned by the worker's identity. */
    WORKER_PENDING("payable:worker:", ":pending", true),
    /** What a worker earned and can be paid; owned by the worker's identity. */
    WORKER_AVAILABLE("payable:worker:", ":available", true),
    /** What a merchant earned and no settlement took up yet; owned by the merchant's code. */
    MERCHANT_PENDING("payable:merchant:", ":pending", true),
    /** What a merchant earned and can be paid; owned by the merchant's code. */
    MERCHANT_AVAILABLE("payable:merchant:", ":available", true),
    /** What the platform keeps of finished work. */
    COMMISSION_REVENUE("revenue:commission", "", false),
    /** What the platform keeps of orders that were called off. */
    CANCELLATION_REVENUE("revenue:cancellation", "", false),
    /** What the platform adds where its promotions lowered a price. */
    PROMOTION_EXPENSE("expense:promotion", "", false),
    /** What the platform adds where a customer got something back, such as for a late worker. */
    COMPENSATION_EXPENSE("expense:compensation", "", false),
    /** What the platform adds where points paid a part of a price. */
    POINTS_EXPENSE("expense:points", "", false),
    /** The platform's account at its bank. */
    BANK("bank", "", false),
    /** The points that a customer has; owned by the customer's identity. */
    POINTS_HELD("points:customer:", "", true),
    /** The points that the platform gave. */
    POINTS_GIVEN("points:given", "", false),
    /** The points that wait for the payment of their orders. */
    POINTS_RESERVED("points:reserved", "", false),
    /** The points that paid for orders that stand. */
    POINTS_SPENT("points:spent", "", false),
    /** The points that nobody used in time. */
    POINTS_EXPIRED("points:expired", "", false);

    /** The unit in which points are counted: the code of ISO 4217 for what is no currency. */
    public static final Currency POINT = Currency.getInstance("XXX");

    private final String before;
    private final String after;
    private final boolean owned;

    AccountKind(String before, String after, boolean owned) {
        this.before = before;
        this.after = after;
        this.owned = owned;
    }

    /**
     * Returns the unit in which it counts.
     *
     * @param money the currency of the branch
     */
    public Currency unit(Currency money) {
        return before.startsWith("points:") ? POINT : money;
    }

    boolean isOwned() {
        return owned;
    }

    String code(String owner) {
        return before + owner + after;
    }

    boolean fits(String code) {
        boolean framed = code.startsWith(before) && code.endsWith(after);
        return owned ? framed && code.length() > before.length() + after.length() : code.equals(before);
    }

    String owner(String code) {
        return code.substring(before.length(), code.length() - after.length());
    }
}
