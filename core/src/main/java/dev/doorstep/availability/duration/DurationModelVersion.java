package dev.doorstep.availability.duration;

import dev.doorstep.kernel.DurationModelId;

/**
 * One version of a model, by its name.
 *
 * @param model the code of the model
 * @param version which version of it
 */
public record DurationModelVersion(DurationModelId model, long version) {
    @Override
    public String toString() {
        return model + "@" + version;
    }
}
