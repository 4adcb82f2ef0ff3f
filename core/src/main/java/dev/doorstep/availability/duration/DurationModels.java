package dev.doorstep.availability.duration;

import dev.doorstep.event.StaleWriteException;
import dev.doorstep.kernel.DurationModelId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a branch has learned of durations, each model with every version that was ever saved.
 * {@code DurationModelsContract} says what a store owes them.
 */
public interface DurationModels {
    /** Finds the latest version of a model. */
    Optional<DurationModel> find(DurationModelId id);

    /** Finds a model as it was saved once. */
    Optional<DurationModel> find(DurationModelId id, long version);

    /** Lists the latest versions of all models, the earliest effective first, those of one day by their codes. */
    List<DurationModel> all();

    /** Lists, in the same order, those that hold on any day from one to another, both included. */
    List<DurationModel> during(LocalDate first, LocalDate last);

    /**
     * Saves a version of a model and returns it as saved; the versions before it stay. A version of zero is the first.
     *
     * @param savedAt when that is
     * @throws StaleWriteException if somebody saved the model since this copy was read
     */
    DurationModel save(DurationModel model, Instant savedAt);
}
