package dev.doorstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.cli.Shell.Ended;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What operators do with orders at the terminal. */
@ExtendWith(PreparedCity.class)
class OrderVerbsTest {
    private static final String CLEANING = "order place --customer C002 --offering DAILY-HOURLY --units 2 ";

    @Test
    @Tag("ORD-08")
    void places_an_order_with_everything_that_a_request_has(Shell shell) {
        String free =
                "slots explain --customer C002 --offering DAILY-HOURLY --units 4 --at 2026-03-05T09:00 --format csv";
        String dearest = shell.type(free)
                .out()
                .lines()
                .filter(line -> line.contains(",true,"))
                .reduce((first, last) -> last)
                .map(line -> line.substring(0, line.indexOf(',')))
                .orElseThrow();
        Ended placed = shell.type("order place --customer C002 --offering DAILY-HOURLY --units 4 --key call-1"
                + " --starts 2026-03-05T09:00..12:00 --prefer W050," + dearest
                + " --gender female --coupon NEW30 --channel h5"
                + " --note 门禁1234 --format json");
        assertThat(placed.err()).isEmpty();
        assertThat(placed.out())
                .contains(
                        "\"channel\" : \"H5\"",
                        "\"note\" : \"门禁1234\"",
                        "\"coupons\" : [ \"NEW30\" ]",
                        "\"units\" : 4",
                        "\"worker\" : \"" + dearest + "\"",
                        "\"start\" : \"2026-03-05T09:00:00+08:00\"");
    }

