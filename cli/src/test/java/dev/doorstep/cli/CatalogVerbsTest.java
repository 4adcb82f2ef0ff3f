package dev.doorstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What hotlines look up of the catalog while a customer waits. */
@ExtendWith(PreparedCity.class)
class CatalogVerbsTest {
    @Test
    @Tag("CAT-09")
    void what_is_booked_most_is_listed_by_district_and_days(Shell shell) {
        assertThat(shell.type("catalog popular --format csv").out().lines().skip(1))
                .hasSize(1)
                .allMatch(line -> line.startsWith("DAILY-HOURLY,") && line.endsWith(",1,1"));
        assertThat(shell.type("catalog popular --in 无此区 --format csv")
                        .out()
                        .lines()
                        .skip(1))
                .isEmpty();
        assertThat(shell.type("catalog popular --back 0").err())
                .startsWith("error: usage: --back is \"0\". It takes a whole number from 1 to 366.");
    }

    @Test
    @Tag("CAT-07")
    void a_customer_is_told_what_suits_and_why(Shell shell) {
        assertThat(shell.type("catalog recommend --customer C001 --format csv").out())
                .contains("OFFERING,DAILY-HOURLY,", "BOOKED POPULAR,own bookings: 1; bookings of late: 1");
        assertThat(shell.type("customer likes --customer C002 --are DEEP-CLEANING --format csv")
                        .out())
                .contains("DEEP-CLEANING");
        assertThat(shell.type("customer likes --customer C002 --format csv").out())
                .contains("DEEP-CLEANING");
        assertThat(shell.type("catalog recommend --customer C002 --lang zh --format csv")
                        .out())
                .contains("LIKED,符合偏好：DEEP-CLEANING");
    }
}
