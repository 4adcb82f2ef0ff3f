package dev.doorstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Waiting for a slot at the terminal. */
@ExtendWith(PreparedCity.class)
class WaitingVerbsTest {
    private static final String SALE = " --customer C001 --offering DAILY-HOURLY --units 3 --at 2026-03-05T09:00";

    @Test
    void whoever_waits_for_a_worker_gets_the_time_that_another_customer_gives_back(Shell shell) throws Exception {
        String taken = book(shell);
        String join = "waiting join" + SALE + " --worker " + worker(shell) + " --key w";
        List<String> before = shell.dump();
        assertThat(shell.type(join + " --dry-run").code()).isZero();
        assertThat(shell.dump()).isEqualTo(before);
        String wait = lastCell(shell.type(join + " --format csv").out());
        assertThat(shell.type(join + " --format csv").out()).as("the same key").contains(wait);
        assertThat(shell.type("waiting run --format csv").out()).endsWith("\n0,0,0,\n");
        assertThat(shell.type("waiting take " + wait + " --key t").err()).startsWith("error: waiting.nothing-kept: ");
        shell.type("order cancel " + taken + " --by force_majeure");
        before = shell.dump();
        assertThat(shell.type("waiting run --dry-run").out()).contains("kept for them", "2026-03-05 09:00", wait);
        assertThat(shell.dump()).isEqualTo(before);
        assertThat(shell.type("waiting run --format csv").out()).endsWith("\n1,0,0,\n");
        String order = number(shell.type("waiting take " + wait + " --key t --format csv"));
        assertThat(shell.type("waiting list").out()).doesNotContain(wait);
        assertThat(shell.type("waiting list --customer C001 --lang zh").out()).contains("已预约", order);
    }

    @Test
    void whoever_asked_for_it_is_booked_and_whoever_leaves_waits_no_longer(Shell shell) throws Exception {
        String taken = book(shell);
        String join = "waiting join" + SALE + " --worker " + worker(shell);
        String left =
                lastCell(shell.type(join + " --days 2 --key a --format csv").out());
        shell.type(join + " --until 2026-03-04T18:00 --book --key b");
        assertThat(shell.type("waiting leave " + left + " --format csv").out()).contains("LEFT");
        assertThat(shell.type("waiting leave " + left).err()).startsWith("error: order.illegal-transition: ");
        shell.type("order cancel " + taken + " --by force_majeure");
        assertThat(shell.type("waiting run --format csv").out()).endsWith("\n0,1,0,\n");
        assertThat(shell.type("waiting run --format csv").out()).endsWith("\n0,0,0,\n");
        assertThat(shell.type(join + " --until 2026-03-01T11:00 --key c").err())
                .startsWith("error: waiting.nothing-to-await: ");
    }

    private static String worker(Shell shell) {
        return shell.type("slots explain" + SALE + " --format csv")
                .out()
                .lines()
                .filter(line -> line.contains(",true,") || line.contains("CLASHES_WITH"))
                .map(line -> line.substring(0, line.indexOf(',')))
                .sorted()
                .findFirst()
                .orElseThrow();
    }

    private static String book(Shell shell) {
        return number(shell.type("order place" + SALE + " --worker " + worker(shell) + " --key first --format csv"));
    }

    /** Returns the number of the order that a command shows. */
    private static String number(Shell.Ended shown) {
        assertThat(shown.code()).isZero();
        String line = shown.out().lines().skip(1).findFirst().orElseThrow();
        return line.substring(0, line.indexOf(','));
    }

    private static String lastCell(String csv) {
        String line = csv.lines().skip(1).findFirst().orElseThrow();
        return line.substring(line.lastIndexOf(',') + 1);
    }
}
