package dev.doorstep.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.availability.roster.LeaveState;
import dev.doorstep.order.OrderState;
import dev.doorstep.order.VisitState;
import dev.doorstep.order.engagement.EngagementState;
import dev.doorstep.order.waiting.WaitingState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The pages say what the code says. Pages that are made from the code are written anew with
 * {@code -Dsurefire.arguments=-Ddocs.write=true}; without it they are compared.
 */
class DocsTest {
    private static final Pattern FENCE = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern YAML = Pattern.compile("```yaml\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern BLOCK = Pattern.compile("```\\w+\\n.*?```", Pattern.DOTALL);
    private static final Pattern REGION = Pattern.compile("// region (\\w+)\\n(.*?)// endregion", Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("@(?:Arch)?Tag\\(\"([A-Z]+-\\d+)\"\\)");
    private static final Pattern OPENING = Pattern.compile(
            "\\A/\\*\\*\\s+(?:\\* )?(.*?[.?])(?=\\s).*?^package ([\\w.]+);", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern INLINE_TAG = Pattern.compile("\\{@\\w+ ([^}]*)}");
    private static final Pattern ROW = Pattern.compile("^\\| ([A-Z]+-\\d+) \\|(.*)\\|([^|]*)\\|$", Pattern.MULTILINE);

    @Test
    void every_java_block_of_the_pages_is_a_region_of_code_that_is_run() {
        List<String> regions = new ArrayList<>();
        for (Path source : Tree.files("examples/src", ".java")) {
            Matcher matcher = REGION.matcher(Tree.read(source));
            while (matcher.find()) {
                regions.add(squeezed(matcher.group(2)));
            }
        }
        int blocks = 0;
        for (Path page : pages()) {
            Matcher matcher = FENCE.matcher(Tree.read(page));
            while (matcher.find()) {
                assertThat(regions).as("the Java blocks of %s", page).contains(squeezed(matcher.group(1)));
                blocks++;
            }
        }
        assertThat(blocks).isGreaterThanOrEqualTo(2);
    }

    @Test
    void every_yaml_block_of_the_pages_is_a_file_that_is_used() {
        List<String> used = Stream.of(
                        "examples/scenarios",
                        "examples/prices",
                        "examples/dispatch",
                        "examples/durations",
                        "testkit/src/main/resources")
                .flatMap(folder -> Tree.files(folder, ".yaml").stream())
                .map(Tree::read)
                .toList();
        int blocks = 0;
        for (Path page : pages()) {
            Matcher matcher = YAML.matcher(Tree.read(page));
            while (matcher.find()) {
                assertThat(used).as("the YAML blocks of %s", page).contains(matcher.group(1));
                blocks++;
            }
        }
        assertThat(blocks).isGreaterThanOrEqualTo(2);
    }

    @Test
    void what_the_readme_shows_of_testing_fits_in_fifteen_lines() {
        String readme = Tree.read(Tree.ROOT.resolve("README.md"));
        String section = readme.substring(readme.indexOf("## Test with it"), readme.indexOf("## Read on"));
        List<String> blocks = new ArrayList<>();
        for (Pattern fence : List.of(FENCE, YAML)) {
            fence.matcher(section).results().forEach(block -> blocks.add(block.group(1)));
        }
        assertThat(blocks)
                .hasSize(3)
                .allSatisfy(block -> assertThat(block.lines()).hasSizeLessThanOrEqualTo(15));
    }

    @Test
    void the_readme_says_the_same_in_both_languages_where_it_is_code() {
        assertThat(blocks("README.zh-CN.md")).isNotEmpty().isEqualTo(blocks("README.md"));
        assertThat(Tree.read("README.md")).contains("](README.zh-CN.md)");
        assertThat(Tree.read("README.zh-CN.md")).contains("](README.md)");
    }

    private static List<String> blocks(String page) {
        return BLOCK.matcher(Tree.read(page)).results().map(MatchResult::group).toList();
    }

    @Test
    void every_error_is_listed_in_both_languages() {
        SortedMap<String, String> rows = new TreeMap<>();
        for (Path bundle : Tree.inModules("src/main/resources", "errors.properties")) {
            Properties english = Tree.bundle(bundle);
            Properties chinese = Tree.bundle(bundle.resolveSibling("errors_zh.properties"));
            for (String code : english.stringPropertyNames()) {
                rows.put(
                        code,
                        "| `%s` | %s | %s |".formatted(code, english.getProperty(code), chinese.getProperty(code)));
            }
        }
        Tree.compare("docs/reference/errors.md", """
            # Errors

            Every refusal of Doorstep has a stable code, a sentence in English and one in Chinese.
            `{0}`, `{1}` … are the values.

            | code | English | 中文 |
            |---|---|---|
            %s
            """.formatted(String.join("\n", rows.values())));
    }

    @Test
    void every_row_of_the_features_page_names_the_tests_that_show_it() {
        Map<String, SortedSet<String>> tests = new TreeMap<>();
        for (String folder :
                List.of("core/src/test", "testkit/src", "persistence/src/test", "cli/src/test", "examples/src/test")) {
            for (Path source : Tree.files(folder, ".java")) {
                Matcher matcher = TAG.matcher(Tree.read(source));
                while (matcher.find()) {
                    String name = source.getFileName().toString().replace(".java", "");
                    tests.computeIfAbsent(matcher.group(1), tag -> new TreeSet<>())
                            .add(name);
                }
            }
        }
        String page = Tree.read("docs/reference/features.md");
        String written = ROW.matcher(page).replaceAll(row -> {
            SortedSet<String> named = tests.getOrDefault(row.group(1), new TreeSet<>());
            return Matcher.quoteReplacement("| %s |%s| %s |"
                    .formatted(row.group(1), row.group(2), named.isEmpty() ? "–" : String.join(", ", named)));
        });
        Tree.compare("docs/reference/features.md", written);
        SortedSet<String> listed = new TreeSet<>();
        ROW.matcher(page).results().forEach(row -> listed.add(row.group(1)));
        assertThat(listed).as("rows of the page").containsAll(tests.keySet());
    }

    @Test
    void every_package_is_listed_in_its_order() {
        String order = Tree.read("core/src/test/resources/dev/doorstep/package-order.txt");
        List<String> features = new ArrayList<>(
                order.lines().filter(line -> !line.startsWith("#")).toList());
        Collections.reverse(features);
        Map<String, String> core = openings(List.of("core"));
        List<String> rows = new ArrayList<>(List.of(row("dev.doorstep", core.get("dev.doorstep"))));
        for (String feature : features) {
            String start = "dev.doorstep.%s.".formatted(feature);
            core.keySet().stream()
                    .filter(name -> (name + ".").startsWith(start))
                    .forEach(name -> rows.add(row(name, core.get(name))));
        }
        List<String> others = new ArrayList<>();
        openings(Tree.MODULES.subList(1, Tree.MODULES.size()))
                .forEach((name, sentence) -> others.add(row(name, sentence)));
        Tree.compare("docs/reference/packages.md", """
            # Packages

            A package of `core` sees those below it in this list, its own children included, and nothing else.

            | package | what it is |
            |---|---|
            %s

            The packages of the other modules:

            | package | what it is |
            |---|---|
            %s
            """.formatted(String.join("\n", rows), String.join("\n", others)));
    }

    @Test
    void every_state_machine_is_drawn_from_its_successors() {
        Tree.compare("docs/reference/state-machines.md", """
            # State machines

            An order, each of its visits, each engagement, each wait for a slot and each leave of a worker have one state each. A step
            that is not drawn here is refused with `order.illegal-transition` or `leave.settled`. A new one begins in the first state
            of its table.

            ## Orders

            %s
            ## Visits

            %s
            ## Engagements

            %s
            ## Waiting list

            %s
            ## Leave

            %s\
            """.formatted(
                        machine(OrderState.values(), OrderState::successors),
                        machine(VisitState.values(), VisitState::successors),
                        machine(EngagementState.values(), EngagementState::successors),
                        machine(WaitingState.values(), WaitingState::successors),
                        machine(LeaveState.values(), LeaveState::successors)));
    }

    private static Map<String, String> openings(List<String> modules) {
        Map<String, String> openings = new TreeMap<>();
        for (String module : modules) {
            for (Path source : Tree.files(module + "/src/main/java", "package-info.java")) {
                Matcher opening = OPENING.matcher(Tree.read(source));
                assertThat(opening.find())
                        .as("%s opens with a sentence", source)
                        .isTrue();
                openings.put(opening.group(2), opening.group(1).replaceAll("\\s+\\*?\\s*", " "));
            }
        }
        return openings;
    }

    private static String row(String name, String sentence) {
        return "| `%s` | %s |".formatted(name, INLINE_TAG.matcher(sentence).replaceAll("`$1`"));
    }

    private static <S extends Enum<S>> String machine(S[] states, Function<S, Set<S>> successors) {
        String source = Tree.read("core/src/main/java/%s.java"
                .formatted(states[0].getDeclaringClass().getName().replace('.', '/')));
        StringBuilder arrows = new StringBuilder("    [*] --> %s\n".formatted(states[0]));
        StringBuilder rows = new StringBuilder();
        for (S state : states) {
            Set<S> next = successors.apply(state);
            next.forEach(successor -> arrows.append("    %s --> %s\n".formatted(state, successor)));
            arrows.append(next.isEmpty() ? "    %s --> [*]\n".formatted(state) : "");
            rows.append("| %s | %s | %s |\n".formatted(state, meaning(source, state), names(next)));
        }
        return """
            ```mermaid
            stateDiagram-v2
            %s```

            | state | meaning | next |
            |---|---|---|
            %s\
            """.formatted(arrows, rows);
    }

    private static String names(Set<? extends Enum<?>> states) {
        return states.isEmpty() ? "–" : states.stream().map(Enum::name).collect(Collectors.joining(", "));
    }

    private static String meaning(String source, Enum<?> state) {
        Matcher comment = Pattern.compile("/\\*\\* ([^*]*) \\*/\\s+" + state.name() + "\\b")
                .matcher(source);
        assertThat(comment.find()).as("%s says what it means", state).isTrue();
        return comment.group(1);
    }

    private static String squeezed(String code) {
        return code.replaceAll("\\s+", "");
    }

    private static List<Path> pages() {
        List<Path> pages =
                new ArrayList<>(List.of(Tree.ROOT.resolve("README.md"), Tree.ROOT.resolve("README.zh-CN.md")));
        pages.addAll(Tree.files("docs", ".md"));
        return pages;
    }
}
