package dev.doorstep.routing.internal;

import dev.doorstep.routing.RoutingStop;
import dev.doorstep.routing.Span;
import java.util.Arrays;
import java.util.List;

/**
 * When a stop may start on a route with given shifts: windows and shifts intersected once, so that the search asks one
 * list.
 *
 * <p>A row is one stop on one roster, which several routes may share. A stop pinned to a start has just that.
 */
final class Starts {
    /** Later than any moment, with room for sums; its negative is earlier than any. */
    static final long NEVER = 1L << 60;

    private final Model model;
    private final int stops;
    private final long grain;
    private final int[] first;
    private long[] opens = new long[16];
    private long[] closes = new long[16];

    /**
     * Shifts that several routes may share.
     *
     * @param shifts the shifts
     * @param route a route that has them; it says how long stops take
     */
    record Roster(List<Span> shifts, int route) {}

    Starts(List<Roster> rosters, Model model) {
        this.model = model;
        stops = model.stops;
        grain = model.problem.startGrain();
        first = new int[rosters.size() * stops + 1];
        int row = 0;
        for (Roster roster : rosters) {
            for (int stop = 0; stop < stops; stop++) {
                first[row + 1] = first[row];
                fill(++row, roster, stop);
            }
        }
    }

    private void fill(int end, Roster roster, int index) {
        RoutingStop stop = model.problem.stops().get(index);
        if (stop.pin().isPresent() && stop.pin().get().start().isPresent()) {
            long start = stop.pin().get().start().getAsLong();
            add(end, start, start);
            return;
        }
        long service = model.service(index, roster.route);
        for (Span window : stop.windows()) {
            for (Span shift : roster.shifts) {
                long open = roundUp(Math.max(window.from(), shift.from()));
                long close = roundDown(Math.min(window.to(), shift.to() - service));
                if (open <= close) {
                    add(end, open, close);
                }
            }
        }
    }

    private void add(int end, long open, long close) {
        int at = first[end]++;
        if (at == opens.length) {
            opens = Arrays.copyOf(opens, 2 * at);
            closes = Arrays.copyOf(closes, 2 * at);
        }
        opens[at] = open;
        closes[at] = close;
    }

    int row(int roster, int stop) {
        return roster * stops + stop;
    }

    boolean isEmpty(int row) {
        return first[row] == first[row + 1];
    }

    long firstOpen(int row) {
        return opens[first[row]];
    }

    long lastClose(int row) {
        return closes[first[row + 1] - 1];
    }

    /** Returns the first start that is not before a moment, or {@link #NEVER}. */
    long next(int row, long moment) {
        int end = first[row + 1];
        for (int i = first[row]; i < end; i++) {
            if (moment <= closes[i]) {
                if (moment <= opens[i]) {
                    return opens[i];
                }
                long start = roundUp(moment);
                if (start <= closes[i]) {
                    return start;
                }
            }
        }
        return NEVER;
    }

    /** Returns the last start that is not after a moment, or minus {@link #NEVER}. */
    long previous(int row, long moment) {
        for (int i = first[row + 1] - 1; i >= first[row]; i--) {
            if (moment >= opens[i]) {
                if (moment >= closes[i]) {
                    return closes[i];
                }
                long start = roundDown(moment);
                if (start >= opens[i]) {
                    return start;
                }
            }
        }
        return -NEVER;
    }

    private long roundUp(long moment) {
        return grain == 1 ? moment : -Math.floorDiv(-moment, grain) * grain;
    }

    private long roundDown(long moment) {
        return grain == 1 ? moment : Math.floorDiv(moment, grain) * grain;
    }
}
