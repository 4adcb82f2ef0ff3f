/**
 * What a customer is asked before they book: the device, the fault, the floor space, the pets, and what the answers
 * change.
 *
 * <p>Answers become an {@link dev.doorstep.catalog.intake.Effect}: options that are priced by their codes, minutes on
 * top, and what the worker must bring besides. Nothing else of an answer is ever looked at.
 */
@NullMarked
package dev.doorstep.catalog.intake;

import org.jspecify.annotations.NullMarked;
