package dev.doorstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.cli.Shell.Ended;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The folder of a city is imported whole or not at all, and again without doubling. */
@Tag("CAT-01")
@Tag("CAT-02")
@Tag("ORG-05")
class ImportTest {
    @TempDir
    Path directory;

    private Shell shell;
    private Path city;

    @BeforeEach
    void open() {
        shell = new Shell(directory);
        city = shell.city();
        assertThat(shell.run("db", "migrate").code()).isZero();
    }

    /** What operators get wrong, and where it must be named. */
    enum Fault {
        BROKEN_QUOTE("customers.csv", "import.csv.open-quote") {
            @Override
            String place(Path city) throws IOException {
                replace(city, "C001,蔡骏,", "C001,\"蔡骏,");
                return "2:6";
            }
        },
        UNKNOWN_SKILL("worker_skills.csv", "import.reference.unknown") {
            @Override
            String place(Path city) throws IOException {
                replace(city, "W001,DAILY-CLEAN,5", "W001,DAYLY-CLEAN,5");
                return "2:6";
            }
        },
        NEGATIVE_PRICE("offerings.csv", "import.value.negative") {
            @Override
            String place(Path city) throws IOException {
                replace(city, "hour,2,6,49.00,", "hour,2,6,-49.00,");
                String line = Files.readAllLines(city.resolve("offerings.csv")).get(1);
                return "2:" + (line.indexOf("-49.00") + 1);
            }
        },
        OVERLAPPING_ROSTER("rosters.csv", "import.roster.overlap") {
            @Override
            String place(Path city) throws IOException {
                edit(city, text -> text + "W001,MON,11:30,14:00\n");
                return "598:10";
            }
        },
        DATE_IN_A_DST_GAP("leave.csv", "import.value.skipped-time") {
            @Override
            String place(Path city) throws IOException {
                Path branch = city.resolve("branch.yaml");
                Files.writeString(branch, Files.readString(branch).replace("Asia/Shanghai", "Europe/Berlin"));
                edit(city, text -> text + "W030,2026-03-29T02:30,2026-03-30T00:00,\n");
                return "11:6";
            }
        },
        DUPLICATE_ID("workers.csv", "import.reference.twice") {
            @Override
            String place(Path city) throws IOException {
                edit(city, text -> text.replace("\nW002,", "\nW001,"));
                return "3:1";
            }
        },
        BYTE_ORDER_MARK("skills.csv", "import.file.byte-order-mark") {
            @Override
            String place(Path city) throws IOException {
                edit(city, text -> "\uFEFF" + text);
                return "1:1";
            }
        },
        GBK_BYTES("merchants.csv", "import.file.gb18030") {
            @Override
            String place(Path city) throws IOException {
                Path path = city.resolve("merchants.csv");
                Files.write(path, Files.readString(path).getBytes(Charset.forName("GBK")));
                // The first character, C5 AA in GBK, happens to be UTF-8 as well.
                return "2:6";
            }
        },
        WARM_UP_WITHOUT_A_BOUND("branch.yaml", "import.key.missing") {
            @Override
            String place(Path city) throws IOException {
                replace(city, "districts:\n", "warm_up:\n  days: 14\ndistricts:\n");
                return "17:3";
            }
        },
        MISSING_COLUMN("surcharges.csv", "import.column.missing") {
            @Override
            String place(Path city) throws IOException {
                replace(city, ",to,percent\n", ",percent\n");
                return "1:39";
            }
        },
        UNKNOWN_COLUMN("coupons.csv", "import.column.unknown") {
            @Override
            String place(Path city) throws IOException {
                replace(city, ",stock,", ",stok,");
                return "1:61";
            }
        },
        LINE_TOO_LONG("merchants.csv", "import.file.line-too-long") {
            @Override
            String place(Path city) throws IOException {
                edit(city, text -> text + "M09," + "长".repeat(22_000) + ",long\n");
                return "5:1";
            }
        },
        TEXT_TOO_LONG("leave.csv", "import.value.too-long") {
            @Override
            String place(Path city) throws IOException {
                edit(city, text -> text + "W030,2026-04-01T00:00,2026-04-02T00:00," + "x".repeat(161) + "\n");
                return "11:40";
            }
        },
        MISSING_FIELD("certificates.csv", "import.row.width") {
            @Override
            String place(Path city) throws IOException {
                edit(city, text -> text + "W001,HEALTH,H-1,Centre,2026-01-01\n");
                return "42:34";
            }
        },
        TEXT_FOR_A_NUMBER("branch.yaml", "import.value.whole") {
            @Override
            String place(Path city) throws IOException {
                replace(city, "hold_minutes: 15", "hold_minutes: fifteen");
                return "13:15";
            }
        },
        VALUE_FOR_A_LIST("policies.yaml", "import.value.list") {
            @Override
            String place(Path city) throws IOException {
                Path path = city.resolve("policies.yaml");
                Files.writeString(
                        path,
                        Files.readString(path)
                                .replaceAll("(?s)commission:.*(good_review)", "commission: standard\n$1"));
                return "12:13";
            }
        },
        UNKNOWN_KEY("branch.yaml", "import.key.unknown") {
            @Override
            String place(Path city) throws IOException {
                edit(city, text -> "colour: red\n" + text);
                return "1:9";
            }
        },
        BROKEN_YAML("branch.yaml", "import.yaml.broken") {
            @Override
            String place(Path city) throws IOException {
                replace(city, "opening:\n", "opening: [\n");
                return "8:5";
            }
        },
        CROSSING_BORDER("service_areas.csv", "import.area.crossing") {
            @Override
            String place(Path city) throws IOException {
                edit(city, text -> text + "W001,MON,,31.1 121.3; 31.2 121.4; 31.1 121.4; 31.2 121.3,\n");
                return "5:11";
            }
        },
        BORDER_OF_TWO_CORNERS("service_areas.csv", "import.area.corners") {
            @Override
            String place(Path city) throws IOException {
                edit(city, text -> text + "W001,,,31.1 121.3; 31.2 121.4,\n");
                return "5:8";
            }
        },
        UNKNOWN_DISTRICT("service_areas.csv", "import.value.choice") {
            @Override
            String place(Path city) throws IOException {
                replace(city, "Putuo; Jing'an;", "Putuo; Jingan;");
                return "4:12";
            }
        },
        NO_AREA("service_areas.csv", "import.key.one-of") {
            @Override
            String place(Path city) throws IOException {
                edit(city, text -> text + "W001,MON,,,\n");
                return "5:10";
            }
        },
        DAY_WITH_TWO_AREAS("service_areas.csv", "import.area.days") {
            @Override
            String place(Path city) throws IOException {
                edit(city, text -> text + "W005,FRI SAT,5,,\n");
                return "5:6";
            }
        },
        UNORDERED_LADDER("policies.yaml", "import.ladder.order") {
            @Override
            String place(Path city) throws IOException {
                replace(city, "at_least_hours_before: 4\n", "at_least_hours_before: 40\n");
                return "4:28";
            }
        };

