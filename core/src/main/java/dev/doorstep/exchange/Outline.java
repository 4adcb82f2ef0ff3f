package dev.doorstep.exchange;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
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
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A YAML file of keys, values and lists, UTF-8; every value knows its place. */
public final class Outline {
    private final Cell place;
    private final Map<String, Outline> members = new LinkedHashMap<>();
    private final List<Outline> items = new ArrayList<>();
    private final boolean list;

    private Outline(Cell place, boolean list) {
        this.place = place;
        this.list = list;
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
        TextFile.read(path, problems, text -> reader.accept(parse(file, text)));
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
        Problems problems = Problems.none(Problems.Severity.REFUSE);
        List<T> read = new ArrayList<>();
        read(path, problems, outline -> read.add(reader.apply(outline, problems)));
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
        TextFile.read(file, in, problems, text -> reader.accept(parse(file, text)));
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

    /** Returns the items of a list, which must be one, possibly empty. */
    public List<Outline> items() {
        if (!list) {
            throw place.refusal("import.value.list");
        }
        return List.copyOf(items);
    }

    private static Outline parse(String file, String text) {
        YAMLFactory factory = YAMLFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        try (YAMLParser parser = factory.createParser(text)) {
            if (parser.nextToken() == null) {
                throw RefusedRow.unreadable(new ImportProblem(file, 1, 1, "import.file.empty", List.of("", "")));
            }
            return value(file, "", parser);
        } catch (JsonProcessingException broken) {
            JsonLocation at = broken.getLocation();
            int line = at == null ? 1 : Math.max(1, at.getLineNr());
            int column = at == null ? 1 : Math.max(1, at.getColumnNr());
            String reason = broken.getOriginalMessage().lines().findFirst().orElse("");
            throw RefusedRow.unreadable(
                    new ImportProblem(file, line, column, "import.yaml.broken", List.of("", reason)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Outline value(String file, String path, JsonParser parser) throws IOException {
        JsonLocation at = parser.currentTokenLocation();
        boolean scalar = parser.currentToken().isScalarValue();
        String text = scalar && parser.currentToken() != JsonToken.VALUE_NULL ? textOf(parser) : "";
        Cell place = new Cell(file, at.getLineNr(), at.getColumnNr(), path, text);
        Outline outline = new Outline(place, parser.currentToken() == JsonToken.START_ARRAY);
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String key = parser.currentName();
                parser.nextToken();
                outline.members.put(key, value(file, path.isEmpty() ? key : path + "." + key, parser));
            }
        } else if (parser.currentToken() == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                outline.items.add(value(file, "%s[%d]".formatted(path, outline.items.size() + 1), parser));
            }
        }
        return outline;
    }

    private static String textOf(JsonParser parser) throws IOException {
        @Nullable String text = parser.getText();
        return text == null ? "" : text;
    }
}
