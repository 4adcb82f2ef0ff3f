package dev.doorstep.routing.crew.internal;

/** One kind of small change. */
@FunctionalInterface
interface Move {
    /** Changes some links, none of a stop whose crew is then incomplete; false if that came to nothing. */
    boolean change(double costMax);
}
