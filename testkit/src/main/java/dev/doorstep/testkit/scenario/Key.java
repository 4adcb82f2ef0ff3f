package dev.doorstep.testkit.scenario;

import java.util.Locale;

/** What a step can say besides its verb. The sentence stands in the reference page. */
enum Key {
    AT("the clock is moved there first, by the wall-clock of the branch", "2026-03-03T09:30"),
    BY("who does it instead of whoever does it usually: OPERATOR, or the code of a customer or worker", "OPERATOR"),
    REFUSED("the code of the refusal that this step must meet", "slot.taken"),
    CUSTOMER("who asks; may be left out where there is only one", "C1"),
    OFFERING("what is asked for; may be left out where there is only one", "CLEANING"),
    UNITS("how many units, 1 unless it says so", "2"),
    EARLIEST("the first start that suits", "2026-03-03T10:00"),
    LATEST("the last start that suits, the first one unless it says so", "2026-03-03T12:00"),
    WORKER("the worker wished for; as an expectation: who comes, or NOBODY", "W1"),
    WORKER_STRICT("YES if nobody else will do", "YES"),
    GENDER("the gender wished for", "FEMALE"),
    COUPON("the coupon handed in", "SPRING20"),
    NOTES("what the customer says", "the bell is broken"),
    REASON("why, in their words", "ill"),
    FROM("when it begins", "2026-03-03T00:00"),
    TO("when it ends, not included", "2026-03-05T00:00"),
    STARS("1 to 5, in every dimension", "5"),
    TEXT("what the review says", "spotless"),
    STATE("what became of the order", "COMPLETED"),
    VISIT("what became of the visit", "DONE"),
    STARTS("when the worker is to be at the door", "2026-03-03T10:00"),
    TOTAL("the whole price of the order; of a payee: the total of the latest statement", "120.00"),
    DEPOSIT("what is due at booking", "36.00"),
    PAID("what was paid in all", "120.00"),
    REFUNDED("what went back in all", "96.00"),
    LISTED("YES if one of these starts is listed now, or NO", "NO"),
    FEES("what the platform keeps of orders that were called off", "24.00"),
    COMMISSION("what the platform keeps of finished work", "33.60"),
    DISCOUNTS("what the platform adds where coupons lowered a price", "20.00");

    private final String sentence;
    private final String example;

    Key(String sentence, String example) {
        this.sentence = sentence;
        this.example = example;
    }

    /** Returns the key as it is written. */
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    String sentence() {
        return sentence;
    }

    String example() {
        return example;
    }
}
