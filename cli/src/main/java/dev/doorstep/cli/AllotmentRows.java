package dev.doorstep.cli;

import dev.doorstep.cli.output.Column;
import dev.doorstep.cli.output.Report;
import dev.doorstep.dispatch.allotment.AllotmentFigures;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How fast visits found their workers, as operators see it. */
final class AllotmentRows {
    private AllotmentRows() {}

    static Report of(AllotmentFigures figures) {
        return Report.detail(
                        "allotted",
                        figures,
                        Column.of("begun", AllotmentFigures::begun),
                        Column.of("open", AllotmentFigures::open),
                        Column.of("withdrawn", AllotmentFigures::withdrawn),
                        Column.of("assigned", all -> all.taken().visits()),
                        Column.of("seconds_half", all -> seconds(all.taken().half())),
                        Column.of("seconds_most", all -> seconds(all.taken().most())))
                .and(Report.list(
                        "ways",
                        figures.ways(),
                        Column.of("way", way -> way.mode() == null ? "BY_HAND" : way.mode()),
                        Column.of("assigned", way -> way.taken().visits()),
                        Column.of("seconds_half", way -> seconds(way.taken().half())),
                        Column.of("seconds_most", way -> seconds(way.taken().most()))));
    }

    private static @Nullable Long seconds(@Nullable Duration duration) {
        return duration == null ? null : duration.toSeconds();
    }
}
