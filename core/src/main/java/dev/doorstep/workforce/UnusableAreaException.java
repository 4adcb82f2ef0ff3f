package dev.doorstep.workforce;

import dev.doorstep.kernel.DoorstepException;
import java.io.Serial;
import java.util.Arrays;
import java.util.List;

/** Thrown when an area is described in which nobody could work. */
public final class UnusableAreaException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Fault fault;
    private final int[] numbers;

    /** What is wrong with an area. */
    public enum Fault {
        /** The radius reaches nobody, or everybody: in metres, and the most. */
        RADIUS,
        /** Too few corners or too many: how many, and the most. */
        CORNERS,
        /** Two sides of the border meet: which corners they begin at, the first is 1. */
        CROSSING,
        /** The border goes half around the earth. */
        TOO_WIDE,
        /** No district or too many, or one without a name: how many, and the most. */
        DISTRICTS
    }

    private UnusableAreaException(String code, Fault fault, int... numbers) {
        super(code, Arrays.stream(numbers).boxed().toArray());
        this.fault = fault;
        this.numbers = numbers;
    }

    static UnusableAreaException radius(int metres) {
        return new UnusableAreaException("worker.area.radius", Fault.RADIUS, metres, ServiceArea.Radius.METRES_MAX);
    }

    static UnusableAreaException corners(int count) {
        return new UnusableAreaException("worker.area.corners", Fault.CORNERS, count, ServiceArea.Polygon.CORNERS_MAX);
    }

    static UnusableAreaException crossing(int oneCorner, int otherCorner) {
        return new UnusableAreaException("worker.area.crossing", Fault.CROSSING, oneCorner, otherCorner);
    }

    static UnusableAreaException tooWide() {
        return new UnusableAreaException("worker.area.too-wide", Fault.TOO_WIDE);
    }

    static UnusableAreaException districts(int count) {
        return new UnusableAreaException(
                "worker.area.districts", Fault.DISTRICTS, count, ServiceArea.Districts.NAMES_MAX);
    }

    /** Returns what is wrong. */
    public Fault fault() {
        return fault;
    }

    /** Returns the numbers that belong to the fault. */
    public List<Integer> numbers() {
        return Arrays.stream(numbers).boxed().toList();
    }
}
