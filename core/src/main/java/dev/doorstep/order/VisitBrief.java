package dev.doorstep.order;

import dev.doorstep.catalog.Chosen;
import dev.doorstep.kernel.Gender;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.OrderNumber;
import dev.doorstep.kernel.TimeWindow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a worker must know before the work.
 *
 * @param order the number of the order
 * @param name what is to be done
 * @param units how much of it
 * @param chosen what was chosen with it and answered about it
 * @param door when to be at the door
 * @param place where that is
 * @param gender the gender that the customer asked for, or nothing
 * @param wishes what the customer wants known and answered, in their words
 */
public record VisitBrief(
        OrderNumber order,
        LocalText name,
        int units,
        List<Chosen.Told> chosen,
        TimeWindow door,
        Place place,
        @Nullable Gender gender,
        List<String> wishes) {
    /** Keeps its own copies. */
    public VisitBrief {
        chosen = List.copyOf(chosen);
        wishes = List.copyOf(wishes);
    }

    /**
     * Where the door is.
     *
     * @param district the district
     * @param street the street
     * @param house the house and door, with how to get in; empty before the worker accepted, and when all is over
     */
    public record Place(String district, String street, String house) {}
}
