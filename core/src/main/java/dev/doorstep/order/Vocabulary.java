package dev.doorstep.order;

/** The words in which different kinds of shops tell their people how far an order got; every state has one in each. */
public enum Vocabulary {
    /** A repair service: somebody has it in hand, or not. */
    REPAIR_SERVICE,
    /** A shop of one city, whose orders begin with the payment. */
    CITY_SHOP,
    /** A platform whose workers take orders, which begin with the payment. */
    WORKER_PLATFORM,
    /** A platform of merchants. */
    MERCHANT_PLATFORM;

    /** What stands where a vocabulary has no word, because its people do not see such an order. */
    public static final String UNSEEN = "–";

    /** Returns the word for a state. */
    public String wordFor(CanonicalState state) {
        return switch (this) {
            case REPAIR_SERVICE -> repairService(state);
            case CITY_SHOP -> cityShop(state);
            case WORKER_PLATFORM -> workerPlatform(state);
            case MERCHANT_PLATFORM -> merchantPlatform(state);
        };
    }

    private static String repairService(CanonicalState state) {
        return switch (state) {
            case AWAITING_PAYMENT, PENDING_DISPATCH, OFFERED -> "待处理";
            case ASSIGNED, EN_ROUTE, ARRIVED, IN_SERVICE, AWAITING_ACCEPTANCE -> "处理中";
            case COMPLETED -> "已完成";
            case CANCELLED -> "已取消";
        };
    }

    private static String cityShop(CanonicalState state) {
        return switch (state) {
            case AWAITING_PAYMENT -> UNSEEN;
            case PENDING_DISPATCH -> "已支付";
            case OFFERED, ASSIGNED, EN_ROUTE, ARRIVED -> "待服务";
            case IN_SERVICE, AWAITING_ACCEPTANCE -> "服务中";
            case COMPLETED -> "已完成";
            case CANCELLED -> "已取消";
        };
    }

    private static String workerPlatform(CanonicalState state) {
        return switch (state) {
            case AWAITING_PAYMENT -> UNSEEN;
            case PENDING_DISPATCH, OFFERED -> "待接单";
            case ASSIGNED, EN_ROUTE, ARRIVED -> "已接单";
            case IN_SERVICE, AWAITING_ACCEPTANCE -> "服务中";
            case COMPLETED -> "已完成";
            case CANCELLED -> "已取消";
        };
    }

    private static String merchantPlatform(CanonicalState state) {
        return switch (state) {
            case AWAITING_PAYMENT -> "待支付";
            case PENDING_DISPATCH, OFFERED, ASSIGNED, EN_ROUTE, ARRIVED -> "待服务";
            case IN_SERVICE, AWAITING_ACCEPTANCE -> "服务中";
            case COMPLETED -> "已完成";
            case CANCELLED -> "取消";
        };
    }
}
