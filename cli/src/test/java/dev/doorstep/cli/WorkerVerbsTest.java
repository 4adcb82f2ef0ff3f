package dev.doorstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.cli.Shell.Ended;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What operators do with workers at the terminal. */
@ExtendWith(PreparedCity.class)
class WorkerVerbsTest {
    @Test
    @Tag("WRK-19")
    void areas_come_in_with_the_city_and_are_shown_as_files_say_them(Shell shell) {
        assertThat(shell.type("worker area W025 --format csv").out()).isEqualTo("""
                        days,radius_km,polygon,districts
                        MON TUE WED THU FRI SAT,25,,
                        SUN,,31.21 121.3; 31.21 121.52; 31.3 121.56; 31.42 121.52; 31.42 121.3,
                        """);
        assertThat(shell.type("worker show W036").out()).contains("Changning; Huangpu; Jing'an; Putuo");
    }

    @Test
    @Tag("DSP-01")
    void the_day_of_a_worker_ends_elsewhere_and_an_import_that_does_not_say_so_leaves_it(Shell shell) throws Exception {
        String home = shell.type("worker day-end W002 --format csv").out();
        assertThat(home).startsWith("worker,name,latitude,longitude,at_home\n").endsWith(",true\n");
        String given = """
                worker,name,latitude,longitude,at_home
                W002,张桂芳,31.2304,121.4737,false
                """;
        String change = "worker day-end W002 --at 31.2304,121.4737 --format csv";
        assertThat(shell.type(change + " --dry-run").out()).isEqualTo(given);
        assertThat(shell.type("worker day-end W002 --format csv").out()).isEqualTo(home);
        assertThat(shell.type(change).out()).isEqualTo(given);
        assertThat(shell.type("worker show W002").out()).containsPattern("Day ends at +31.2304 121.4737");
        shell.type("import " + Shell.SHANGHAI);
        assertThat(shell.type("worker day-end W002 --format csv").out()).isEqualTo(given);
        Path city = shell.city();
        Path workers = city.resolve("workers.csv");
        String rows = Files.readString(workers);
        Files.writeString(workers, ending(rows, "31.2,"));
        assertThat(shell.type("import " + city).err()).contains("workers.csv:2").contains("end_longitude");
        Files.writeString(workers, ending(rows, "31.2,121.4"));
        shell.type("import " + city);
        assertThat(shell.type("worker day-end W002 --format csv").out()).endsWith("W002,张桂芳,31.2,121.4,false\n");
        assertThat(shell.type("worker day-end W002 --home --format csv").out()).isEqualTo(home);
        assertThat(shell.type("worker day-end W002 --at 91,0").code()).isEqualTo(ExitCode.USAGE.number());
    }

    @Test
    @Tag("DSP-01")
    void calling_a_worker_out_costs_something_and_an_import_that_does_not_say_so_leaves_it(Shell shell) {
        String given = """
                worker,name,call_out_cost
                W002,张桂芳,5000
                """;
        String change = "worker call-out W002 --cost 5000 --format csv";
        assertThat(shell.type(change + " --dry-run").out()).isEqualTo(given);
        assertThat(shell.type("worker call-out W002 --format csv").out()).endsWith("W002,张桂芳,0\n");
        assertThat(shell.type(change).out()).isEqualTo(given);
        assertThat(shell.type("worker show W002").out()).containsPattern("Cost of calling out +5000");
        shell.type("import " + Shell.SHANGHAI);
        assertThat(shell.type("worker call-out W002 --format csv").out()).isEqualTo(given);
        Ended tooMuch = shell.type("worker call-out W002 --cost 1000001");
        assertThat(tooMuch.code()).isEqualTo(ExitCode.USAGE.number());
        assertThat(tooMuch.err()).contains("1000001").contains("1000000");
    }

