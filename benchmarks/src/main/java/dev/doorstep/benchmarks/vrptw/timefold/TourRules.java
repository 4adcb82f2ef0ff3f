package dev.doorstep.benchmarks.vrptw.timefold;

import static ai.timefold.solver.core.api.score.buildin.hardsoftlong.HardSoftLongScore.ONE_HARD;
import static ai.timefold.solver.core.api.score.buildin.hardsoftlong.HardSoftLongScore.ONE_SOFT;

import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;

/** Capacity and windows are hard, distance is soft. */
public final class TourRules implements ConstraintProvider {
    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return new Constraint[] {
            factory.forEach(Vehicle.class)
                    .filter(vehicle -> vehicle.excessLoad() > 0)
                    .penalizeLong(ONE_HARD, Vehicle::excessLoad)
                    .asConstraint("capacity"),
            factory.forEach(Visit.class)
                    .filter(visit -> visit.lateness() > 0)
                    .penalizeLong(ONE_HARD, Visit::lateness)
                    .asConstraint("window"),
            factory.forEach(Vehicle.class)
                    .filter(vehicle -> vehicle.lateness() > 0)
                    .penalizeLong(ONE_HARD, Vehicle::lateness)
                    .asConstraint("depot"),
            factory.forEach(Vehicle.class)
                    .filter(vehicle -> !vehicle.visits().isEmpty())
                    .penalizeLong(ONE_SOFT, Vehicle::distance)
                    .asConstraint("distance")
        };
    }
}
