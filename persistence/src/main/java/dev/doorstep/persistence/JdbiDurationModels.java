package dev.doorstep.persistence;

import com.google.common.collect.ImmutableList;
import dev.doorstep.availability.Schedules;
import dev.doorstep.availability.duration.DurationModel;
import dev.doorstep.availability.duration.DurationModels;
import dev.doorstep.kernel.DurationModelId;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.persistence.EffectiveTable.Period;
import dev.doorstep.persistence.EffectiveTable.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * What a branch has learned of durations, in {@code ds_duration_model}. Every decision about time asks which models
 * hold, and they are large: that question is answered without their text, which is fetched where nobody read it lately.
 */
final class JdbiDurationModels implements DurationModels {
    /** Those that hold on any day from {@code :firstDay} to {@code :lastDay}. */
    private static final String DURING = """
            SELECT id, version, digest FROM ds_duration_model kept
             WHERE branch_id = :branch AND effective_from <= :lastDay
               AND (effective_until IS NULL OR effective_until > :firstDay) AND NOT EXISTS (
                   SELECT 1 FROM ds_duration_model later
                    WHERE later.branch_id = kept.branch_id AND later.id = kept.id AND later.version > kept.version)
             ORDER BY effective_from, id""";

    private static final String DOCUMENT = """
            SELECT document FROM ds_duration_model WHERE branch_id = :branch AND id = :id AND version = :version""";

    private final Sql sql;
    private final EffectiveTable<DurationModel> models;

    /** Which version of a model it is, and the digest of its text, in hexadecimal digits. */
    record Named(DurationModelId id, long version, String digest) {}

    JdbiDurationModels(Sql sql) {
        this.sql = sql;
        this.models =
                new EffectiveTable<>(sql, new Rows<>("ds_duration_model", "durations", DurationModel.class, true));
    }

    @Override
    public Optional<DurationModel> find(DurationModelId id) {
        return models.find(id);
    }

    @Override
    public Optional<DurationModel> find(DurationModelId id, long version) {
        return models.find(id, version);
    }

    @Override
    public List<DurationModel> all() {
        return models.all();
    }

    @Override
    public List<DurationModel> during(LocalDate first, LocalDate last) {
        return models(sql.query(DURING)
                .bind("firstDay", first)
                .bind("lastDay", last)
                .map(JdbiDurationModels::named)
                .list());
    }

    /**
     * Has the names of those read on the way that hold on any day of a window, unless they are known, by
     * {@code :firstDay} and {@code :lastDay}.
     */
    static void along(Sql sql, RoundTrip trip, TimeWindow window, Consumer<List<Named>> taker) {
        Optional<KnownAnswers> answers = KnownAnswers.of(sql);
        if (answers.isEmpty()) {
            trip.add(DURING, JdbiDurationModels::named, taker);
            return;
        }
        List<LocalDate> days = List.of(Schedules.first(window), Schedules.last(window));
        answers.get()
                .<Named>ask(
                        trip,
                        new KnownAnswers.Question(ImmutableList.of(Authored.DURATION), window.startInclusive(), days),
                        taker,
                        found -> trip.add(DURING, JdbiDurationModels::named, found));
    }

    /** Fetches models that are known by name. */
    List<DurationModel> models(List<Named> named) {
        return named.stream().map(this::model).toList();
    }

    private DurationModel model(Named named) {
        return Documents.readByDigest(
                named.digest,
                DurationModel.class,
                () -> sql.query(DOCUMENT)
                        .bind("id", named.id)
                        .bind("version", named.version)
                        .mapTo(String.class)
                        .one());
    }

    static Named named(ResultSet row, StatementContext context) throws SQLException {
        return new Named(new DurationModelId(row.getString("id")), row.getLong("version"), row.getString("digest"));
    }

    @Override
    public DurationModel save(DurationModel model, Instant savedAt) {
        return models.save(model.id(), new Period(model.effectiveFrom(), model.effectiveUntil()), model, savedAt);
    }
}
