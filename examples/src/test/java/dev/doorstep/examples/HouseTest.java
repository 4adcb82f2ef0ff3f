package dev.doorstep.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What no compiler says about the sources of all modules. */
class HouseTest {
    private static final int LINES_MAX = 500;
    private static final int COLUMNS_MAX = 120;
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);
    private static final Pattern FLOATING = Pattern.compile("\\b(double|float|Double|Float)\\b");
    private static final Pattern OPENED =
            Pattern.compile("\\A/\\*\\*\\n \\* \\p{Lu}.*?[.?]\\n.*\\n@NullMarked\\npackage ", Pattern.DOTALL);
    private static final Pattern RUN =
            Pattern.compile("^ +@(Test|Property|ParameterizedTest|ArchTest)\\b", Pattern.MULTILINE);
    private static final Pattern EXAMPLE =
            Pattern.compile("^ +@(Test|ParameterizedTest|ArchTest)\\b", Pattern.MULTILINE);
    private static final Pattern SWITCHED_OFF =
            Pattern.compile("@(Disabled|Enabled)\\w*\\b|\\bassum(e|ing)(True|False|That)\\(|\\babort\\(");
    private static final Pattern POOR_NAME =
            Pattern.compile("(Impl|Manager|Helper|Utils?|Info|Data)\\.java$|/I[A-Z][a-z]\\w*\\.java$");

    @Test
    void every_package_is_opened_by_a_sentence_and_marks_what_may_be_null() {
        List<Path> packages =
                sources("src/main/java").map(Path::getParent).distinct().toList();
        assertThat(packages).isNotEmpty().allSatisfy(folder -> {
            Path opening = folder.resolve("package-info.java");
            assertThat(Files.exists(opening)).as("%s", opening).isTrue();
            assertThat(Tree.read(opening)).as("%s", opening).containsPattern(OPENED);
        });
    }

    @Test
    void money_is_never_a_floating_point_number() {
        Stream<Path> money = Stream.of("pricing", "ledger", "commission", "settlement", "payment")
                .flatMap(feature -> Tree.files("core/src/main/java/dev/doorstep/" + feature, ".java").stream());
        Stream<Path> kernel = Stream.of("Money", "Amounts", "BasisPoints")
                .map(type -> Tree.ROOT.resolve("core/src/main/java/dev/doorstep/kernel/" + type + ".java"));
        assertThat(Stream.concat(money, kernel))
                .isNotEmpty()
                .allSatisfy(
                        source -> assertThat(COMMENT.matcher(Tree.read(source)).replaceAll(""))
                                .as("%s", source)
                                .doesNotContainPattern(FLOATING));
    }

    @Test
    void tests_are_called_tests_and_contracts_contracts() {
        assertThat(Stream.concat(sources("src/main/java"), sources("src/test/java"))
                        .filter(source -> RUN.matcher(Tree.read(source)).find()))
                .isNotEmpty()
                .allSatisfy(
                        source -> assertThat(source.getFileName().toString()).matches("\\w+(Test|Contract)\\.java"));
    }

    /** JUnit's own tag is not seen by the engine that runs properties, and a group would leave them out. */
    @Test
    void properties_are_tagged_in_words_that_their_engine_reads() {
        assertThat(sources("src/test/java")
                        .map(Tree::read)
                        .filter(source -> source.contains("@Property"))
                        .filter(source -> !EXAMPLE.matcher(source).find()))
                .isNotEmpty()
                .allSatisfy(source -> assertThat(source).doesNotContain("import org.junit.jupiter.api.Tag;"));
    }

    @Test
    void no_test_is_switched_off() {
        assertThat(sources("src/test/java"))
                .isNotEmpty()
                .allSatisfy(
                        source -> assertThat(Tree.read(source)).as("%s", source).doesNotContainPattern(SWITCHED_OFF));
    }

    @Test
    void names_say_what_a_thing_is() {
        assertThat(sources("src"))
                .isNotEmpty()
                .allSatisfy(source -> assertThat(source.toString()).doesNotContainPattern(POOR_NAME));
    }

    @Test
    void no_file_is_longer_than_its_reader_is_patient() {
        assertThat(sources("src"))
                .isNotEmpty()
                .allSatisfy(source -> assertThat(Tree.read(source).lines())
                        .as("the lines of %s", source)
                        .hasSizeLessThanOrEqualTo(LINES_MAX));
    }

    @Test
    void no_line_is_wider_than_a_page() {
        assertThat(sources("src/main/java"))
                .isNotEmpty()
                .allSatisfy(source -> assertThat(Tree.read(source).lines())
                        .as("the lines of %s", source)
                        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(COLUMNS_MAX)));
    }

    private static Stream<Path> sources(String folder) {
        return Tree.inModules(folder, ".java").stream();
    }
}