    @Test
    @Tag("DSP-01")
    void a_worker_agrees_to_overtime_that_customers_are_not_offered(Shell shell) {
        String evening =
                "slots explain --customer C001 --offering DAILY-HOURLY --units 2 --at 2026-03-02T17:00 --format csv";
        String before = shell.type(evening).out();
        assertThat(before).contains("W002,false,SHIFT,Worker W002 has no shift that holds 17:00 to 19:10.");
        String given = """
                worker,name,overtime_minutes_max
                W002,张桂芳,120
                """;
        String change = "worker overtime W002 --minutes 120 --format csv";
        assertThat(shell.type(change + " --dry-run").out()).isEqualTo(given);
        assertThat(shell.type("worker overtime W002 --format csv").out()).endsWith("W002,张桂芳,0\n");
        assertThat(shell.type(change).out()).isEqualTo(given);
        assertThat(shell.type("worker show W002").out()).contains("Minutes of overtime at most  120");
        assertThat(shell.type(evening).out()).isEqualTo(before);
        Ended tooLong = shell.type("worker overtime W002 --minutes 241");
        assertThat(tooLong.code()).isEqualTo(ExitCode.USAGE.number());
        assertThat(tooLong.err()).contains("241").contains("240");
    }

    @Test
    @Tag("AVL-01")
    void a_worker_gets_a_break_that_slots_leave_and_loses_it_again(Shell shell) {
        assertThat(shell.type("worker break W002 --format csv").out()).isEqualTo("""
                worker,name,break
                W002,张桂芳,
                """);
        String given = """
                worker,name,break
                W002,张桂芳,11:00-14:00/120
                """;
        String change = "worker break W002 --between 11:00-14:00/120 --format csv";
        assertThat(shell.type(change + " --dry-run").out()).isEqualTo(given);
        assertThat(shell.type(change).out()).isEqualTo(given);
        assertThat(shell.type("worker show W002").out()).contains("11:00-14:00/120");
        assertThat(shell.type("worker agenda W002 --day 2026-03-04 --format csv")
                        .out())
                .contains("2026-03-04,BREAK,2026-03-04T11:00:00+08:00,2026-03-04T13:00:00+08:00,120");
        String noon =
                "slots explain --customer C001 --offering DAILY-HOURLY --units 2 --at 2026-03-02T11:30 --format csv";
        assertThat(shell.type(noon).out()).contains("W002,false,BREAK,Worker W002 would have no break of 120 minutes");
        assertThat(shell.type("worker break W002 --none --format csv").out()).endsWith("W002,张桂芳,\n");
        assertThat(shell.type(noon).out()).doesNotContain("BREAK");
        Ended unusable = shell.type("worker break W002 --between 11:00-12:00/90");
        assertThat(unusable.code()).isEqualTo(ExitCode.USAGE.number());
        assertThat(unusable.err()).contains("such as 11:00-14:00/60");
    }

    @Test
    @Tag("WRK-04")
    void a_skill_is_certified_until_a_day_and_slots_count_on_it_no_longer(Shell shell) throws Exception {
        String day = "slots explain --customer C001 --offering DAILY-SENIOR --units 2 --format csv --at 2026-03-0";
        assertThat(shell.type(day + "5T09:00").out()).doesNotContain("SKILL_EXPIRES");
        String change = "worker skill W002 --skill DAILY-CLEAN --level 4/2026-03-04,1 --format csv";
        List<String> before = shell.dump();
        String changed = shell.type(change + " --dry-run").out();
        assertThat(changed).isEqualTo("""
                skill,level,certified_until
                DAILY-CLEAN,4,2026-03-04
                DAILY-CLEAN,1,
                DEEP-CLEAN,3,
                ELDER-CARE,3,
                """);
        assertThat(shell.dump()).isEqualTo(before);
        assertThat(shell.type(change).out()).isEqualTo(changed);
        assertThat(shell.type("worker skill W002 --format csv").out()).isEqualTo(changed);
        assertThat(shell.type("worker show W002").out()).containsPattern("DAILY-CLEAN +4 +2026-03-04");
        assertThat(shell.type(day + "4T09:00").out()).doesNotContain("SKILL_EXPIRES");
        assertThat(shell.type(day + "5T09:00").out())
                .contains("W002,false,SKILL_EXPIRES,\"Worker W002 has the skill DAILY-CLEAN at level 4 until 2026-03-04"
                        + " only, and the visit needs it through 2026-03-05.\"");
        assertThat(shell.type(day + "5T09:00 --lang zh").out()).contains("认证仅至 2026-03-04");
        assertThat(shell.type((day + "5T09:00").replace("SENIOR", "HOURLY")).out())
                .as("for what asks for less the level that lasts longer will do")
                .doesNotContain("SKILL_EXPIRES");
        shell.type("import " + Shell.SHANGHAI);
        assertThat(shell.type("worker skill W002 --format csv").out())
                .as("the files do not say otherwise")
                .isEqualTo(changed);
        assertThat(shell.type("worker skill W002 --skill ELDER-CARE --none --format csv")
                        .out())
                .doesNotContain("ELDER-CARE");
    }

