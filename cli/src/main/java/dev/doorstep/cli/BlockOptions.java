package dev.doorstep.cli;

import dev.doorstep.Transaction;
import dev.doorstep.kernel.MerchantId;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.workforce.block.BlockEnd;
import dev.doorstep.workforce.block.BlockSource;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** On whose behalf a worker is blocked, and until when. */
final class BlockOptions {
    private BlockOptions() {}

    /** On whose behalf: one of these, or the office of the branch. */
    static final class Source {
        @Option(names = "--platform", descriptionKey = "option.block-platform")
        private boolean platform;

        @Option(names = "--customer", paramLabel = "CUSTOMER", descriptionKey = "option.block-customer")
        private @Nullable PersonCode customer;

        @Option(names = "--merchant", paramLabel = "MERCHANT", descriptionKey = "option.block-merchant")
        private @Nullable MerchantId merchant;

        BlockSource in(Transaction t) {
            if (customer != null) {
                return BlockSource.of(t.customers().customer(customer).id());
            }
            if (merchant != null) {
                return BlockSource.of(merchant);
            }
            return platform ? BlockSource.platform() : BlockSource.branch();
        }
    }

    /** Until when: one of these. */
    static final class End {
        @Option(names = "--until", paramLabel = "DAY", descriptionKey = "option.block-until")
        private @Nullable LocalDate until;

        @Option(names = "--review", paramLabel = "DAY", descriptionKey = "option.block-review")
        private @Nullable LocalDate review;

        BlockEnd end() {
            return until == null ? BlockEnd.reviewed(Objects.requireNonNull(review)) : BlockEnd.expires(until);
        }
    }
}
