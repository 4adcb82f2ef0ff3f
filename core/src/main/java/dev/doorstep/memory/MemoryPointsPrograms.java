package dev.doorstep.memory;

import dev.doorstep.payment.points.PointsProgram;
import dev.doorstep.payment.points.PointsPrograms;
import java.util.Optional;

/** How the customers of a branch earn points. */
record MemoryPointsPrograms(VersionedView<PointsProgram> rows) implements PointsPrograms {
    private static final String ONLY = "current";

    @Override
    public Optional<PointsProgram> current() {
        return rows.find(ONLY);
    }

    @Override
    public PointsProgram save(PointsProgram program) {
        return rows.save(ONLY, program);
    }
}
