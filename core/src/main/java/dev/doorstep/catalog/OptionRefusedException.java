package dev.doorstep.catalog;

import dev.doorstep.kernel.DoorstepException;
import dev.doorstep.kernel.OptionCode;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** Thrown when an option is chosen that an offering does not have, or more often than it is to be had. */
public final class OptionRefusedException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    private OptionRefusedException(String code, @Nullable Object... facts) {
        super(code, facts);
    }

    static OptionRefusedException unknown(Offering offering, OptionCode option) {
        return new OptionRefusedException(
                "offering.unknown-option",
                offering.id(),
                option,
                offering.work().options().stream().map(ServiceOption::code).toList());
    }

    static OptionRefusedException tooMany(Offering offering, ServiceOption option, int asked) {
        return new OptionRefusedException(
                "offering.option-too-often", offering.id(), option.code(), asked, option.most());
    }
}