        private final String file;
        private final String code;

        Fault(String file, String code) {
            this.file = file;
            this.code = code;
        }

        /** Plants the fault and returns its line and column. */
        abstract String place(Path city) throws IOException;

        void replace(Path city, String good, String bad) throws IOException {
            edit(city, text -> {
                assertThat(text).contains(good);
                return text.replace(good, bad);
            });
        }

        void edit(Path city, UnaryOperator<String> change) throws IOException {
            Path path = city.resolve(file);
            Files.writeString(path, change.apply(Files.readString(path)), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void names_a_fault_by_file_line_and_column_and_writes_nothing(Fault fault) throws Exception {
        String place = fault.place(city);
        assertThat(refusedUnwritten("en").err().lines())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith(fault.file + ":" + place + ": " + fault.code + ": ")
                                .doesNotContainPattern("\\p{IsHan}.*。"),
                        line -> assertThat(line)
                                .startsWith("error: import.rejected: The files have faults (1), the first at "));
        assertThat(refusedUnwritten("zh").err().lines())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith(fault.file + ":" + place + ": " + fault.code + ": ")
                                .containsPattern("\\p{IsHan}"),
                        line -> assertThat(line).startsWith("error: import.rejected: 文件中有 1 处错误，第一处在 "));
    }

    @Test
    void writes_nothing_over_a_city_that_is_there() throws Exception {
        assertThat(shell.run("import", "city").code()).isZero();
        Path customers = city.resolve("customers.csv");
        Files.writeString(customers, Files.readString(customers).replace("C001,蔡骏", "C001,蔡俊"));
        Fault.NEGATIVE_PRICE.place(city);
        refusedUnwritten("en");
    }

    private Ended refusedUnwritten(String language) throws SQLException {
        List<String> before = shell.dump();
        Ended refused = shell.run("import", "city", "--lang", language);
        assertThat(refused.code()).isEqualTo(ExitCode.BAD_INPUT.number());
        assertThat(refused.out()).isEmpty();
        assertThat(shell.dump()).isEqualTo(before);
        return refused;
    }

    @Test
    void names_every_bad_row_of_every_file_in_the_language_of_the_operator() throws Exception {
        Fault.UNKNOWN_SKILL.place(city);
        Fault.NEGATIVE_PRICE.place(city);
        Fault.DUPLICATE_ID.place(city);
        Ended refused = shell.run("import", "city", "--lang", "zh");
        assertThat(refused.err())
                .contains("offerings.csv:2:", "小于零")
                .contains("worker_skills.csv:2:6", "DAYLY-CLEAN")
                .contains("workers.csv:3:1", "第 2 行");
    }

