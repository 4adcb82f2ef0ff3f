package dev.doorstep.cli;

import dev.doorstep.Transaction;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.Gender;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.matching.WorkerChoice;
import dev.doorstep.order.PlaceOrder.Wishes;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Whom a customer wants. */
final class WishOptions {
    @ArgGroup
    private @Nullable Named named;

    @Option(names = "--gender", paramLabel = "GENDER", descriptionKey = "option.gender")
    private @Nullable Gender gender;

    /** One worker or nobody, or some first: those who are named, or whom the customer follows. */
    private static final class Named {
        @Option(names = "--worker", paramLabel = "WORKER", descriptionKey = "option.worker")
        private @Nullable PersonCode worker;

        @Option(names = "--prefer", paramLabel = "WORKER,...", descriptionKey = "option.prefer")
        private @Nullable Preferred preferred;

        @Option(names = "--followed", descriptionKey = "option.followed")
        private boolean followed;
    }

    /**
     * Some workers, the dearest first.
     *
     * @param codes their codes, 1 to {@value WorkerChoice#WORKERS_MAX}
     */
    record Preferred(List<PersonCode> codes) {
        /** Rejects more workers than a customer can prefer. */
        Preferred {
            if (codes.size() > WorkerChoice.WORKERS_MAX) {
                throw new IllegalArgumentException(
                        "%d workers are more than %d.".formatted(codes.size(), WorkerChoice.WORKERS_MAX));
            }
        }

        /** Reads codes with commas between them. */
        static Preferred parse(String text) {
            return new Preferred(
                    Arrays.stream(text.split(",", -1)).map(PersonCode::of).toList());
        }
    }

    /** Returns whom a customer wants. */
    Wishes wishes(Transaction t, CustomerId customer) {
        return new Wishes(choice(t, customer), gender);
    }

    private WorkerChoice choice(Transaction t, CustomerId customer) {
        if (named == null) {
            return WorkerChoice.any();
        }
        if (named.worker != null) {
            return WorkerChoice.strict(t.workers().worker(named.worker).id());
        }
        if (named.followed) {
            return t.favourites().of(customer).choice();
        }
        return WorkerChoice.preferred(Objects.requireNonNull(named.preferred).codes().stream()
                .map(code -> t.workers().worker(code).id())
                .toList());
    }
}