    @Test
    void a_worker_who_is_named_comes_or_nobody(Shell shell) {
        String at = "--at 2026-03-04T09:00 --key ";
        String worker = field(shell, "worker");
        Ended refused = shell.type(CLEANING + at + "a --worker " + worker);
        assertThat(refused.code()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(refused.err())
                .startsWith("error: slot.taken: Nobody can come at 2026-03-04 09:00")
                .hasLineCount(1)
                .doesNotContain("Z");
        assertThat(shell.type(CLEANING + at + "b --prefer " + worker).code()).isZero();
    }

    @Test
    void the_same_key_answers_the_same_order_and_another_content_is_refused(Shell shell) {
        String first = shell.type(CLEANING + "--at 2026-03-05T09:00 --key k").out();
        assertThat(shell.type(CLEANING + "--at 2026-03-05T09:00 --key k").out()).isEqualTo(first);
        assertThat(shell.type(CLEANING + "--at 2026-03-05T10:00 --key k").err())
                .startsWith("error: command.key-reused: ")
                .contains("2026-03-01 12:00");
    }

    @Test
    @Tag("BKG-07")
    void an_order_is_changed_as_the_dry_run_shows(Shell shell) throws Exception {
        assertThat(shell.type(CLEANING + "--at 2026-03-05T09:00 --key k").code())
                .isZero();
        String amend = "order amend " + shell.lastOrder() + " --units 4 --key more --format csv";
        List<String> before = shell.dump();
        String shown = shell.type(amend + " --dry-run").out();
        assertThat(shell.dump()).isEqualTo(before);
        assertThat(shell.type(amend).out()).isEqualTo(shown).contains("4 h at 49.00 CNY an hour");
        assertThat(shell.type("order show " + shell.lastOrder() + " --format csv")
                        .out())
                .contains("order.amended", "196.00");
        assertThat(shell.type("order amend " + shell.lastOrder() + " --units 99 --key most")
                        .code())
                .isEqualTo(ExitCode.REFUSED.number());
    }

    @Test
    @Tag("CUS-08")
    void the_same_is_ordered_again_in_one_step(Shell shell) throws Exception {
        String again = "order again " + shell.lastOrder() + " --key more --format csv";
        String worker = field(shell, "worker");
        List<String> before = shell.dump();
        assertThat(shell.type(again + " --dry-run").out())
                .contains("2026-03-11T09:00:00+08:00", "WORKER WEEKDAY TIME_OF_DAY", worker);
        assertThat(shell.dump()).isEqualTo(before);
        Ended placed = shell.type(again);
        assertThat(placed.out()).contains("DAILY-HOURLY", "2026-03-11T09:00:00+08:00");
        String number = placed.out().lines().skip(1).findFirst().orElseThrow().split(",", 2)[0];
        assertThat(shell.type(again).out()).as("sent again").contains(number);
    }

    @Test
    @Tag("CUS-08")
    void whom_a_customer_follows_comes_if_they_can(Shell shell) {
        String place = CLEANING + "--at 2026-03-05T09:00 --dry-run --format json --key ";
        String usual = worker(shell.type(place + "a").out());
        String other = worker(shell.type(place + "b --followed").out());
        assertThat(other).as("nobody is followed yet").isEqualTo(usual);
        String dearest = shell.type(
                        "slots explain --customer C002 --offering DAILY-HOURLY --units 2 --at 2026-03-05T09:00 --format csv")
                .out()
                .lines()
                .filter(line -> line.contains(",true,") && !line.startsWith(usual))
                .findFirst()
                .map(line -> line.substring(0, line.indexOf(',')))
                .orElseThrow();
        assertThat(shell.type("customer favourite add --customer C002 --worker " + dearest)
                        .code())
                .isZero();
        assertThat(worker(shell.type(place + "c --followed").out())).isEqualTo(dearest);
    }

    private static String worker(String json) {
        Matcher worker = Pattern.compile("\"worker\" : \"(\\w+)\"").matcher(json);
        assertThat(worker.find()).as(json).isTrue();
        return worker.group(1);
    }

    @Test
    @Tag("CUS-08")
    void what_cannot_be_the_same_is_said_and_ordered_only_as_far_as_it_goes(Shell shell) {
        String again = "order again " + shell.lastOrder() + " --format csv ";
        String worker = field(shell, "worker");
        assertThat(shell.type("worker block add " + worker + " --reason ABSENCE --review 2026-06-01")
                        .code())
                .isZero();
        Ended refused = shell.type(again + "--key a");
        assertThat(refused.code()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(refused.err())
                .startsWith("error: rebooking.not-carried-over: ")
                .contains("does not come at present")
                .hasLineCount(1);
        assertThat(shell.type(again + "--key b --best-effort").out())
                .contains("WORKER_BLOCKED," + worker + ",", "2026-03-04T09:00:00+08:00");
        assertThat(shell.type(again + "--key c --best-effort --at 2026-03-06T10:00")
                        .out())
                .contains("2026-03-06T10:00:00+08:00");
    }

    @Test
    void a_dry_run_shows_the_order_and_writes_nothing(Shell shell) throws Exception {
        List<String> before = shell.dump();
        assertThat(shell.type(CLEANING + "--at 2026-03-05T09:00 --key k --dry-run")
                        .out())
                .contains("2026-03-05 09:00 - 10:00");
        String number = shell.lastOrder();
        for (String verb : new String[] {"cancel", "reschedule"}) {
            String when = verb.equals("cancel") ? "" : " --at 2026-03-06T09:00";
            assertThat(shell.type("order " + verb + " " + number + when + " --dry-run")
                            .code())
                    .isZero();
        }
        assertThat(shell.type("leave add W001 --from 2026-03-04T00:00 --to 2026-03-05T00:00 --dry-run")
                        .code())
                .isZero();
        assertThat(shell.dump()).isEqualTo(before);
    }

    @Test
    void refuses_a_time_that_the_clocks_of_the_branch_skip(@TempDir Path directory) throws Exception {
        Shell berlin = new Shell(directory, Instant.parse("2026-03-20T10:00:00Z"));
        Path branch = berlin.city().resolve("branch.yaml");
        Files.writeString(branch, Files.readString(branch).replace("Asia/Shanghai", "Europe/Berlin"));
        berlin.type("db migrate");
        assertThat(berlin.type("import city").code()).isZero();
        for (String line : new String[] {
            CLEANING + "--at 2026-03-29T02:30 --key a",
            CLEANING + "--starts 2026-03-29T01:00..02:30 --key a",
            "price quote --customer C002 --offering DAILY-HOURLY --units 2 --at 2026-03-29T02:30",
            "slots explain --customer C002 --offering DAILY-HOURLY --units 2 --at 2026-03-29T02:30",
            "leave add W001 --from 2026-03-29T02:30 --to 2026-03-30T00:00"
        }) {
            Ended refused = berlin.type(line);
            assertThat(refused.code()).as(line).isEqualTo(ExitCode.REFUSED.number());
            assertThat(refused.err())
                    .startsWith("error: time.skipped: The time 2026-03-29T02:30 does not exist in Europe/Berlin")
                    .hasLineCount(1);
        }
    }

    @Test
    @Tag("BKG-06")
    @Tag("ORD-09")
    void lists_orders_by_state_day_and_customer(Shell shell) {
        String first = shell.lastOrder();
        shell.at(Shell.SUNDAY_NOON.plusSeconds(1)).type(CLEANING + "--at 2026-03-05T09:00 --key k");
        String second = shell.lastOrder();
        shell.type("order cancel " + second);
        assertThat(numbers(shell, "")).containsExactly(first, second);
        assertThat(numbers(shell, "--state open")).containsExactly(first);
        assertThat(numbers(shell, "--state cancelled")).containsExactly(second);
        assertThat(numbers(shell, "--day 2026-03-04")).containsExactly(first);
        assertThat(numbers(shell, "--day 2026-03-05")).containsExactly(second);
        assertThat(numbers(shell, "--day 2026-03-05 --state open")).isEmpty();
        assertThat(numbers(shell, "--customer C001")).containsExactly(first);
        assertThat(numbers(shell, "--customer C002 --day 2026-03-04")).isEmpty();
        assertThat(numbers(shell, "--limit 1")).containsExactly(first);
        assertThat(numbers(shell, "--after " + first)).containsExactly(second);
        assertThat(shell.type("order list --customer C999").err()).startsWith("error: customer.unknown: ");
    }

    @Test
    @Tag("ORD-02")
    void shows_who_comes_when_and_until_when_and_what_happened(Shell shell) {
        Ended shown = shell.type("order show " + shell.lastOrder() + " --lang zh");
        assertThat(shown.out())
                .contains("状态      进行中", "日常保洁", "2026-03-04 09:00 - 10:00", "2026-03-04 12:10", "待派单")
                .contains("order.placed", "order.opened", "运营人员")
                .containsPattern("W\\d{3}");
        String mistyped = shell.lastOrder().replaceAll(".$", "?");
        assertThat(shell.type("order show " + mistyped).err())
                .startsWith("error: usage: ORDER is \"" + mistyped + "\". It takes the number of an order");
    }

    @Test
    @Tag("BKG-08")
    void shows_the_fee_and_then_takes_it(Shell shell) {
        Shell tuesdayEvening = shell.at(Instant.parse("2026-03-03T14:00:00Z"));
        String cancel = "order cancel " + shell.lastOrder() + " --by customer --format csv";
        String quoted = tuesdayEvening.type(cancel + " --dry-run").out();
        assertThat(quoted).contains(",CANCELLED,147.00,29.40,117.60,ladder/4h,");
        assertThat(tuesdayEvening
                        .type("order cancel " + shell.lastOrder() + " --dry-run --format csv")
                        .out())
                .contains(",0.00,147.00,ladder/0h,Not the cause of the customer");
        assertThat(tuesdayEvening.type(cancel).out()).isEqualTo(quoted);
        assertThat(numbers(shell, "--state open")).isEmpty();
        assertThat(tuesdayEvening.type("ledger verify --format csv").out()).endsWith(",0,true\n");
    }

    @Test
    @Tag("ORD-08")
    void moves_an_order_there_and_back(Shell shell) {
        String number = shell.lastOrder();
        for (String day : new String[] {"2026-03-05", "2026-03-04", "2026-03-05"}) {
            assertThat(shell.type("order reschedule " + number + " --starts " + day + "T09:00..12:00")
                            .code())
                    .isZero();
            assertThat(numbers(shell, "--day " + day)).containsExactly(number);
        }
    }

    @Test
    @Tag("AVL-04")
    @Tag("AVL-05")
    void leave_sends_somebody_else_and_the_agendas_say_so(Shell shell) {
        String worker = field(shell, "worker");
        Ended added = shell.type("leave add " + worker + " --from 2026-03-04T00:00 --to 2026-03-05T00:00 --format csv");
        assertThat(added.out()).contains(shell.lastOrder() + ",C001,").doesNotContain("," + worker + "\n");
        assertThat(shell.type("worker agenda " + worker + " --day 2026-03-04").out())
                .contains("2026-03-04 00:00  2026-03-05 00:00")
                .doesNotContain(shell.lastOrder());
        assertThat(shell.type("worker agenda " + field(shell, "worker") + " --day 2026-03-04")
                        .out())
                .contains(shell.lastOrder(), "2026-03-04 12:10");
        assertThat(shell.type("leave list --worker " + worker + " --format csv").out())
                .hasLineCount(2);
        assertThat(shell.type("leave add W001 --from 2026-03-05T00:00 --to 2026-03-04T00:00"))
                .isEqualTo(new Ended(
                        ExitCode.USAGE.number(),
                        "",
                        "error: usage.window-turned: The end 2026-03-04T00:00 is not after the beginning"
                                + " 2026-03-05T00:00. Maybe the two are swapped.\n"));
    }

    @Test
    @Tag("AVL-05")
    void leave_is_asked_for_approved_refused_and_withdrawn(Shell shell) {
        String worker = field(shell, "worker");
        String window = " --from 2026-03-04T00:00 --to 2026-03-05T00:00 --format csv";
        Ended asked = shell.type("leave ask " + worker + window);
        assertThat(asked.out()).contains(",ASKED,", shell.lastOrder() + ",C001,");
        assertThat(field(shell, "worker")).isEqualTo(worker);
        String leave = lastField(asked, ",ASKED,");
        assertThat(shell.type("leave approve " + leave + " --format csv").out())
                .contains(shell.lastOrder() + ",C001,")
                .doesNotContain("," + worker + "\n");
        assertThat(shell.type("leave refuse " + leave).err())
                .startsWith("error: leave.settled: ")
                .hasLineCount(1);
        assertThat(shell.type("leave list --worker " + worker + " --format csv").out())
                .contains(",APPROVED,");
        assertThat(shell.type("leave withdraw " + leave + " --format csv").out())
                .contains(",WITHDRAWN,");
        String other = lastField(shell.type("leave ask W001" + window), ",ASKED,");
        assertThat(shell.type("leave refuse " + other + " --format csv").out()).contains("W001,", ",REFUSED,");
        assertThat(shell.type("leave list --worker W001 --state refused --format csv")
                        .out())
                .contains(other);
        assertThat(shell.type("leave approve " + leave.replaceFirst("^.", leave.startsWith("0") ? "1" : "0"))
                        .err())
                .startsWith("error: leave.unknown: ");
    }

    private static String lastField(Ended ended, String marked) {
        return ended.out()
                .lines()
                .filter(line -> line.contains(marked))
                .map(line -> line.substring(line.lastIndexOf(',') + 1))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Tag("AVL-02")
    @Tag("AVL-03")
    void lists_slots_and_says_of_everybody_why_they_cannot_come(Shell shell) {
        String sale = " --customer C001 --offering DAILY-HOURLY --units 3 ";
        assertThat(shell.type("slots" + sale + "--from 2026-03-04 --format csv").out())
                .isEqualTo(shell.type("slots list" + sale + "--from 2026-03-04 --format csv")
                        .out())
                .contains("2026-03-04T09:00:00+08:00,");
        String busy = field(shell, "worker");
        assertThat(shell.type("slots explain" + sale + "--at 2026-03-04T09:00 " + busy)
                        .out())
                .contains("CLASHES_WITH", "from 09:00 to 12:10");
        assertThat(shell.type("slots explain" + sale + "--at 2026-03-04T09:00 W050 --lang zh")
                        .out())
                .contains("否", "SKILL", "不具备技能 DAILY-CLEAN");
        assertThat(shell.type("slots explain" + sale + "--at 2026-03-04T13:00 --format csv")
                        .out())
                .contains(",true,,\n");
    }

    @Test
    @Tag("BKG-02")
    void orders_visits_that_come_again_all_of_them_or_as_many_as_can_be_kept(Shell shell) throws Exception {
        String series = "order series --customer C002 --offering DAILY-HOURLY --units 2 --at 2026-03-05T10:00 --key s";
        Ended beyond = shell.type(series + " --times 5");
        assertThat(beyond.code()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(beyond.err()).startsWith("error: slot.taken: Nobody can come at 2026-04-02 10:00: HORIZON");
        List<String> before = shell.dump();
        assertThat(shell.type(series + " --times 4 --dry-run").code()).isZero();
        assertThat(shell.dump()).isEqualTo(before);
        String most =
                shell.type(series + " --times 5 --best-effort --format csv").out();
        assertThat(most.lines().filter(line -> line.startsWith("SH-"))).hasSize(4);
        assertThat(most).containsPattern("\nstart,blockers,alternatives\n2026-04-02T10:00:00\\+08:00,HORIZON.*,\n$");
        assertThat(shell.type(series + " --times 5 --best-effort --format csv").out())
                .isEqualTo(most);
        assertThat(shell.type(series + " --times 0").code()).isEqualTo(ExitCode.USAGE.number());
    }

    @Test
    @Tag("AHEAD-06")
    void says_how_a_start_can_be_held_after_all_and_what_would_help_each_worker(Shell shell) {
        String busy = field(shell, "worker");
        Ended advised = shell.type("slots advise --customer C001 --offering DAILY-HOURLY --units 3 --worker " + busy
                + " --at 2026-03-04T09:00 --format csv");
        assertThat(advised.err()).isEmpty();
        assertThat(advised.out())
                .startsWith(
                        "worker,start,make_room\n" + busy + ",2026-03-04T09:00:00+08:00," + shell.lastOrder() + "\n")
                .containsPattern("\nW\\d+,2026-03-04T09:00:00\\+08:00,120,ANYBODY,The customer takes worker ")
                .containsPattern("\nW\\d+,2026-03-04T09:00:00\\+08:00,145,SHIFT,\"Worker W\\d+ works ");
    }

    private static List<String> numbers(Shell shell, String filter) {
        return shell.type(("order list --format csv " + filter).strip())
                .out()
                .lines()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();
    }

    /** Reads a field of the visit of the latest order. */
    private static String field(Shell shell, String name) {
        String json =
                shell.type("order show " + shell.lastOrder() + " --format json").out();
        Matcher field = Pattern.compile('"' + name + "\" : \"([^\"]+)\"").matcher(json);
        assertThat(field.find()).isTrue();
        return field.group(1);
    }
}
