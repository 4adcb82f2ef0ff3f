package dev.doorstep.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The best values that anybody has published, from a file with one line per instance and a line of column names. */
final class BestKnown {
    private final Map<String, Entry> entries = new HashMap<>();

    /** The class of an instance, and its best-known value. */
    record Entry(String group, double value) {}

    private BestKnown() {}

    static BestKnown read(Path file, Format format) throws IOException {
        List<String[]> rows = Files.readAllLines(file).stream()
                .map(line -> line.split(",", -1))
                .toList();
        List<String> names = List.of(rows.get(0));
        BestKnown known = new BestKnown();
        for (String[] row : rows.subList(1, rows.size())) {
            String value = row[names.indexOf(format.valueColumn())];
            if (!value.isEmpty()) {
                known.entries.put(
                        key(row[names.indexOf("instance")]),
                        new Entry(row[names.indexOf(format.classColumn())], Double.parseDouble(value)));
            }
        }
        return known;
    }

    /** Finds an instance; files and publications differ in upper and lower case. */
    Optional<Entry> of(String instance) {
        return Optional.ofNullable(entries.get(key(instance)));
    }

    private static String key(String instance) {
        return instance.toLowerCase(Locale.ROOT);
    }
}
