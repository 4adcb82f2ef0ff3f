package dev.doorstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.cli.Shell.Ended;
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
}
