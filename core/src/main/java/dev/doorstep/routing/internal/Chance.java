package dev.doorstep.routing.internal;

/**
 * Chance from a seed: SplitMix64 (Steele, Lea and Flood 2014). Own code, so that a seed means the same on every JDK.
 */
public final class Chance {
    private static final double UNIT = 0x1.0p-53;

    private long state;

    /** Starts from a seed. */
    public Chance(long seed) {
        state = seed;
    }

    /** Draws chance of its own for somebody else. */
    Chance fork() {
        return new Chance(next());
    }

    private long next() {
        state += 0x9E3779B97F4A7C15L;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /**
     * Returns an int from 0 to below the bound, by multiplication (Lemire 2019) without the rejection of its tiny bias.
     */
    public int below(int bound) {
        return (int) (((next() >>> 32) * bound) >>> 32);
    }

    /** Returns a double from above 0 to 1. */
    public double unit() {
        return ((next() >>> 11) + 1) * UNIT;
    }

    /** Shuffles the first so many. */
    void shuffle(int[] numbers, int count) {
        for (int i = count - 1; i > 0; i--) {
            int j = below(i + 1);
            int number = numbers[i];
            numbers[i] = numbers[j];
            numbers[j] = number;
        }
    }
}
