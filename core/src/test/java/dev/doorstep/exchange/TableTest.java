package dev.doorstep.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables are read strictly, and every fault is named where it is. */
@Tag("CAT-02")
class TableTest {
    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            stray quote     | a,b\\nx,y"z\\n1,2         | 2:4 import.csv.stray-quote   | 1
            broken quote    | a,b\\n"x"y,z\\n1,2        | 2:1 import.csv.broken-quote  | 1
            open quote      | a,b\\n1,"x\\n1,2          | 2:3 import.csv.open-quote    | 1
            open wide quote | a,b\\n中文,"x\\n1,2       | 2:4 import.csv.open-quote    | 1
            too few         | a,b\\nx\\n1,2             | 2:2 import.row.width         | 1
            too many        | a,b\\nx,y,z\\n1,2         | 2:5 import.row.width         | 1
            unknown column  | a,c,b\\n1,2,3             | 1:3 import.column.unknown    | 0
            missing column  | a\\n1                     | 1:2 import.column.missing    | 0
            column twice    | a,b,a\\n1,2,3             | 1:5 import.column.twice      | 0
            empty           | ~~                        | 1:1 import.file.empty        | 0
            mark            | \\uFEFFa,b\\n1,2          | 1:1 import.file.byte-order-mark | 0
            """)
    void names_every_fault_and_reads_on_where_it_can(String name, String text, String fault, int goodRows)
            throws IOException {
        String content = text.replace("\\n", "\n").replace("\\uFEFF", "\uFEFF");
        List<List<String>> rows = new ArrayList<>();
        Problems problems = read(content.getBytes(StandardCharsets.UTF_8), rows);
        assertThat(problems.listed())
                .extracting(problem -> problem.line() + ":" + problem.column() + " " + problem.code())
                .containsExactly(fault);
        assertThat(rows).hasSize(goodRows);
        assertThatThrownBy(problems::refuse).isInstanceOf(ImportRejectedException.class);
    }

    @Test
    void reads_lines_that_end_in_either_way_and_skips_empty_ones() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        Problems problems = read("b,a\r\n1,\"x\"\"y\"\r\n\r\n2,\"p,\nq\"".getBytes(StandardCharsets.UTF_8), rows);
        assertThat(problems.listed()).isEmpty();
        assertThat(rows).containsExactly(List.of("x\"y", "1"), List.of("p,\nq", "2"));
    }

    @Test
    void tells_gbk_from_other_bytes_that_are_not_utf_8() throws IOException {
        Problems gbk = read("a,b\n1,上海\n".getBytes(Charset.forName("GBK")), new ArrayList<>());
        assertThat(gbk.listed()).extracting(ImportProblem::place).containsExactly("table.csv:2:3");
        assertThat(gbk.listed()).extracting(ImportProblem::code).containsExactly("import.file.gb18030");
        Problems other = read(new byte[] {'a', ',', 'b', '\n', 'x', ',', (byte) 0xFF, '\n'}, new ArrayList<>());
        assertThat(other.listed()).extracting(ImportProblem::code).containsExactly("import.file.not-utf-8");
        assertThat(other.listed().get(0).message(Locale.CHINESE))
                .contains("0xff")
                .contains("UTF-8");
    }

    @Test
    void refuses_a_line_without_an_end() throws IOException {
        Problems problems = read(
                ("a,b\n1," + "x".repeat(Utf8Lines.LINE_LENGTH_MAX)).getBytes(StandardCharsets.UTF_8),
                new ArrayList<>());
        assertThat(problems.listed())
                .extracting(ImportProblem::toString)
                .singleElement()
                .asString()
                .startsWith("table.csv:2:1: import.file.line-too-long");
    }

    @Test
    void lists_a_hundred_faults_and_counts_the_rest() throws IOException {
        Problems problems = read(("a,b\n" + "x\n".repeat(130)).getBytes(StandardCharsets.UTF_8), new ArrayList<>());
        assertThat(problems.listed()).hasSize(Problems.LISTED_MAX);
        assertThat(problems.total()).isEqualTo(130);
    }

    private Problems read(byte[] bytes, List<List<String>> rows) throws IOException {
        Path file = Files.write(folder.resolve("table.csv"), bytes);
        Problems problems = Problems.none(Problems.Severity.REFUSE);
        Table.read(file, List.of("a", "b"), problems, row -> rows.add(fields(row)));
        return problems;
    }

    private static List<String> fields(Row row) {
        return List.of(row.cell("a").text(), row.cell("b").text());
    }
}
