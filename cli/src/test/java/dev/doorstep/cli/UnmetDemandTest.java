package dev.doorstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What was asked in vain, counted at the terminal. */
@ExtendWith(PreparedCity.class)
@Tag("RPT-07")
class UnmetDemandTest {
    private static final String SALE = " --customer C001 --offering DAILY-HOURLY --units 3";

    @Test
    void searches_and_bookings_in_vain_are_counted_and_a_dry_run_leaves_nothing(Shell shell) throws Exception {
        String place = "order place" + SALE + " --at 2026-03-04T23:00";
        List<String> before = shell.dump();
        assertThat(shell.type(place + " --key dry --dry-run").code()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(shell.type("slots list" + SALE + " --from 2026-03-04").code())
                .isZero();
        assertThat(shell.dump()).isEqualTo(before);
        assertThat(shell.type(place + " --key a").code()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(shell.type(place + " --key b").code()).isEqualTo(ExitCode.REFUSED.number());
        shell.type("slots list" + SALE + " --worker W050 --from 2026-03-05 --days 2");
        String unmet = "slots unmet --from 2026-03-04 --until 2026-03-05 --format csv";
        assertThat(shell.type(unmet).out()).contains("2,OPENING_HOURS,DAILY-HOURLY,,,\n", "1,SKILL,DAILY-HOURLY,,,\n");
        assertThat(shell.type(unmet + " --by district,day,hour").out())
                .isEqualTo(
                        "times,blocker,offering,district,day,hour\n2,,,Xuhui,2026-03-04,23\n1,,,Xuhui,2026-03-05,\n");
        assertThat(shell.type("slots unmet --from 2026-03-06").code()).isZero();
        assertThat(shell.type("slots unmet --from 2026-03-05 --until 2026-03-04")
                        .err())
                .startsWith("error: usage.window-turned: ");
    }
}
