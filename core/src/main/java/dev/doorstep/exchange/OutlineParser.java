package dev.doorstep.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes an outline of what a file says: of YAML, or of JSON that holds large tables of numbers. */
final class OutlineParser {
    private static final JsonFactory YAML = YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final String file;
    private final Set<String> grids;
    private final String broken;

    private OutlineParser(String file, Set<String> grids, String broken) {
        this.file = file;
        this.grids = grids;
        this.broken = broken;
    }

    /** Opens a parser somewhere. */
    @FunctionalInterface
    private interface Opening {
        JsonParser open() throws IOException;
    }

    static Outline yaml(String file, String text) {
        return new OutlineParser(file, Set.of(), "import.yaml.broken").parse(() -> YAML.createParser(text));
    }

    /**
     * Makes the outline of a stream.
     *
     * @param grids the keys under which tables of numbers stand
     */
    static Outline json(String file, InputStream in, Set<String> grids) {
        return new OutlineParser(file, grids, "import.json.broken").parse(() -> JSON.createParser(in));
    }

    /** Returns the place of what a parser is at. */
    static Cell place(Cell near, String name, JsonParser parser) {
        JsonLocation at = parser.currentTokenLocation();
        return new Cell(near.file(), at.getLineNr(), at.getColumnNr(), name, "");
    }

    private Outline parse(Opening opening) {
        try (JsonParser parser = opening.open()) {
            if (parser.nextToken() == null) {
                throw RefusedRow.unreadable(new ImportProblem(file, 1, 1, "import.file.empty", List.of("", "")));
            }
            return value("", "", parser);
        } catch (JsonProcessingException failure) {
            JsonLocation at = failure.getLocation();
            int line = at == null ? 1 : Math.max(1, at.getLineNr());
            int column = at == null ? 1 : Math.max(1, at.getColumnNr());
            String reason = failure.getOriginalMessage().lines().findFirst().orElse("");
            throw RefusedRow.unreadable(new ImportProblem(file, line, column, broken, List.of("", reason)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Outline value(String key, String path, JsonParser parser) throws IOException {
        JsonLocation at = parser.currentTokenLocation();
        boolean scalar = parser.currentToken().isScalarValue();
        String text = scalar && parser.currentToken() != JsonToken.VALUE_NULL ? textOf(parser) : "";
        Cell place = new Cell(file, at.getLineNr(), at.getColumnNr(), path, text);
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            return Outline.of(place, members(path, parser));
        }
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            return Outline.of(place);
        }
        return grids.contains(key)
                ? Outline.of(place, Grid.read(place, parser))
                : Outline.of(place, items(path, parser));
    }

    private Map<String, Outline> members(String path, JsonParser parser) throws IOException {
        Map<String, Outline> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            parser.nextToken();
            members.put(key, value(key, path.isEmpty() ? key : path + "." + key, parser));
        }
        return members;
    }

    private List<Outline> items(String path, JsonParser parser) throws IOException {
        List<Outline> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value("", "%s[%d]".formatted(path, items.size() + 1), parser));
        }
        return items;
    }

    private static String textOf(JsonParser parser) throws IOException {
        @Nullable String text = parser.getText();
        return text == null ? "" : text;
    }
}
