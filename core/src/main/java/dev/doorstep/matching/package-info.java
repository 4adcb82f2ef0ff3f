/**
 * Who may do what for whom: the rules that a worker must pass for a visit, each with the reason it gives when it says
 * no.
 *
 * <p>The same rule gates a booking and explains a refusal. It sees one demand, one worker and one time at the door, and
 * no calendar: what time does is the business of {@code availability}.
 */
@NullMarked
package dev.doorstep.matching;

import org.jspecify.annotations.NullMarked;
