package dev.doorstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.exchange.ImportProblem;
import dev.doorstep.exchange.ImportRejectedException;
import dev.doorstep.exchange.Problems.Severity;
import dev.doorstep.exchange.city.City;
import dev.doorstep.exchange.city.CityFiles;
import dev.doorstep.exchange.city.WeekFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The page about the files of a city says what their readers take: every column is asked for its type and bounds by
 * putting nonsense into it and reading the refusal. Only the meaning of a column is written by hand.
 */
@Tag("CAT-02")
class ImportFormatDocsTest {
    private static final List<String> TABLES = List.of(
            "skills.csv",
            "merchants.csv",
            "categories.csv",
            "offerings.csv",
            "surcharges.csv",
            "coupons.csv",
            "workers.csv",
            "service_areas.csv",
            "worker_skills.csv",
            "certificates.csv",
            "rosters.csv",
            "leave.csv",
            "customers.csv");
    private static final List<String> WEEK = List.of("requests.csv", "events.csv", "reviews.csv");
    private static final List<String> OUTLINES = List.of("branch.yaml", "policies.yaml");

    /** What is put into a column: nothing, nonsense, a code that nobody has, and values out of any bounds. */
    private static final List<String> PROBES =
            List.of("", "?", "NOPE", "-1", "7", "-0.001", "999999999", "x".repeat(2_001), "0");

    private static final Pattern KEY = Pattern.compile("(?m)^([ -]*)(\\w+): +(\\S.*)$");

    @TempDir
    Path directory;

    private Path folder = Path.of("");
    private final Properties meanings = new Properties();
    private final Set<String> used = new TreeSet<>();

