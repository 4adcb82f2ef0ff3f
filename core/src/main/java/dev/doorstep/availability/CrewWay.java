package dev.doorstep.availability;

import java.util.List;

/**
 * One way to take a place of a crew.
 *
 * @param fit who takes it
 * @param inTheWay the loose claims that must leave them for it; empty if they are free
 */
record CrewWay(Fit fit, List<Claim> inTheWay) {
    static CrewWay free(Fit fit) {
        return new CrewWay(fit, List.of());
    }
}
