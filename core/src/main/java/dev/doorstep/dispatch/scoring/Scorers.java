package dev.doorstep.dispatch.scoring;

import dev.doorstep.kernel.ScoreModelId;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.matching.Demand;
import dev.doorstep.workforce.Worker;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Scores workers by the models that are known. It belongs to one transaction, and reads what customers say once. */
public final class Scorers {
    private final List<ScoreModel> models;
    private final Reputations reputations;
    private @Nullable Function<WorkerId, Reputation> read;

    /** Knows some models. */
    public Scorers(List<ScoreModel> models, Reputations reputations) {
        this.models = List.copyOf(models);
        this.reputations = reputations;
    }

    /**
     * Scores a worker for a visit; nothing if no model counts for it.
     *
     * @throws UnknownScoreModelException if the policy goes by a model that is not known
     */
    public Optional<Score> score(@Nullable Scoring scoring, Demand demand, Worker worker) {
        return scoring == null || !scoring.countsFor(demand.visit())
                ? Optional.empty()
                : Optional.of(model(scoring.model()).score(new ScoreFacts(demand, worker, reputation(worker.id()))));
    }

    private ScoreModel model(ScoreModelId id) {
        return models.stream()
                .filter(model -> model.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new UnknownScoreModelException(
                        id, models.stream().map(ScoreModel::id).toList()));
    }

    private Reputation reputation(WorkerId worker) {
        Function<WorkerId, Reputation> known = read;
        if (known == null) {
            known = reputations.all();
            read = known;
        }
        return known.apply(worker);
    }
}
