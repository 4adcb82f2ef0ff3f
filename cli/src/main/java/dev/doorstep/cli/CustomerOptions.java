package dev.doorstep.cli;

import dev.doorstep.Transaction;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.PersonCode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** For which customer. */
final class CustomerOptions {
    @Option(names = "--customer", paramLabel = "CUSTOMER", descriptionKey = "option.customer", required = true)
    private @Nullable PersonCode customer;

    CustomerId id(Transaction t) {
        return t.customers().customer(Objects.requireNonNull(customer)).id();
    }
}
