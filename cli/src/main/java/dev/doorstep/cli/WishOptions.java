package dev.doorstep.cli;

import dev.doorstep.Transaction;
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

    /** One worker or nobody, or some first. */
    private static final class Named {
        @Option(names = "--worker", paramLabel = "WORKER", descriptionKey = "option.worker")
        private @Nullable PersonCode worker;

        @Option(names = "--prefer", paramLabel = "WORKER,...", descriptionKey = "option.prefer")
        private @Nullable Preferred preferred;
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

    Wishes wishes(Transaction t) {
        return new Wishes(choice(t), gender);
    }

    private WorkerChoice choice(Transaction t) {
        if (named == null) {
            return WorkerChoice.any();
        }
        if (named.worker != null) {
            return WorkerChoice.strict(t.workers().worker(named.worker).id());
        }
        return WorkerChoice.preferred(Objects.requireNonNull(named.preferred).codes().stream()
                .map(code -> t.workers().worker(code).id())
                .toList());
    }
}
