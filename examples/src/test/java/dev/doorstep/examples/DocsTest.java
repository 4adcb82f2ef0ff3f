package dev.doorstep.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The pages say what the code says. Pages that are made from the code are written anew with {@code -Dsurefire.arguments=-Ddocs.write=true};
 * without it they are compared.
 */
class DocsTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern FENCE = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern BLOCK = Pattern.compile("```\\w+\\n.*?```", Pattern.DOTALL);
    private static final Pattern REGION = Pattern.compile("// region (\\w+)\\n(.*?)// endregion", Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("@Tag\\(\"([A-Z]+-\\d+)\"\\)");
    private static final Pattern ROW = Pattern.compile("^\\| ([A-Z]+-\\d+) \\|(.*)\\|([^|]*)\\|$", Pattern.MULTILINE);

    @Test
    void every_java_block_of_the_pages_is_a_region_of_code_that_is_run() throws IOException {
        List<String> regions = new ArrayList<>();
        for (Path source : sources("examples/src")) {
            Matcher matcher = REGION.matcher(Files.readString(source));
            while (matcher.find()) {
                regions.add(squeezed(matcher.group(2)));
            }
        }
        int blocks = 0;
        for (Path page : pages()) {
            Matcher matcher = FENCE.matcher(Files.readString(page));
            while (matcher.find()) {
                assertThat(regions).as("the Java blocks of %s", page).contains(squeezed(matcher.group(1)));
                blocks++;
            }
        }
        assertThat(blocks).isGreaterThanOrEqualTo(2);
    }

    @Test
    void the_readme_says_the_same_in_both_languages_where_it_is_code() throws IOException {
        assertThat(blocks("README.zh-CN.md")).isNotEmpty().isEqualTo(blocks("README.md"));
        assertThat(Files.readString(ROOT.resolve("README.md"))).contains("](README.zh-CN.md)");
        assertThat(Files.readString(ROOT.resolve("README.zh-CN.md"))).contains("](README.md)");
    }

    private static List<String> blocks(String page) throws IOException {
        return BLOCK.matcher(Files.readString(ROOT.resolve(page)))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    @Test
    void every_error_is_listed_in_both_languages() throws IOException {
        SortedMap<String, String> rows = new TreeMap<>();
        for (Path bundle : files("errors.properties")) {
            Properties english = read(bundle);
            Properties chinese = read(bundle.resolveSibling("errors_zh.properties"));
            for (String code : english.stringPropertyNames()) {
                rows.put(
                        code,
                        "| `%s` | %s | %s |".formatted(code, english.getProperty(code), chinese.getProperty(code)));
            }
        }
        compare("docs/reference/errors.md", """
                # Errors

                Every refusal of Doorstep has a stable code, a sentence in English and one in Chinese. `{0}`, `{1}` … are the values.

                | code | English | 中文 |
                |---|---|---|
                %s
                """.formatted(String.join("\n", rows.values())));
    }

    @Test
    void every_row_of_the_features_page_names_the_tests_that_show_it() throws IOException {
        Map<String, SortedSet<String>> tests = new TreeMap<>();
        for (String folder :
                List.of("core/src/test", "testkit/src", "persistence/src/test", "cli/src/test", "examples/src/test")) {
            for (Path source : sources(folder)) {
                Matcher matcher = TAG.matcher(Files.readString(source));
                while (matcher.find()) {
                    String name = source.getFileName().toString().replace(".java", "");
                    tests.computeIfAbsent(matcher.group(1), tag -> new TreeSet<>())
                            .add(name);
                }
            }
        }
        String page = Files.readString(ROOT.resolve("docs/reference/features.md"));
        String written = ROW.matcher(page).replaceAll(row -> {
            SortedSet<String> named = tests.getOrDefault(row.group(1), new TreeSet<>());
            return Matcher.quoteReplacement("| %s |%s| %s |"
                    .formatted(row.group(1), row.group(2), named.isEmpty() ? "–" : String.join(", ", named)));
        });
        compare("docs/reference/features.md", written);
        SortedSet<String> listed = new TreeSet<>();
        ROW.matcher(page).results().forEach(row -> listed.add(row.group(1)));
        assertThat(listed).as("rows of the page").containsAll(tests.keySet());
    }

    private static void compare(String page, String expected) throws IOException {
        Path path = ROOT.resolve(page);
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(path, expected);
        }
        assertThat(Files.readString(path))
                .as("%s; write it anew as CONTRIBUTING.md says", page)
                .isEqualTo(expected);
    }

    private static String squeezed(String code) {
        return code.replaceAll("\\s+", "");
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(
                            Stream.of(ROOT.resolve("README.md"), ROOT.resolve("README.zh-CN.md")),
                            docs.filter(path -> path.toString().endsWith(".md")))
                    .toList();
        }
    }

    private static List<Path> sources(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
            return files.filter(path -> path.toString().endsWith(".java")).toList();
        }
    }

    private static List<Path> files(String name) throws IOException {
        List<Path> found = new ArrayList<>();
        for (String module : List.of("core", "persistence", "cli")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module + "/src/main/resources"))) {
                files.filter(path -> path.getFileName().toString().equals(name)).forEach(found::add);
            }
        }
        return found;
    }

    private static Properties read(Path bundle) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(bundle)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
