/**
 * In which order doors are best visited when some visits take several workers, who start together or one after another.
 *
 * <p>A {@link dev.doorstep.routing.crew.CrewProblem} is a {@link dev.doorstep.routing.RoutingProblem} of which some
 * stops belong together: each {@link dev.doorstep.routing.crew.CrewVisit} ties one stop per worker by the delays
 * between their starts. Beyond that, starts may be {@linkplain dev.doorstep.routing.crew.Lateness late} at a price.
 * Moving one stop can move the starts of others on any route, so that routes cannot be judged one by one as the
 * kernel does; {@link dev.doorstep.routing.crew.CrewSearch} plans such days. The field knows this as vehicle routing
 * with temporal synchronisation, and with lateness as the home health care routing and scheduling problem (Mankowska,
 * Meisel and Bierwirth 2014).
 */
@NullMarked
package dev.doorstep.routing.crew;

import org.jspecify.annotations.NullMarked;
