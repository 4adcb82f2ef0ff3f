package dev.doorstep.ledger;

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
    /** The platform's account at its bank. */
    BANK("bank", "", false);

    private final String before;
    private final String after;
    private final boolean owned;

    AccountKind(String before, String after, boolean owned) {
        this.before = before;
        this.after = after;
        this.owned = owned;
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
