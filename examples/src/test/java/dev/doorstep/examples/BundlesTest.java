package dev.doorstep.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.matching.BlockerCode;
import dev.doorstep.workforce.ServiceArea;
import dev.doorstep.workforce.block.BlockEnd;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever Doorstep says, it says in English and in Chinese, and says all of it. */
class BundlesTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\d+}|%(?:\\d\\$)?[sdn]");
    private static final Pattern CODE = Pattern.compile("\"([a-z][a-z-]*(?:\\.[a-z0-9-]+)+)\"");
    private static final Pattern LONE_QUOTE = Pattern.compile("(?<!')'(?!')");

    static List<Path> bundles() {
        return Tree.inModules("src/main/resources", "_zh.properties").stream()
                .map(chinese ->
                        chinese.resolveSibling(chinese.getFileName().toString().replace("_zh", "")))
                .toList();
    }

    static List<Path> errors() {
        return bundles().stream()
                .filter(bundle -> bundle.endsWith("errors.properties"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void every_sentence_is_there_in_both_languages_with_the_same_values(Path bundle) {
        Properties english = Tree.bundle(bundle);
        Properties chinese = Tree.bundle(chineseOf(bundle));
        assertThat(chinese.stringPropertyNames())
                .as("the sentences of %s in Chinese", bundle)
                .containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
        english.stringPropertyNames()
                .forEach(key -> assertThat(places(chinese.getProperty(key)))
                        .as("the values of %s in Chinese", key)
                        .isEqualTo(places(english.getProperty(key))));
    }

    @Test
    void every_bundle_has_its_twin() {
        List<Path> english = Tree.inModules("src/main/resources", ".properties").stream()
                .filter(bundle -> !bundle.toString().endsWith("_zh.properties"))
                .toList();
        assertThat(bundles()).containsExactlyInAnyOrderElementsOf(english);
    }

    @ParameterizedTest
    @MethodSource("errors")
    void every_code_of_an_exception_has_its_sentence(Path bundle) {
        List<Path> exceptions = sourcesOf(bundle).stream()
                .filter(source -> source.getParent().equals(packageOf(bundle)))
                .filter(source -> source.toString().endsWith("Exception.java"))
                .toList();
        assertThat(Tree.bundle(bundle).stringPropertyNames()).containsAll(codes(exceptions));
    }

    @ParameterizedTest
    @MethodSource("errors")
    void every_sentence_of_an_error_is_used(Path bundle) {
        assertThat(codes(sourcesOf(bundle))).containsAll(Tree.bundle(bundle).stringPropertyNames());
    }

    @Test
    void every_exception_lives_beside_a_bundle() {
        Set<Path> packages = errors().stream().map(BundlesTest::packageOf).collect(Collectors.toSet());
        List<Path> exceptions = Tree.inModules("src/main/java", "Exception.java").stream()
                .filter(source -> Tree.read(source).contains("extends DoorstepException"))
                .map(Path::getParent)
                .toList();
        assertThat(packages).containsAll(exceptions);
    }

    @Test
    void every_fault_of_a_file_has_its_sentence() {
        Path bundle = Tree.ROOT.resolve("core/src/main/resources/dev/doorstep/exchange/errors.properties");
        Set<String> faults = codes(sourcesOf(bundle));
        faults.removeIf(code -> !code.startsWith("import."));
        assertThat(Tree.bundle(bundle).stringPropertyNames()).containsAll(faults);
    }

    @Test
    void every_blocker_has_its_sentence_and_no_sentence_lacks_its_blocker() {
        Path bundle = Tree.ROOT.resolve("core/src/main/resources/dev/doorstep/matching/blockers.properties");
        assertThat(Tree.bundle(bundle).stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(BlockerCode.values())
                        .flatMap(BundlesTest::sentences)
                        .toList());
    }

    /** A lone quote opens a quotation in a message format and swallows the values behind it. */
    @Test
    void no_sentence_with_values_holds_a_lone_quote() {
        List<Path> formats = bundles().stream()
                .filter(bundle -> !bundle.endsWith("messages.properties"))
                .toList();
        for (Path bundle : formats) {
            for (Path language : List.of(bundle, chineseOf(bundle))) {
                Tree.bundle(language)
                        .forEach((key, sentence) -> assertThat((String) sentence)
                                .as("%s in %s", key, language)
                                .doesNotContainPattern(LONE_QUOTE));
            }
        }
    }

    private static Stream<String> sentences(BlockerCode code) {
        return switch (code) {
            case AREA -> Arrays.stream(ServiceArea.Kind.values()).map(kind -> code + "." + kind);
            case BLOCKED -> Arrays.stream(BlockEnd.Kind.values()).map(kind -> code + "." + kind);
            default -> Stream.of(code.name());
        };
    }

    private static Path chineseOf(Path bundle) {
        return bundle.resolveSibling(bundle.getFileName().toString().replace(".properties", "_zh.properties"));
    }

    private static Set<String> places(String sentence) {
        return PLACE.matcher(sentence).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Path packageOf(Path bundle) {
        return Path.of(bundle.getParent().toString().replace("src/main/resources", "src/main/java"));
    }

    private static List<Path> sourcesOf(Path bundle) {
        return Tree.files(Tree.ROOT.relativize(packageOf(bundle)).toString(), ".java");
    }

    private static Set<String> codes(List<Path> sources) {
        return sources.stream()
                .flatMap(source -> CODE.matcher(Tree.read(source)).results())
                .map(code -> code.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
