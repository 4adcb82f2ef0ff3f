package dev.doorstep.routing.internal;

import java.util.Arrays;

/** A set of small numbers from which one can be drawn by its index. */
final class IntBag {
    private final int[] numbers;
    private final int[] indexOf;
    private int count;

    IntBag(int bound) {
        numbers = new int[bound];
        indexOf = new int[bound];
        Arrays.fill(indexOf, -1);
    }

    int count() {
        return count;
    }

    int get(int index) {
        return numbers[index];
    }

    boolean contains(int number) {
        return indexOf[number] >= 0;
    }

    void add(int number) {
        if (indexOf[number] < 0) {
            indexOf[number] = count;
            numbers[count++] = number;
        }
    }

    void remove(int number) {
        int index = indexOf[number];
        if (index >= 0) {
            int last = numbers[--count];
            numbers[index] = last;
            indexOf[last] = index;
            indexOf[number] = -1;
        }
    }

    void set(int number, boolean isIn) {
        if (isIn) {
            add(number);
        } else {
            remove(number);
        }
    }
}
