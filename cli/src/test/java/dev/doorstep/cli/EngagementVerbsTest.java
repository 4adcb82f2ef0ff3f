package dev.doorstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Taking workers on at the terminal. */
@ExtendWith(PreparedCity.class)
@Tag("BKG-11")
class EngagementVerbsTest {
    private static final String BEGIN = "engagement begin --customer C002 --offering NANNY-LIVE-IN --units 30 --worker"
            + " W070 --first 2026-03-10 --last 2026-04-12 --rest SUN --trial 3 --replacements 1 --key a";

    @Test
    void a_nanny_lives_in_rests_is_replaced_and_is_paid_by_the_month(Shell shell) throws Exception {
        List<String> before = rows(shell);
        assertThat(shell.type(BEGIN + " --dry-run").code()).isZero();
        assertThat(rows(shell)).isEqualTo(before);
        String number = number(shell);
        assertThat(shell.type("engagement list --lang zh").out()).contains(number, "试用中", "9600.00", "00:00-24:00");
        assertThat(shell.type("worker agenda W070 --day 2026-03-11").out()).contains(number, "firm");
        assertThat(shell.type("order list --day 2026-03-12").out()).contains(number);
        assertThat(shell.type("order list --day 2026-03-15").out())
                .as("a Sunday")
                .doesNotContain(number);
        done(shell.type("engagement rest " + number + " --day 2026-03-12 --key b"));
        assertThat(shell.type("order list --day 2026-03-12").out()).doesNotContain(number);
        assertThat(shell.type("engagement rest " + number + " --day 2026-03-15 --key c")
                        .err())
                .startsWith("error: engagement.day-fixed: The day 2026-03-15");
        done(shell.type("engagement replace " + number + " --worker W064 --from 2026-04-01 --key d"));
        assertThat(shell.type("engagement replace " + number + " --worker W070 --from 2026-04-02 --key e")
                        .err())
                .startsWith("error: engagement.no-replacement-left: ");
        assertThat(shell.type("engagement statement " + number + " --month 2026-03 --format csv")
                        .out())
                .endsWith("\n2026-03-10,2026-03-31,19,1,0,W070,18,5958.66,\n");
        Shell april = shell.at(Instant.parse("2026-04-01T02:00:00Z"));
        assertThat(april.type("engagement run --dry-run").out()).contains(number, "running");
        assertThat(april.type("engagement run --format csv").out()).endsWith("\n1,0,\n");
        assertThat(april.type("engagement run --format csv").out()).endsWith("\n0,0,\n");
        assertThat(april.type("engagement show " + number).out()).contains("2026-04-01 10:00", "W064");
        Shell over = shell.at(Instant.parse("2026-04-13T02:00:00Z"));
        assertThat(over.type("engagement run --format csv").out()).endsWith("\n1,1,\n");
        assertThat(over.type("order list --customer C002").out()).contains(number, "completed");
    }

    @Test
    void a_household_ends_it_on_trial_for_nothing_and_an_order_is_no_engagement(Shell shell) throws Exception {
        assertThat(shell.type("engagement show " + shell.lastOrder()).err()).startsWith("error: engagement.unknown: ");
        String number = number(shell);
        assertThat(shell.type("engagement end " + number + " --from 2026-03-20 --by customer --key b --format csv")
                        .out())
                .startsWith("from,days,on_trial,fee\n2026-03-20,20,true,0.00\n");
        assertThat(shell.type("engagement list --customer C002").out()).contains("given up");
        assertThat(shell.type("order cancel " + number).err()).startsWith("error: order.lasting: ");
        assertThat(shell.type("order reschedule " + number + " --at 2026-03-05T09:00")
                        .err())
                .startsWith("error: order.lasting: ");
    }

    @Test
    void what_is_no_term_is_said_in_both_languages(Shell shell) {
        assertThat(shell.type(BEGIN.replace("2026-04-12", "2026-03-09")).err())
                .startsWith("error: engagement.term-length: From 2026-03-10 to 2026-03-09 is no term");
        assertThat(shell.type(BEGIN.replace("--trial 3", "--trial 99") + " --lang zh")
                        .err())
                .startsWith("error: engagement.term-trial: 试用期 99 天");
        assertThat(shell.type(BEGIN + " --off 2026-05-01").err()).startsWith("error: engagement.term-outside: ");
        assertThat(shell.type(BEGIN.replace("SUN", "MON,TUE,WED,THU,FRI,SAT,SUN"))
                        .err())
                .startsWith("error: engagement.term-all-rest: ");
        assertThat(shell.type(BEGIN.replace("W070", "W065")).err())
                .startsWith("error: engagement.day-taken: The worker cannot be there on 2026-03-10: [AREA: ");
    }

    /** Returns all rows; how many the database estimates a table to have changes with what is undone as well. */
    private static List<String> rows(Shell shell) throws SQLException {
        return shell.dump().stream().filter(line -> line.startsWith("INSERT")).toList();
    }

    private static String number(Shell shell) {
        String row = done(shell.type(BEGIN + " --format csv"))
                .out()
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow();
        return row.substring(0, row.indexOf(','));
    }

    private static Shell.Ended done(Shell.Ended ended) {
        assertThat(ended.err()).isEmpty();
        assertThat(ended.code()).isZero();
        return ended;
    }
}
