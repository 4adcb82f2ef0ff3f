package dev.doorstep.dispatch.scoring;

import dev.doorstep.kernel.ScoreModelId;

/**
 * Says how well a worker suits a visit. Whoever embeds Doorstep implements it in one class, and tells the builder.
 *
 * <p>A pure function of the facts: the same facts give the same score. A model that scores otherwise is another model,
 * with another code, because policies and plans name it.
 */
public interface ScoreModel {
    /** Returns the code of the model, version and all, such as {@code standard-1}. */
    ScoreModelId id();

    /** Scores a worker who may come to a visit. */
    Score score(ScoreFacts facts);
}
