/**
 * How a visit finds its worker, rung by rung of the policy's ladder: told, asked, sent by a merchant, grabbed from the
 * pool, or decided by hand.
 *
 * <p>Whatever the rung, a visit keeps the claim that proves that somebody can come until somebody else has one. Nothing
 * here has a clock: {@link dev.doorstep.AllotmentJob} climbs for those who did not answer, and may be stopped and
 * started at any time.
 */
@NullMarked
package dev.doorstep.dispatch.allotment;

import org.jspecify.annotations.NullMarked;
