/**
 * Unmet demand: what customers looked for or wanted to book and nobody could do, by reason, offering, district and
 * time.
 *
 * <p>Nothing is noted unless whoever builds Doorstep asks for it. What a transaction looked for in vain is handed over
 * after it ended, also if it was refused, so that a booking that succeeds pays nothing for it. Who asked is not noted.
 */
@NullMarked
package dev.doorstep.availability.unmet;

import org.jspecify.annotations.NullMarked;
