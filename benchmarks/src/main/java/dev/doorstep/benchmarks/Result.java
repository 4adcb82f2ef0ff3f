package dev.doorstep.benchmarks;

import java.util.List;

/**
 * What came out of one instance.
 *
 * @param instance the name of the file, without its ending
 * @param format the format of the file
 * @param seconds processor time of the whole process
 * @param feasible whether the independent check found every rule kept and everything done
 * @param objective what is to be small, as the independent check counts it
 * @param unassigned how many visits are undone
 * @param routes what each route does, routes that are not used left out
 */
public record Result(
        String instance,
        String format,
        double seconds,
        boolean feasible,
        double objective,
        int unassigned,
        List<? extends List<?>> routes) {}
