package dev.doorstep.payment;

import dev.doorstep.kernel.Digest;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A gateway for first tries, tests and simulations: approves everything, moves nothing.
 *
 * <p>It remembers its last {@value #REMEMBERED_MAX} requests, answers a repeated one as before, and declines one that
 * reuses a reference for something else. Safe to share between threads.
 */
public final class LocalGateway implements PaymentGateway {
    /** How many requests it remembers. */
    public static final int REMEMBERED_MAX = 100_000;

    private static final int REFERENCE_DIGITS = 16;

    private final Map<String, Record> requests = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Record> eldest) {
            return size() > REMEMBERED_MAX;
        }
    };

    @Override
    public String code() {
        return "local";
    }

    @Override
    public GatewayOutcome charge(ChargeRequest request) {
        return answer(request.reference(), request);
    }

    @Override
    public GatewayOutcome refund(RefundRequest request) {
        return answer(request.reference(), request);
    }

    private synchronized GatewayOutcome answer(String reference, Record request) {
        Record first = requests.putIfAbsent(reference, request);
        if (first != null && !first.equals(request)) {
            return new GatewayOutcome.Declined("reference " + reference + " was used before");
        }
        return new GatewayOutcome.Approved("local-" + Digest.of(reference).hex().substring(0, REFERENCE_DIGITS));
    }
}