    @Test
    void lists_every_file_with_its_columns_types_and_bounds() throws IOException {
        try (InputStream in = ImportFormatDocsTest.class.getResourceAsStream("import-format.properties")) {
            meanings.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        folder = new Shell(directory).city();
        addWhatMayBeLeftOut();
        City city = CityFiles.read(folder, Severity.REFUSE).city();
        List<String> sections = new ArrayList<>();
        for (String file : OUTLINES) {
            sections.add(section(file, "key", outline(file)));
        }
        Files.writeString(
                folder.resolve("workers.csv"), with(folder.resolve("workers.csv"), "overtime_minutes_max", "break"));
        Path skills = folder.resolve("worker_skills.csv");
        Files.writeString(skills, with(skills, "certified_until"));
        for (String file : TABLES) {
            sections.add(section(file, "column", table(file, () -> CityFiles.read(folder, Severity.REFUSE))));
        }
        Files.writeString(
                folder.resolve("requests.csv"), with(folder.resolve("requests.csv"), "options", "answers", "points"));
        for (String file : WEEK) {
            sections.add(section(file, "column", table(file, () -> WeekFiles.read(folder, city))));
        }
        assertThat(meanings.stringPropertyNames())
                .as("meanings of what no file has")
                .isEqualTo(used);
        Page.compare("docs/reference/import-format.md", """
                # The files of a city

                `doorstep import FOLDER` reads the files below from one folder; `doorstep demo` reads the last three too. All are UTF-8
                without a byte order mark, at most 65,536 bytes a line and 1,000,000 rows a file. A CSV file follows RFC 4180 and has a
                header; its columns may stand in any order, all of them must be there but those that may be left out, and no others.
                Texts are at most 2,000 characters.
                A code is 1 to 40 letters, digits, dots, hyphens or underscores. Times are those of the branch's wall-clock; one that
                the clocks skip is refused, of one that they show twice the first is meant. Money is in major units of the branch's
                currency. What a file names must stand in the file that defines it; within one file, further up.

                A fault is named by file, line and column, one line each, and nothing is written; `--skip-invalid` leaves bad rows of
                tables out instead. Imported again, what is there is kept, what changed is rewritten, and nothing is doubled.

                %s""".formatted(String.join("\n", sections)));
    }

    /** The demo knows no newcomers. */
    private void addWhatMayBeLeftOut() throws IOException {
        Path branch = folder.resolve("branch.yaml");
        String settings = Files.readString(branch);
        Files.writeString(
                branch, settings.replace("districts:", "warm_up:\n  days: 14\n  visits_per_day_max: 3\ndistricts:"));
        Path workers = folder.resolve("workers.csv");
        List<String> lines = Files.readAllLines(workers);
        Files.writeString(
                workers,
                lines.get(0) + ",joined,call_out_cost,end_latitude,end_longitude\n"
                        + lines.stream()
                                .skip(1)
                                .map(line -> line + ",2026-02-20,500,31.2,121.4\n")
                                .collect(Collectors.joining()));
    }

    /** The demo leaves these columns out. */
    private static String with(Path file, String... columns) throws IOException {
        List<String> lines = Files.readAllLines(file);
        return lines.get(0) + "," + String.join(",", columns) + "\n"
                + lines.stream()
                        .skip(1)
                        .map(line -> line + ",".repeat(columns.length) + "\n")
                        .collect(Collectors.joining());
    }

    private record Field(String name, Set<String> takes) {}

    /** Reads everything again and refuses. */
    @FunctionalInterface
    private interface Reading {
        void read();
    }

    private String section(String file, String kind, List<Field> fields) {
        String rows = fields.stream()
                .map(field -> "| `%s` | %s | %s |"
                        .formatted(field.name, String.join("; ", field.takes), meaning(file + "/" + field.name)))
                .collect(Collectors.joining("\n"));
        return "## %s\n\n%s\n\n| %s | takes | meaning |\n|---|---|---|\n%s\n"
                .formatted(file, meaning(file), kind, rows);
    }

    private String meaning(String key) {
        used.add(key);
        String meaning = meanings.getProperty(key);
        assertThat(meaning).as("the meaning of %s", key).isNotNull();
        return meaning;
    }

    private List<Field> table(String file, Reading reading) throws IOException {
        Path path = folder.resolve(file);
        String whole = Files.readString(path);
        List<String> lines = whole.lines().toList();
        List<Field> fields = new ArrayList<>();
        for (String column : lines.get(0).split(",", -1)) {
            int position = List.of(lines.get(0).split(",", -1)).indexOf(column);
            Set<String> takes = ask(path, reading, probe -> put(lines, position, probe));
            fields.add(new Field(column, takes));
        }
        Files.writeString(path, whole);
        return fields;
    }

    /** Puts a value into the first row in which the column is filled. */
    private static String put(List<String> lines, int position, String value) {
        int row = 1;
        while (row < lines.size() - 1 && fields(lines.get(row)).get(position).isEmpty()) {
            row++;
        }
        List<String> fields = new ArrayList<>(fields(lines.get(row)));
        fields.set(position, value);
        List<String> changed = new ArrayList<>(lines);
        changed.set(row, String.join(",", fields));
        return String.join("\n", changed) + "\n";
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        Matcher field = Pattern.compile("\\G(\"(?:[^\"]|\"\")*\"|[^,]*)(?:,|$)").matcher(line);
        while (field.find() && (field.start() < line.length() || line.endsWith(","))) {
            fields.add(field.group(1));
            if (field.end() == line.length() && !line.endsWith(",")) {
                break;
            }
        }
        return fields;
    }

    private List<Field> outline(String file) throws IOException {
        Path path = folder.resolve(file);
        String whole = Files.readString(path);
        Map<String, Field> fields = new LinkedHashMap<>();
        Matcher key = KEY.matcher(whole);
        while (key.find()) {
            int start = key.start(3);
            int end = key.end(3);
            List<String> names = new ArrayList<>();
            Set<String> takes = ask(
                    path,
                    () -> {
                        try {
                            CityFiles.read(folder, Severity.REFUSE);
                        } catch (ImportRejectedException refused) {
                            refused.problems().stream()
                                    .filter(problem -> problem.file().equals(file))
                                    .map(problem -> problem.facts().get(0))
                                    .filter(name -> !name.isEmpty())
                                    .forEach(names::add);
                            throw refused;
                        }
                    },
                    probe -> whole.substring(0, start) + '"' + probe + '"' + whole.substring(end));
            String name = names.get(0).replaceAll("\\[\\d+]", "[]");
            fields.putIfAbsent(name, new Field(name, takes));
        }
        Files.writeString(path, whole);
        return List.copyOf(fields.values());
    }

    /** Makes the file with a probe in it. */
    @FunctionalInterface
    private interface Edit {
        String with(String probe);
    }

    private Set<String> ask(Path path, Reading reading, Edit edit) throws IOException {
        Map<String, String> takes = new LinkedHashMap<>();
        for (String probe : PROBES) {
            Files.writeString(path, edit.with(probe));
            refusal(path.getFileName().toString(), reading).ifPresent(problem -> takes.putAll(words(problem)));
        }
        if (!takes.containsKey("empty")) {
            takes.put("empty", "may be empty");
        } else {
            takes.remove("empty");
        }
        if (takes.containsKey("kind")) {
            takes.remove("length");
        }
        return new LinkedHashSet<>(takes.values());
    }

    private Optional<ImportProblem> refusal(String file, Reading reading) {
        try {
            reading.read();
            return Optional.empty();
        } catch (ImportRejectedException refused) {
            return refused.problems().stream()
                    .filter(problem -> problem.file().equals(file))
                    .findFirst();
        }
    }

    /** Says what a column takes, from what it refuses. */
    private static Map<String, String> words(ImportProblem problem) {
        List<String> facts = problem.facts();
        return switch (problem.code()) {
            case "import.value.missing" -> Map.of("empty", "");
            case "import.value.whole" ->
                Map.of("kind", "whole number from %s to %s".formatted(facts.get(2), facts.get(3)));
            case "import.value.off-grain" -> Map.of("grain", "a multiple of %s minutes".formatted(facts.get(2)));
            case "import.value.decimal" -> Map.of("kind", "decimal number");
            case "import.value.negative" -> Map.of("kind", "money, not negative");
            case "import.value.percent" ->
                Map.of("kind", "percent from %s to %s, at most two decimals".formatted(facts.get(2), facts.get(3)));
            case "import.value.degrees" -> Map.of("kind", "degrees, at most %s either way".formatted(facts.get(2)));
            case "import.value.time" -> Map.of("kind", "time of day, `09:30`");
            case "import.value.date" -> Map.of("kind", "day, `2026-03-02`");
            case "import.value.date-time" -> Map.of("kind", "day and time, `2026-03-02T09:30`");
            case "import.value.code" -> Map.of("kind", "code");
            case "import.value.zone" -> Map.of("kind", "time zone, `Asia/Shanghai`");
            case "import.value.currency" -> Map.of("kind", "currency, `CNY`");
            case "import.value.choice" -> Map.of("kind", choices(facts));
            case "import.reference.unknown" -> Map.of("reference", "stands in %s".formatted(facts.get(2)));
            case "import.value.pairs" ->
                Map.of("kind", "codes with their values, such as `%s`".formatted(facts.get(2)));
            case "import.value.too-long" -> Map.of("length", "text, at most %s characters".formatted(facts.get(2)));
            case "import.value.break" -> Map.of("kind", "break, `11:00-14:00/60`");
            case "import.value.zero" -> Map.of("zero", "above zero");
            default -> Map.of();
        };
    }

    /** The districts are data, not constants. */
    private static String choices(List<String> facts) {
        return facts.get(0).startsWith("district") ? "a district of branch.yaml" : "one of " + facts.get(2);
    }
}
