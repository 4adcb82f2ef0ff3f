/**
 * Credentials and skills that run out: who has to renew what and by when, and which promised visits they would leave
 * uncovered.
 *
 * <p>A visit is uncovered by the rule that {@link dev.doorstep.matching.Matching} keeps workers from visits by. Nothing
 * is moved here: a renewed credential is saved with its worker, and whoever is not back in time is planned around.
 */
@NullMarked
package dev.doorstep.staffing.credential;

import org.jspecify.annotations.NullMarked;
