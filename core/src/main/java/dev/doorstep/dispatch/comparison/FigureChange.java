package dev.doorstep.dispatch.comparison;

/**
 * A figure of two plans.
 *
 * @param figure which figure
 * @param before that of the first plan
 * @param after that of the second plan
 */
public record FigureChange(Figure figure, long before, long after) {
    /** Tells whether the second plan is the worse one by this figure. */
    public boolean isWorse() {
        return after > before;
    }
}
