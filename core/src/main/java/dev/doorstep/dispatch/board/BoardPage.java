package dev.doorstep.dispatch.board;

import com.google.common.html.HtmlEscapers;
import com.google.common.io.Resources;
import dev.doorstep.dispatch.board.Board.Figures;
import dev.doorstep.dispatch.board.Board.Lane;
import dev.doorstep.dispatch.board.Board.Stop;
import dev.doorstep.dispatch.board.Board.Undone;
import dev.doorstep.kernel.Bundle;
import dev.doorstep.kernel.CanonicalJson;
import dev.doorstep.kernel.GeoPoint;
import dev.doorstep.kernel.OrderNumber;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.matching.Blocker;
import dev.doorstep.routing.Travel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes a board as a page: a drawing program that never changes, and what it draws as JSON, every time of day already
 * as text.
 */
final class BoardPage {
    private static final Bundle WORDS = new Bundle(BoardPage.class, "board");
    /** What the drawing program itself says. */
    private static final List<String> DRAWN = List.of(
            "all",
            "busy",
            "find",
            "home",
            "idle",
            "legend.crew",
            "legend.other",
            "legend.rest",
            "map",
            "nobody",
            "other",
            "promise",
            "rest",
            "settled",
            "undone",
            "whole.day");

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final String TEMPLATE = read("board.html");

    private final Board board;
    private final Locale reader;
    private final Axis axis;

    BoardPage(Board board, Locale reader) {
        this.board = board;
        this.reader = reader;
        this.axis = Axis.of(board);
    }

    String write() {
        String data = CanonicalJson.write(sheet()).replace("<", "\\u003c");
        return Stream.of(
                        Map.entry("{language}", reader.getLanguage()),
                        Map.entry("{title}", HtmlEscapers.htmlEscaper().escape(title())),
                        Map.entry("{data}", data))
                .reduce(TEMPLATE, (page, part) -> page.replace(part.getKey(), part.getValue()), (one, other) -> other);
    }

    /** What the drawing program reads. Times are minutes since the beginning of the drawing. */
    private record Sheet(
            String title,
            String state,
            boolean compared,
            List<Tile> tiles,
            List<Tick> ticks,
            long minutes,
            List<Row> rows,
            List<Open> undone,
            Map<String, String> words) {}

    private record Tile(
            String label, String value, @Nullable String was) {}

    private record Tick(long at, String text) {}

    private record Span(long from, long to, String text) {}

    private record Row(
            String worker,
            GeoPoint home,
            GeoPoint end,
            List<Span> shifts,
            List<Door> stops,
            @Nullable Way homeward,
            @Nullable Span rest,
            String sum,
            boolean other) {}

    private record Door(
            @Nullable String order,
            GeoPoint place,
            Span door,
            Way way,
            String promise,
            boolean settled,
            @Nullable String companions,
            @Nullable String former) {}

    private record Way(long from, long to, String text) {}

    private record Open(
            @Nullable String order,
            GeoPoint place,
            String promise,
            List<String> tally,
            Map<String, List<String>> reasons,
            @Nullable String former) {}

    private Sheet sheet() {
        return new Sheet(
                title(),
                state(),
                board.against().isPresent(),
                tiles(),
                axis.hours().map(hour -> new Tick(axis.at(hour), clockOf(hour))).toList(),
                axis.at(axis.span.endExclusive()),
                board.lanes().stream().map(this::row).toList(),
                board.undone().stream().map(this::open).toList(),
                DRAWN.stream()
                        .collect(Collectors.toMap(
                                Function.identity(), key -> word(key), (one, other) -> one, TreeMap::new)));
    }

