package dev.doorstep.exchange.city;

import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.TimeWindow;

/**
 * Time in which a worker does not work, as the files say.
 *
 * @param worker who is away
 * @param window when
 * @param reason why, possibly empty
 */
public record ImportedLeave(PersonCode worker, TimeWindow window, String reason) {}