    @Test
    @Tag("WRK-04")
    void skills_that_make_no_sense_are_refused_in_words(Shell shell) {
        Ended unknown = shell.type("worker skill W001 --skill GARDENING --level 3");
        assertThat(unknown.code()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(unknown.err()).startsWith("error: worker.skill.unknown: The branch SH has no skill GARDENING.");
        Ended contradictory = shell.type("worker skill W001 --skill COOKING --level 3,4");
        assertThat(contradictory.code()).isEqualTo(ExitCode.USAGE.number());
        assertThat(contradictory.err()).contains("such as 3/2026-12-31");
        assertThat(shell.type("worker skill W001 --skill COOKING").code()).isEqualTo(ExitCode.USAGE.number());
        assertThat(shell.type("worker skill W001 --level 3").code()).isEqualTo(ExitCode.USAGE.number());
        assertThat(shell.type("worker skill W001 --skill COOKING --level 3 --none")
                        .code())
                .isEqualTo(ExitCode.USAGE.number());
    }

    @Test
    @Tag("WRK-19")
    void a_worker_is_sent_elsewhere_on_some_days(Shell shell) throws Exception {
        String change = "worker area W001 --days SAT,SUN --districts Putuo,Baoshan --format csv";
        List<String> before = shell.dump();
        String changed = shell.type(change + " --dry-run").out();
        assertThat(changed).isEqualTo("""
                days,radius_km,polygon,districts
                MON TUE WED THU FRI,12,,
                SAT SUN,,,Baoshan; Putuo
                """);
        assertThat(shell.dump()).isEqualTo(before);
        assertThat(shell.type(change).out()).isEqualTo(changed);
        assertThat(shell.type("worker area W001 --format csv").out()).isEqualTo(changed);
        assertThat(shell.run(
                                "worker",
                                "area",
                                "W001",
                                "--polygon",
                                "31.1 121.3; 31.1 121.6; 31.4 121.4",
                                "--format",
                                "csv")
                        .out())
                .isEqualTo("""
                        days,radius_km,polygon,districts
                        MON TUE WED THU FRI SAT SUN,,31.1 121.3; 31.1 121.6; 31.4 121.4,
                        """);
    }

    @Test
    @Tag("AHEAD-08")
    void a_worker_is_blocked_by_a_customer_appeals_and_is_heard(Shell shell) throws Exception {
        List<String> before = shell.dump();
        String add = "worker block add W001 --customer C002 --reason CONDUCT --review 2026-06-01 --format csv";
        assertThat(shell.type(add + " --dry-run").out()).contains("W001,CUSTOMER,CONDUCT,", ",,2026-06-01,NONE,,");
        assertThat(shell.dump()).isEqualTo(before);
        String added = shell.type(add).out().trim();
        String block = added.substring(added.lastIndexOf(',') + 1);
        String explained = "slots explain --customer C002 --offering DAILY-HOURLY --units 2 --at 2026-03-02T09:00 W001";
        assertThat(shell.type(explained + " --format csv").out()).contains("W001,false,BLOCKED,", block);
        assertThat(shell.type(explained.replace("C002", "C003")).out()).doesNotContain("BLOCKED");
        assertThat(shell.type("worker block list --due --format csv").out()).doesNotContain("W001");
        assertThat(shell.type("worker block appeal W001 " + block + " --words ill")
                        .code())
                .isZero();
        assertThat(shell.type("worker block list --due --format csv").out()).contains("ASKED,ill," + block);
        assertThat(shell.type("worker block decide W001 " + block + " --lift --words sorry")
                        .code())
                .isZero();
        assertThat(shell.type(explained).out()).doesNotContain("BLOCKED");
        String other = shell.type(add.replace("CONDUCT", "WISH")).out().trim();
        String second = other.substring(other.lastIndexOf(',') + 1);
        assertThat(shell.type("worker block review W001 " + second + " --until 2026-09-01 --format csv")
                        .out())
                .contains(",2026-09-01,,NONE,");
        assertThat(shell.type("worker block lift W001 " + second).code()).isZero();
        assertThat(shell.type(explained).out()).doesNotContain("BLOCKED");
        Ended again = shell.type("worker block lift W001 " + block);
        assertThat(again.code()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(again.err()).contains("was over on");
    }

    @Test
    @Tag("WRK-10")
    @Tag("AVL-06")
    void a_worker_is_set_busy_and_gets_nothing_before_the_end(Shell shell) throws Exception {
        List<String> before = shell.dump();
        String set = "worker status set W001 --busy-until 2026-03-02T10:00 --format csv";
        assertThat(shell.type(set + " --dry-run").out())
                .isEqualTo("worker,name,status,until\nW001,王秀兰,BUSY,2026-03-02T10:00:00+08:00\n");
        assertThat(shell.dump()).isEqualTo(before);
        assertThat(shell.type(set).code()).isZero();
        String explained = "slots explain --customer C002 --offering DAILY-HOURLY --units 2 --at 2026-03-02T09:00 W001";
        assertThat(shell.type(explained + " --format csv").out())
                .contains("W001,false,BUSY,Worker W001 is busy until 2026-03-02 10:00.");
        assertThat(shell.type("worker status set W001 --online").code()).isZero();
        assertThat(shell.type(explained + " --format csv").out()).doesNotContain("BUSY");
    }

    @Test
    @Tag("WRK-11")
    void the_board_shows_where_everybody_stands(Shell shell) {
        shell.type("worker status set W002 --offline");
        shell.type("leave add W003 --from 2026-03-01T08:00 --to 2026-03-02T00:00");
        assertThat(shell.type("worker status board --format csv").out())
                .startsWith("worker,name,state,until,number\nW001,")
                .contains(
                        "W002,张桂芳,OFFLINE,,\n", ",ON_LEAVE,2026-03-02T00:00:00+08:00,\n", ",OFF_SHIFT,,\n", ",ONLINE,");
        String order = shell.lastOrder();
        assertThat(shell.type("worker status board --at 2026-03-05T09:30 --format csv")
                        .out())
                .doesNotContain("OFFLINE");
        assertThat(order).isNotEmpty();
    }

    @Test
    @Tag("WRK-10")
    void busy_for_ever_is_refused_in_words(Shell shell) {
        Ended refused = shell.type("worker status set W001 --busy-until 2026-03-09T10:00");
        assertThat(refused.code()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(refused.err())
                .startsWith("error: presence.busy-until: Busy until 2026-03-09 10:00 is not possible: it must lie after"
                        + " 2026-03-01 12:00 and not after 2026-03-02 12:00.");
        assertThat(shell.type("worker status set W001 --online --offline").code())
                .isEqualTo(ExitCode.USAGE.number());
        assertThat(shell.type("worker status set W001").code()).isEqualTo(ExitCode.USAGE.number());
    }

    @Test
    @Tag("AVL-01")
    void shifts_that_rotate_are_written_as_days_that_differ_after_a_look(Shell shell) throws Exception {
        String generate = "worker roster generate W001 W002 --on 2 --off 1 --shift 08:00-12:00+13:00-17:00"
                + " --shift 13:00-21:00 --from 2026-03-02 --days 6 --stagger 1 --format csv";
        List<String> before = shell.dump();
        Ended looked = shell.type(generate + " --dry-run");
        assertThat(looked.err()).isEmpty();
        assertThat(shell.dump()).isEqualTo(before);
        assertThat(shell.type(generate).out()).isEqualTo(looked.out());
        assertThat(shell.type("worker roster show W001 --from 2026-03-02 --days 7 --format csv")
                        .out())
                .isEqualTo("""
                        day,weekday,shifts
                        2026-03-02,MONDAY,08:00-12:00 13:00-17:00
                        2026-03-03,TUESDAY,08:00-12:00 13:00-17:00
                        2026-03-04,WEDNESDAY,
                        2026-03-05,THURSDAY,13:00-21:00
                        2026-03-06,FRIDAY,13:00-21:00
                        2026-03-07,SATURDAY,
                        2026-03-08,SUNDAY,
                        """);
        assertThat(shell.type("worker roster show W002 --from 2026-03-02 --days 3 --format csv")
                        .out())
                .isEqualTo("""
                        day,weekday,shifts
                        2026-03-02,MONDAY,
                        2026-03-03,TUESDAY,08:00-12:00 13:00-17:00
                        2026-03-04,WEDNESDAY,08:00-12:00 13:00-17:00
                        """);
    }

    @Test
    @Tag("AVL-01")
    void a_week_that_comes_back_becomes_the_template_and_names_what_lies_outside(Shell shell) {
        String worker = shell.type("order show " + shell.lastOrder() + " --format json")
                .out()
                .lines()
                .filter(line -> line.contains("\"worker\" : \"W"))
                .map(line -> line.replaceAll(".*\"(W\\d+)\".*", "$1"))
                .findFirst()
                .orElseThrow();
        Ended written = shell.type("worker roster generate " + worker
                + " --on 7 --off 0 --shift 20:00-21:00 --from 2026-03-02 --format json");
        assertThat(written.err()).isEmpty();
        assertThat(written.out()).contains("\"outside\"", shell.lastOrder());
        assertThat(shell.type("worker roster show " + worker + " --from 2027-03-02 --days 1 --format csv")
                        .out())
                .isEqualTo("day,weekday,shifts\n2027-03-02,TUESDAY,20:00-21:00\n");
    }

    @Test
    @Tag("AVL-01")
    void patterns_that_make_no_sense_are_refused_in_words(Shell shell) {
        String generate = "worker roster generate W001 --on 4 --off 2 --from 2026-03-02 --shift ";
        Ended weekly = shell.type(generate + "08:00-16:00");
        assertThat(weekly.code()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(weekly.err())
                .startsWith("error: roster.pattern.not-weekly: A cycle of 6 days is another one next week");
        assertThat(shell.type(generate + "08:00-16:00+15:00-17:00 --days 6").err())
                .startsWith("error: roster.overlap: ");
        assertThat(shell.type(generate + "16:00-08:00").code()).isEqualTo(ExitCode.USAGE.number());
        assertThat(shell.type(generate + "08:00-16:00 --days 367").code()).isEqualTo(ExitCode.USAGE.number());
    }

    @Test
    @Tag("WRK-20")
    void somebody_who_works_for_themselves_offers_their_own_hours(Shell shell) throws Exception {
        String offer = "worker roster offer W002 --day 2026-03-05 --shift 18:00-20:00 --format csv";
        assertThat(shell.type(offer).err()).startsWith("error: access.not-permitted: ");
        String agree = "worker terms W002 --relation FREELANCE --format csv";
        List<String> before = shell.dump();
        String agreed = shell.type(agree + " --dry-run").out();
        assertThat(shell.dump()).isEqualTo(before);
        assertThat(shell.type(agree).out()).isEqualTo(agreed).contains("W002,", ",FREELANCE,");
        assertThat(shell.type(offer).out()).contains("W002,2026-03-05,THURSDAY,", "18:00-20:00");
        assertThat(shell.type("worker show W002").out()).containsPattern("Relation +freelance");
        shell.type("import " + Shell.SHANGHAI);
        assertThat(shell.type("worker terms W002 --format csv").out())
                .as("the files do not say otherwise")
                .isEqualTo(agreed);
        assertThat(shell.type("worker terms W002 --plan NONE").err()).startsWith("error: commission.unknown-plan: ");
        assertThat(shell.type("worker roster offer W002 --day 2026-03-06 --none --format csv")
                        .code())
                .isZero();
    }

    @Test
    @Tag("WRK-19")
    void areas_that_make_no_sense_are_refused_in_words(Shell shell) {
        Ended unknown = shell.type("worker area W001 --districts Putuo,Atlantis");
        assertThat(unknown.code()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(unknown.err()).startsWith("error: worker.district.unknown: The branch SH has no district Atlantis.");
        Ended crossing =
                shell.run("worker", "area", "W001", "--polygon", "31.1 121.3; 31.2 121.4; 31.1 121.4; 31.2 121.3");
        assertThat(crossing.code()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(crossing.err())
                .startsWith(
                        "error: worker.area.crossing: The border meets itself: the sides that begin at the corners 1"
                                + " and 3");
        assertThat(shell.run("worker", "area", "W001", "--polygon", "31.1; 31.2")
                        .code())
                .isEqualTo(ExitCode.USAGE.number());
        assertThat(shell.type("worker area W001 --days SAT").code()).isEqualTo(ExitCode.USAGE.number());
        assertThat(shell.type("worker area W001 --radius-km 3 --districts Putuo")
                        .code())
                .isEqualTo(ExitCode.USAGE.number());
    }

    private static String ending(String rows, String end) {
        return rows.replaceAll("(?m)$(?=\\n)", "," + end).replaceFirst("," + end, ",end_latitude,end_longitude");
    }
}
