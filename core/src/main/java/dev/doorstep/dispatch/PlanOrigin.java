package dev.doorstep.dispatch;

import dev.doorstep.kernel.Digest;

/**
 * Where a plan comes from: with the same problem, planner, seed and steps it comes out the same, byte by byte.
 *
 * @param problem the digest of the problem
 * @param planner who found the routes, such as {@code search}
 * @param seed the only source of chance
 * @param steps how many steps the search took
 */
public record PlanOrigin(Digest problem, String planner, long seed, long steps) {}
