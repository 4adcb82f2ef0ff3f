package dev.doorstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.ReviewId;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.review.Review;
import dev.doorstep.review.ReviewSubject;
import dev.doorstep.review.Scores;
import dev.doorstep.spi.Session;
import dev.doorstep.spi.SessionMode;
import java.util.List;
import java.util.UUID;
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
    @Tag("CAT-09")
    void where_nothing_is_booked_it_says_so_and_where_else_to_look(Shell shell) {
        assertThat(shell.type("catalog popular --in Yangpu").out())
                .startsWith("Nothing that can be booked now was booked in Yangpu in the last 30 days.")
                .contains("--back", "without --in");
        assertThat(shell.type("catalog popular --in 无此区").out())
                .startsWith("The branch has no district 无此区.")
                .contains("Xuhui, Yangpu");
        assertThat(shell.type("catalog popular --in Yangpu --lang zh").out()).startsWith("Yangpu 最近 30 天内没有");
        assertThat(shell.type("catalog popular --in Yangpu --format json").out())
                .isEqualToIgnoringWhitespace("[]");
        shell.type("catalog retire DAILY-HOURLY");
        assertThat(shell.type("catalog popular").out())
                .startsWith("Nothing that can be booked now was booked in the last 30 days.")
                .contains("doorstep catalog list");
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

    @Test
    @Tag("CUS-08")
    void what_a_customer_comes_back_to_is_kept_until_they_give_it_up(Shell shell) throws Exception {
        String add = "customer favourite add --customer C002 ";
        List<String> before = shell.dump();
        assertThat(shell.type(add + "--offering DAILY-HOURLY --dry-run").code()).isZero();
        assertThat(shell.dump()).isEqualTo(before);
        assertThat(shell.type(add + "--offering DAILY-HOURLY --format csv").out())
                .contains("DAILY-HOURLY,", ",true,2026-03-01T12:00");
        assertThat(shell.type(add + "--worker W001 --format csv").out()).contains("W001,");
        assertThat(shell.type("customer favourite list --customer C002 --lang zh")
                        .out())
                .contains("收藏", "关注", "可上门", "W001");
        assertThat(shell.type("catalog recommend --customer C002 --format csv").out())
                .contains("KEPT");
        assertThat(shell.type("customer favourite remove --customer C002 --worker W001 --format csv")
                        .out())
                .contains("DAILY-HOURLY,")
                .doesNotContain("W001");
        assertThat(shell.type(add + "--worker W999").err()).startsWith("error: worker.unknown: ");
    }

    @Test
    @Tag("CAT-15")
    void an_offering_shows_what_its_reviews_say(Shell shell) throws Exception {
        assertThat(shell.type("catalog show DAILY-HOURLY").out()).doesNotContain("Latest reviews");
        shell.with(store -> {
            try (Session session = store.open(BranchId.of("SH"), SessionMode.WRITE)) {
                UUID id = new UUID(8, 1);
                ReviewSubject subject = new ReviewSubject(
                        new OrderId(id),
                        new VisitId(id),
                        new CustomerId(id),
                        new WorkerId(id),
                        OfferingId.of("DAILY-HOURLY"));
                session.reviews()
                        .save(new Review(
                                new ReviewId(id), subject, new Scores(5, 4, 5, 5, 5), "窗户很亮", Shell.SUNDAY_NOON, 0));
                session.commit();
                return id;
            }
        });
        assertThat(shell.type("catalog show DAILY-HOURLY").out())
                .contains("4.07", "Latest reviews", "窗户很亮")
                .containsPattern("Quality +4\\.09");
        assertThat(shell.type("catalog list --rating 4.05 --format csv").out().lines())
                .hasSize(2);
    }
}
