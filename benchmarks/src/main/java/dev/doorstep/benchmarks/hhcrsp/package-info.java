/**
 * How well crews that meet are planned, measured on public instances of the home health care routing and scheduling
 * problem that the reader brings along.
 *
 * <p>Patients take one or two services, the second within a minimum and a maximum delay of the first, by another
 * caregiver. A start before the window waits, one after it is late. A plan costs a third of its distance, of the sum of
 * lateness and of the largest lateness (Mankowska, Meisel and Bierwirth 2014; Ceschia, Di Gaspero, Mazzaracchio,
 * Policante and Schaerf 2024).
 */
@NullMarked
package dev.doorstep.benchmarks.hhcrsp;

import org.jspecify.annotations.NullMarked;