    private String title() {
        Board.Title title = board.title();
        return word(
                "title",
                title.branch().in(reader),
                title.day()
                        .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                                .localizedBy(reader)));
    }

    private String state() {
        String state = word(
                board.title().isInForce() ? "in.force" : "proposed",
                clockOf(board.title().madeAt()));
        return board.against()
                .map(other -> state + " · " + word("compared", clockOf(other.madeAt())))
                .orElse(state);
    }

    private List<Tile> tiles() {
        return List.of(
                tile(
                        "tile.visits",
                        board.figures().visits() + "",
                        other -> other.figures().visits() + ""),
                tile("tile.undone", board.undone().size() + "", other -> other.undone() + ""),
                tile(
                        "tile.workers",
                        board.figures().workers() + " / " + board.lanes().size(),
                        other -> other.figures().workers() + ""),
                tile("tile.doors", Figures::atDoors, this::hours),
                tile("tile.way", Figures::underWay, this::hours),
                tile("tile.distance", Figures::metres, this::kilometres),
                tile("tile.share", Figures::percentAtDoors, percent -> percent + " %"));
    }

    private <F> Tile tile(String label, Function<Figures, F> figure, Function<F, String> text) {
        return tile(
                label,
                figure.andThen(text).apply(board.figures()),
                other -> figure.andThen(text).apply(other.figures()));
    }

    /** What the other plan says follows where it says something else. */
    private Tile tile(String label, String value, Function<Board.Against, String> former) {
        Optional<String> was = board.against()
                .map(former)
                .filter(other -> !other.equals(value))
                .map(other -> word("tile.was", other));
        return new Tile(word(label), value, was.orElse(null));
    }

    private Row row(Lane lane) {
        List<Stop> stops = lane.stops();
        Way homeward = lane.homeward()
                .map(way -> {
                    Instant left = stops.get(stops.size() - 1).door().endExclusive();
                    return way(left, left.plus(way.duration()), way.metres());
                })
                .orElse(null);
        long metres = lane.ways().mapToLong(Travel::metres).sum();
        return new Row(
                lane.worker().value(),
                lane.home(),
                lane.end(),
                lane.shifts().stream().map(this::span).toList(),
                stops.stream().map(this::door).toList(),
                homeward,
                lane.rest().map(this::span).orElse(null),
                word("lane", stops.size(), kilometres(metres)),
                lane.isOther());
    }

    private Door door(Stop stop) {
        Instant start = stop.door().startInclusive();
        return new Door(
                number(stop.order()),
                stop.place(),
                span(stop.door()),
                way(start.minus(stop.travel().duration()), start, stop.travel().metres()),
                text(stop.promise()),
                stop.isSettled(),
                companions(stop).orElse(null),
                stop.former().map(this::text).orElse(null));
    }

    /** Everybody with the time at the door: who follows another comes later, who helps for a while leaves earlier. */
    private Optional<String> companions(Stop stop) {
        return stop.companions().stream()
                .map(other -> word("companion", other.worker(), text(other.door())))
                .reduce((some, other) -> word("companions.more", some, other))
                .map(all -> word("companions", all));
    }

    private Open open(Undone undone) {
        Map<String, List<String>> reasons = new TreeMap<>();
        undone.reasons()
                .forEach((worker, blockers) -> reasons.put(
                        worker.value(),
                        blockers.stream()
                                .map(blocker -> blocker.sentence(reader))
                                .toList()));
        List<String> tally = Blocker.tally(undone.reasons().values()).entrySet().stream()
                .map(entry -> word("tally", entry.getKey(), entry.getValue()))
                .toList();
        return new Open(
                number(undone.order()),
                undone.place(),
                text(undone.promise()),
                tally,
                reasons,
                undone.former().map(this::text).orElse(null));
    }

    private static @Nullable String number(Optional<OrderNumber> order) {
        return order.map(OrderNumber::value).orElse(null);
    }

    private Way way(Instant from, Instant to, long metres) {
        return new Way(
                axis.at(from),
                axis.at(to),
                word("way", clockOf(from), Duration.between(from, to).toMinutes(), kilometres(metres)));
    }

    private Span span(TimeWindow window) {
        return new Span(axis.at(window.startInclusive()), axis.at(window.endExclusive()), text(window));
    }

    private String text(Board.Former former) {
        return former.worker()
                .flatMap(worker -> former.door().map(door -> word("former", worker, text(door))))
                .orElseGet(() -> word("former.nobody"));
    }

    private String text(TimeWindow window) {
        return clockOf(window.startInclusive()) + "–" + clockOf(window.endExclusive());
    }

    private String clockOf(Instant instant) {
        return CLOCK.format(instant.atZone(board.title().zone()));
    }

    private String hours(Duration duration) {
        return word("hours", String.format(Locale.ROOT, "%.1f", duration.toMinutes() / 60.0));
    }

    private String kilometres(long metres) {
        return word("kilometres", String.format(Locale.ROOT, "%.1f", metres / 1_000.0));
    }

    private String word(String key, Object... facts) {
        return WORDS.sentence(reader, key, List.of(facts));
    }

    /**
     * The hours that are drawn: from the full hour before whatever is first to the full hour after whatever is last.
     */
    private record Axis(TimeWindow span) {
        private static final Duration HOUR = Duration.ofHours(1);

        static Axis of(Board board) {
            List<Instant> drawn = board.lanes().stream().flatMap(Axis::instants).toList();
            Instant first = drawn.stream()
                    .min(Instant::compareTo)
                    .orElse(board.title()
                            .day()
                            .atStartOfDay(board.title().zone())
                            .toInstant());
            Instant last = drawn.stream().max(Instant::compareTo).orElse(first);
            Instant from = fullHour(first, board);
            Instant to = fullHour(last, board).plus(HOUR);
            return new Axis(new TimeWindow(from, to));
        }

        private static Stream<Instant> instants(Lane lane) {
            Stream<Instant> shifts =
                    lane.shifts().stream().flatMap(shift -> Stream.of(shift.startInclusive(), shift.endExclusive()));
            Stream<Instant> stops = lane.stops().stream()
                    .flatMap(stop -> Stream.of(
                            stop.door().startInclusive().minus(stop.travel().duration()),
                            stop.door().endExclusive()));
            Stream<Instant> home = lane.homeward().stream()
                    .map(way -> lane.stops()
                            .get(lane.stops().size() - 1)
                            .door()
                            .endExclusive()
                            .plus(way.duration()));
            return Stream.of(shifts, stops, home).flatMap(Function.identity());
        }

        /** By the wall-clock: not every zone is whole hours from Greenwich. */
        private static Instant fullHour(Instant instant, Board board) {
            return instant.atZone(board.title().zone())
                    .withMinute(0)
                    .withSecond(0)
                    .withNano(0)
                    .toInstant();
        }

        Stream<Instant> hours() {
            return Stream.iterate(
                    span.startInclusive(), hour -> !hour.isAfter(span.endExclusive()), hour -> hour.plus(HOUR));
        }

        long at(Instant instant) {
            return Duration.between(span.startInclusive(), instant).toMinutes();
        }
    }

    private static String read(String name) {
        try {
            return Resources.toString(Resources.getResource(BoardPage.class, name), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
