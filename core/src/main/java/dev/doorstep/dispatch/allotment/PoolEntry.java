package dev.doorstep.dispatch.allotment;

import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.OrderNumber;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.VisitId;
import java.time.Instant;

/**
 * A visit as a worker sees it before having it: what, when, about where and for how much. The house and the customer
 * are not shown.
 *
 * @param visit the visit
 * @param order the number of its order
 * @param name what was bought
 * @param district the district of the city
 * @param door the whole time at the door, at the earliest start at which this worker can come
 * @param price what the customer pays
 * @param until by when somebody must have taken it
 */
public record PoolEntry(
        VisitId visit,
        OrderNumber order,
        LocalText name,
        String district,
        TimeWindow door,
        Money price,
        Instant until) {}
