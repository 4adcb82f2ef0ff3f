package dev.doorstep.persistence;

import dev.doorstep.availability.unmet.UnmetDemand;
import dev.doorstep.availability.unmet.UnmetDemands;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.Page;
import dev.doorstep.kernel.PageRequest;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.UnmetDemandId;
import dev.doorstep.matching.BlockerCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;

/** What was asked for in vain, in {@code ds_unmet_demand}: only ever added, and without who asked. */
final class JdbiUnmetDemands implements UnmetDemands {
    private static final String STARTING = """
            SELECT id, asked_at, kind, offering_id, district, starts_from, starts_until, blockers
              FROM ds_unmet_demand
             WHERE branch_id = :branch AND starts_from >= :from AND starts_from < :until""";
    private static final String ORDER = " ORDER BY starts_from, id LIMIT :limit";
    private static final String INSERT = """
            INSERT INTO ds_unmet_demand (branch_id, id, asked_at, kind, offering_id, district, starts_from,
                                         starts_until, blockers)
            VALUES (:branch, :id, :asked, :kind, :offering, :district, :from, :until, :blockers)""";

    private final Sql sql;

    JdbiUnmetDemands(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(List<UnmetDemand> unmet) {
        sql.insert("unmet demand", () -> {
            PreparedBatch batch = sql.batch(INSERT);
            unmet.forEach(
                    one -> row(one).onto(batch.bind("branch", sql.branch())).add());
            batch.execute();
        });
    }

    @Override
    public Page<UnmetDemand> startingIn(TimeWindow window, PageRequest page) {
        return Cursor.page(
                sql.query(STARTING + Cursor.behind("starts_from", page) + ORDER)
                        .bind("from", window.startInclusive())
                        .bind("until", window.endExclusive()),
                page,
                JdbiUnmetDemands::unmet,
                unmet -> new Cursor(unmet.starts().startInclusive(), unmet.id().value()));
    }

    private static Row row(UnmetDemand unmet) {
        return new Row()
                .with("id", unmet.id())
                .with("asked", unmet.askedAt())
                .with("kind", unmet.kind())
                .with("offering", unmet.offering())
                .with("district", unmet.district())
                .with("from", unmet.starts().startInclusive())
                .with("until", unmet.starts().endExclusive())
                .with(
                        "blockers",
                        unmet.blockers().stream().map(Enum::name).sorted().collect(Collectors.joining(",")));
    }

    private static UnmetDemand unmet(ResultSet row, StatementContext context) throws SQLException {
        String offering = row.getString("offering_id");
        return new UnmetDemand(
                new UnmetDemandId(Sql.uuid(row, "id")),
                Sql.instant(row, "asked_at"),
                UnmetDemand.Kind.valueOf(row.getString("kind")),
                offering == null ? null : OfferingId.of(offering),
                row.getString("district"),
                new TimeWindow(Sql.instant(row, "starts_from"), Sql.instant(row, "starts_until")),
                blockers(row.getString("blockers")));
    }

    private static Set<BlockerCode> blockers(String codes) {
        return Arrays.stream(codes.split(","))
                .filter(code -> !code.isEmpty())
                .map(BlockerCode::valueOf)
                .collect(Collectors.toSet());
    }
}
