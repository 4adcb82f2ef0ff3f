package dev.doorstep.routing.internal;

import java.util.Arrays;

/** Keeps the indices of the smallest keys of many, ties by index. */
public final class Smallest {
    private static final int INDEX_BITS = 24;
    private static final long KEY_MAX = Long.MAX_VALUE >> INDEX_BITS;

    /**
     * Keys with their indices, the largest on top: no entry is smaller than those at twice its place and one further
     * on.
     */
    private final long[] heap;

    private int count;

    /** Keeps at most so many. */
    public Smallest(int countMax) {
        heap = new long[countMax];
    }

    void clear() {
        count = 0;
    }

    /** Offers an index, below 2^24, under a key that is not negative; keys beyond 2^39 are all the same. */
    public void offer(long key, int index) {
        long entry = (Math.min(key, KEY_MAX) << INDEX_BITS) | index;
        if (count < heap.length) {
            heap[count++] = entry;
            if (count == heap.length) {
                heapify();
            }
        } else if (count > 0 && entry < heap[0]) {
            heap[0] = entry;
            sink(0);
        }
    }

    /** Returns the indices, the smallest key first. */
    public int[] indices() {
        long[] sorted = Arrays.copyOf(heap, count);
        Arrays.sort(sorted);
        int[] indices = new int[count];
        for (int i = 0; i < count; i++) {
            indices[i] = (int) (sorted[i] & ((1L << INDEX_BITS) - 1));
        }
        return indices;
    }

    private void heapify() {
        for (int at = count / 2 - 1; at >= 0; at--) {
            sink(at);
        }
    }

    private void sink(int from) {
        int at = from;
        int child = 2 * at + 1;
        while (child < count) {
            if (child + 1 < count && heap[child + 1] > heap[child]) {
                child++;
            }
            if (heap[at] >= heap[child]) {
                return;
            }
            long entry = heap[at];
            heap[at] = heap[child];
            heap[child] = entry;
            at = child;
            child = 2 * at + 1;
        }
    }
}
