package dev.doorstep.benchmarks;

import dev.doorstep.CatalogImportJob;
import dev.doorstep.Desk;
import dev.doorstep.Doorstep;
import dev.doorstep.Progress;
import dev.doorstep.catalog.Category;
import dev.doorstep.catalog.Effort;
import dev.doorstep.catalog.Offering;
import dev.doorstep.catalog.Requirement;
import dev.doorstep.catalog.Skill;
import dev.doorstep.catalog.Units;
import dev.doorstep.exchange.catalog.CatalogContent;
import dev.doorstep.exchange.catalog.CatalogFile;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.CanonicalJson;
import dev.doorstep.kernel.CategoryId;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.SkillCode;
import dev.doorstep.kernel.SkillLevel;
import dev.doorstep.organisation.Actor;
import dev.doorstep.organisation.Branch;
import dev.doorstep.organisation.BranchSettings;
import dev.doorstep.persistence.JdbiStore;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/**
 * Imports a catalog into a fresh branch, and beside it writes the same rows of offerings with plain JDBC, in one batch
 * and one transaction on the same pool. Both make their documents from the same values: nobody gets them for nothing.
 */
final class CatalogImport {
    private static final LocalText NAME = new LocalText("擦玻璃", "Window cleaning");
    private static final SkillCode SKILL = SkillCode.of("GLASS");
    private static final CategoryId CATEGORY = CategoryId.of("HOME");
    private static final String INSERT = """
            INSERT INTO ds_offering (branch_id, id, version, effective_from, saved_at, saved_by_kind, saved_by_id,
                                     category_id, state, shortest_minutes, document)
            VALUES (?, ?, 1, ?, ?, 'OPERATOR', 'bench', ?, 'ACTIVE', ?, ?)""";
    private static final String COUNT = "SELECT COUNT(*) FROM ds_offering WHERE branch_id = ?";

    private final DataSource source;
    private final Doorstep doorstep;
    private final CatalogFile.Reading reading;
    private int branches;

    CatalogImport(DataSource source, int offerings) {
        this.source = source;
        JdbiStore.migrate(source);
        doorstep = Doorstep.builder().store(JdbiStore.open(source)).build();
        CatalogContent content = new CatalogContent(
                List.of(new Skill(SKILL, NAME, 0)),
                List.of(new Category(CATEGORY, null, NAME, 1, 0)),
                IntStream.range(0, offerings).mapToObj(CatalogImport::offering).toList(),
                List.of());
        reading = new CatalogFile.Reading(content, List.of(), 0);
    }

    /** Imports into a branch that was never there, and counts the rows. */
    long imported() {
        BranchId branch = nextBranch();
        Desk desk = doorstep.as(Actor.administrator("bench", branch));
        desk.inTransaction(t -> t.organisation()
                .save(new Branch(
                        branch,
                        NAME,
                        ZoneId.of("Asia/Shanghai"),
                        Currency.getInstance("CNY"),
                        BranchSettings.standard(),
                        Set.of(),
                        0)));
        desk.start(CatalogImportJob.writing(reading), Progress.SILENT);
        return rows(branch);
    }

    /** Writes the same rows with plain JDBC, and counts them. */
    long batched() {
        BranchId branch = nextBranch();
        LocalDateTime now = LocalDateTime.ofEpochSecond(0, 0, ZoneOffset.UTC);
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                for (Offering offering : reading.content().offerings()) {
                    insert.setString(1, branch.value());
                    insert.setString(2, offering.id().value());
                    insert.setObject(3, now);
                    insert.setObject(4, now);
                    insert.setString(5, offering.category().value());
                    insert.setLong(6, offering.shortestMinutes());
                    insert.setString(7, CanonicalJson.write(offering.withVersion(1)));
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return rows(branch);
    }

    private long rows(BranchId branch) {
        try (Connection connection = source.getConnection();
                PreparedStatement count = connection.prepareStatement(COUNT)) {
            count.setString(1, branch.value());
            try (ResultSet found = count.executeQuery()) {
                found.next();
                return found.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private BranchId nextBranch() {
        return BranchId.of("B" + branches++);
    }

    private static Offering offering(int number) {
        return Offering.of(
                OfferingId.of("O-%05d".formatted(number)),
                CATEGORY,
                new Offering.Text(NAME, NAME, List.of("擦窗", "window")),
                new Offering.Work(
                        new Units(NAME, 1, 8),
                        new Effort(0, 60, 10, 10),
                        new Requirement(SKILL, SkillLevel.of(1 + number % SkillLevel.MAX), Set.of())));
    }
}
