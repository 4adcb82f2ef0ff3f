package dev.doorstep.persistence;

import dev.doorstep.payment.points.PointsProgram;
import dev.doorstep.payment.points.PointsPrograms;
import java.util.Optional;

/** How the customers of a branch earn points, the one row of it in {@code ds_points_program}. */
final class JdbiPointsPrograms implements PointsPrograms {
    private static final String ONLY = "current";

    private final DocumentTable<PointsProgram> rows;

    JdbiPointsPrograms(Sql sql) {
        rows = new DocumentTable<>(sql, "ds_points_program", PointsProgram.class);
    }

    @Override
    public Optional<PointsProgram> current() {
        return rows.find(ONLY);
    }

    @Override
    public PointsProgram save(PointsProgram program) {
        return rows.save(ONLY, program);
    }
}