    @Test
    void leaves_bad_rows_out_when_asked() throws Exception {
        Fault.UNKNOWN_SKILL.place(city);
        Fault.NEGATIVE_PRICE.place(city);
        Ended done = shell.run("import", "city", "--skip-invalid", "--format", "csv");
        assertThat(done.code()).isZero();
        assertThat(done.out()).contains("offerings,102,0,0", "workers,80,0,0", "customers,400,0,0");
        assertThat(done.err().lines()).hasSize(2);
        assertThat(shell.run("worker", "show", "W001").out()).doesNotContain("DAILY-CLEAN:5");
    }

    @Test
    void does_not_skip_what_it_cannot_read() throws Exception {
        Fault.BYTE_ORDER_MARK.place(city);
        assertThat(shell.run("import", "city", "--skip-invalid").code()).isEqualTo(ExitCode.BAD_INPUT.number());
    }

    @Test
    void doubles_nothing_when_run_again_and_rewrites_only_what_changed() throws Exception {
        Ended first = shell.run("import", "city", "--format", "csv");
        assertThat(first.err()).isEmpty();
        assertThat(first.out()).contains("offerings,103,0,0", "workers,80,0,0", "customers,400,0,0", "leaves,9,0,0");
        List<String> once = shell.dump();
        Ended second = shell.run("import", "city", "--format", "csv");
        assertThat(second.out().lines().skip(1)).allMatch(line -> line.matches("[^,]+,0,0,\\d+"));
        assertThat(shell.dump()).isEqualTo(once);
        Path customers = city.resolve("customers.csv");
        Files.writeString(customers, Files.readString(customers).replace("C001,蔡骏", "C001,蔡俊"));
        Path leave = city.resolve("leave.csv");
        Files.writeString(leave, Files.readString(leave).replace("回老家办事", "回老家"));
        assertThat(shell.run("import", "city", "--format", "csv").out())
                .contains("customers,0,1,399", "leaves,0,1,8", "workers,0,0,80");
    }

    @Test
    @Tag("AHEAD-13")
    void what_files_leave_out_stays_and_what_they_empty_goes() throws Exception {
        Path workers = city.resolve("workers.csv");
        String known = Files.readString(workers);
        Files.writeString(
                workers,
                known.replaceFirst("\n", ",joined,break\n")
                        .replaceAll("(?m)^(W\\d+.*)$", "$1,2026-02-20,11:00-14:00/45"));
        assertThat(shell.run("import", "city").code()).isZero();
        assertThat(shell.run("worker", "show", "W001", "--format", "json").out())
                .contains("\"joined\" : \"2026-02-20\"", "\"break\" : \"11:00-14:00/45\"");
        Files.writeString(workers, known);
        assertThat(shell.run("import", "city", "--format", "csv").out()).contains("workers,0,0,80");
        Files.writeString(workers, known.replaceFirst("\n", ",joined,break\n").replaceAll("(?m)^(W\\d+.*)$", "$1,,"));
        assertThat(shell.run("import", "city", "--format", "csv").out()).contains("workers,0,80,0");
        assertThat(shell.run("worker", "show", "W001", "--format", "json").out())
                .contains("\"joined\" : null", "\"break\" : null");
    }

    @Test
    @Tag("WRK-04")
    void until_when_a_skill_is_certified_may_be_left_out_and_a_lower_level_may_last_longer() throws Exception {
        Path skills = city.resolve("worker_skills.csv");
        String known = Files.readString(skills);
        String ending = known.replaceFirst("\n", ",certified_until\n")
                .replaceAll("(?m)^(W\\d+.*)$", "$1,")
                .replace("W002,DAILY-CLEAN,4,", "W002,DAILY-CLEAN,4,2026-06-30\nW002,DAILY-CLEAN,2,");
        Files.writeString(skills, ending);
        assertThat(shell.run("import", "city").code()).isZero();
        String shown = shell.run("worker", "skill", "W002", "--format", "csv").out();
        assertThat(shown).contains("DAILY-CLEAN,4,2026-06-30\nDAILY-CLEAN,2,\n");
        Files.writeString(skills, known);
        assertThat(shell.run("import", "city", "--format", "csv").out()).contains("workers,0,0,80");
        Files.writeString(skills, known.replace("W002,DAILY-CLEAN,4", "W002,DAILY-CLEAN,3"));
        shell.run("import", "city");
        assertThat(shell.run("worker", "skill", "W002", "--format", "csv").out())
                .as("another level is another certificate")
                .contains("DAILY-CLEAN,3,\n");
        Files.writeString(skills, ending.replace("W002,DAILY-CLEAN,4,2026-06-30", "W002,DAILY-CLEAN,2,2026-06-30"));
        Ended repeated = shell.run("import", "city");
        assertThat(repeated.code()).isEqualTo(ExitCode.BAD_INPUT.number());
        assertThat(repeated.err()).contains("worker_skills.csv:6:6", "DAILY-CLEAN", "is there already for W002");
    }

    @Test
    void rehearses_without_writing() throws Exception {
        List<String> before = shell.dump();
        Ended rehearsed = shell.run("import", "city", "--dry-run", "--format", "csv");
        assertThat(rehearsed.out()).contains("customers,400,0,0");
        assertThat(shell.dump()).isEqualTo(before);
    }
}
