package dev.doorstep.pricing;

import dev.doorstep.kernel.DoorstepException;
import dev.doorstep.kernel.OptionCode;
import dev.doorstep.pricing.tariff.OfferingPrice;
import dev.doorstep.pricing.tariff.Option;
import java.io.Serial;

/** Thrown when something is wanted with an offering that the price book does not sell with it, or not so many. */
public final class OptionNotPricedException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    private OptionNotPricedException(String code, Object... facts) {
        super(code, facts);
    }

    static OptionNotPricedException unknown(OfferingPrice price, OptionCode option) {
        return new OptionNotPricedException(
                "price.no-option",
                price.offering(),
                option,
                String.join(
                        ", ",
                        price.options().stream()
                                .map(known -> known.code().value())
                                .toList()));
    }

    static OptionNotPricedException tooMany(OfferingPrice price, Option option, int quantity) {
        return new OptionNotPricedException(
                "price.option-too-many", price.offering(), option.code(), quantity, option.most());
    }
}
