package dev.doorstep.testkit.scenario;

/** Begins the lines of {@code given}: rows of a city's files, where everything but the code can be left out. */
public final class Given {
    private static final String CODE = "code";

    private Given() {}

    /** Begins the settings of the branch. */
    public static Line branch() {
        return Line.row("branch");
    }

    /** Begins an offering. */
    public static Line offering(String code) {
        return row("offerings").with(CODE, code);
    }

    /** Begins a worker. */
    public static Line worker(String code) {
        return row("workers").with(CODE, code);
    }

    /** Begins a customer. */
    public static Line customer(String code) {
        return row("customers").with(CODE, code);
    }

    /** Begins a coupon. */
    public static Line coupon(String code) {
        return row("coupons").with(CODE, code);
    }

    /** Begins a step of the cancellation ladder. */
    public static Line cancellation(int atLeastHoursBefore, int feePercent) {
        return row("cancellation")
                .with("at_least_hours_before", atLeastHoursBefore)
                .with("fee_percent", feePercent);
    }

    /** Begins a row of any section. */
    public static Line row(String section) {
        return Line.row(section);
    }
}
