package dev.doorstep.exchange;

import dev.doorstep.kernel.LocalText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A YAML or JSON file of keys, values and lists, UTF-8; every value knows its place. */
public final class Outline {
    private final Cell place;
    private final Map<String, Outline> members = new LinkedHashMap<>();
    private final List<Outline> items = new ArrayList<>();
    private final boolean list;
    private final @Nullable Grid grid;

    private Outline(Cell place, boolean list) {
        this(place, list, null);
    }

    private Outline(Cell place, boolean list, @Nullable Grid grid) {
        this.place = place;
        this.list = list;
        this.grid = grid;
    }

    /**
     * Reads a file. What is wrong with it, or what its reader refuses with {@link Cell#refusal}, is noted.
     *
     * @param path the file
     * @param problems notes the faults
     * @param reader takes the outline
     * @throws UncheckedIOException if the file is there and cannot be read
     */
    public static void read(Path path, Problems problems, Consumer<Outline> reader) {
        String file = String.valueOf(path.getFileName());
        TextFile.read(path, problems, text -> reader.accept(OutlineParser.yaml(file, text)));
    }

    /**
     * Reads a file that makes one thing.
     *
     * @param path the file
     * @param reader makes the thing; may note more than one fault
     * @return the thing
     * @throws ImportRejectedException if there is any fault
     * @throws UncheckedIOException if the file is there and cannot be read
     */
    public static <T> T readOne(Path path, BiFunction<Outline, Problems, T> reader) {
        return one(reader, (problems, taker) -> read(path, problems, taker));
    }

    /**
     * Reads a JSON file that makes one thing and holds tables of numbers, too many to know the place of each.
     *
     * @param path the file
     * @param grids the keys under which tables stand
     * @param reader makes the thing; may note more than one fault
     * @return the thing
     * @throws ImportRejectedException if there is any fault
     * @throws UncheckedIOException if the file is there and cannot be read
     */
    public static <T> T readOne(Path path, Set<String> grids, BiFunction<Outline, Problems, T> reader) {
        return one(
                reader,
                (problems, taker) -> TextFile.stream(
                        path, problems, (file, in) -> taker.accept(OutlineParser.json(file, in, grids))));
    }

    private static <T> T one(BiFunction<Outline, Problems, T> reader, BiConsumer<Problems, Consumer<Outline>> reading) {
        Problems problems = Problems.none(Problems.Severity.REFUSE);
        List<T> read = new ArrayList<>();
        reading.accept(problems, outline -> read.add(reader.apply(outline, problems)));
        problems.refuse();
        return read.get(0);
    }

    /**
     * Reads a stream in the same way; closing it is left to whoever opened it.
     *
     * @param file what places in it are named by
     * @throws IOException if it cannot be read
     */
    public static void read(String file, InputStream in, Problems problems, Consumer<Outline> reader)
            throws IOException {
        TextFile.read(file, in, problems, text -> reader.accept(OutlineParser.yaml(file, text)));
    }

    /** Obtains a single value. */
    public static Outline of(Cell value) {
        return new Outline(value, false);
    }

    /** Obtains values under keys. */
    public static Outline of(Cell place, Map<String, Outline> members) {
        Outline outline = new Outline(place, false);
        outline.members.putAll(members);
        return outline;
    }

    /** Obtains a list. */
    public static Outline of(Cell place, List<Outline> items) {
        Outline outline = new Outline(place, true);
        outline.items.addAll(items);
        return outline;
    }

    /** Obtains a table of numbers. */
    static Outline of(Cell place, Grid grid) {
        return new Outline(place, true, grid);
    }

    /**
     * Demands exactly these keys.
     *
     * @return this outline
     */
    public Outline keys(String... keys) {
        return allow(List.of(keys)).demand(List.of(keys));
    }

    /**
     * Demands these keys, beside which others may stand.
     *
     * @return this outline
     */
    public Outline demand(List<String> keys) {
        for (String key : keys) {
            if (!members.containsKey(key)) {
                throw place.refusal("import.key.missing", key);
            }
        }
        return this;
    }

    /**
     * Refuses other keys than these; any of them may be left out.
     *
     * @return this outline
     */
    public Outline allow(List<String> known) {
        members.forEach((key, member) -> {
            if (!known.contains(key)) {
                throw member.place.refusal("import.key.unknown", String.join(", ", known));
            }
        });
        return this;
    }

    /**
     * Demands values under keys, possibly none.
     *
     * @return this outline
     */
    public Outline keyed() {
        if (list || !place.isEmpty()) {
            throw place.refusal("import.value.keys");
        }
        return this;
    }

    /** Returns the values by their keys, in the order of the file; none for anything else. */
    public Map<String, Outline> members() {
        return Collections.unmodifiableMap(members);
    }

    /** Finds what stands under a key that may be left out. */
    public Optional<Outline> find(String key) {
        return Optional.ofNullable(members.get(key));
    }

    /** Reads the value under a key that may be left out, if there is one. */
    public <T> Optional<T> find(String key, Function<Cell, T> value) {
        return find(key).map(Outline::cell).map(value);
    }

    /** Reads the value under a key that may be left out. */
    public <T> T value(String key, T otherwise, Function<Cell, T> value) {
        return find(key, value).orElse(otherwise);
    }

    /** Returns this outline; where it leaves out a key, what others say under it. */
    public Outline over(Outline others) {
        if (others.members.isEmpty()) {
            return this;
        }
        Outline whole = of(place, others.members);
        members.forEach((key, member) -> whole.members.merge(key, member, (other, own) -> own.over(other)));
        return whole;
    }

    /** Returns what stands under a key that was demanded. */
    public Outline at(String key) {
        Outline member = members.get(key);
        if (member == null) {
            throw place.refusal("import.key.missing", key);
        }
        return member;
    }

    /** Returns the value under a key that was demanded. */
    public Cell cell(String key) {
        return at(key).place;
    }

    /** Reads a text in both languages, under {@code zh} and {@code en}. */
    public LocalText text() {
        keys("zh", "en");
        return new LocalText(cell("zh").required(), cell("en").required());
    }

    /** Returns the value itself, or the place where the list or the keys begin. */
    public Cell cell() {
        return place;
    }

    /** Tells whether it is a list, possibly empty. */
    public boolean isList() {
        return list;
    }

    /** Returns the table of numbers, which it must be. */
    public Grid grid() {
        if (grid == null) {
            throw place.refusal("import.value.grid");
        }
        return grid;
    }

    /** Returns the items of a list, which must be one, possibly empty. */
    public List<Outline> items() {
        if (!list) {
            throw place.refusal("import.value.list");
        }
        return List.copyOf(items);
    }
}
