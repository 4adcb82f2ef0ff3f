package dev.doorstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.Doorstep;
import dev.doorstep.event.IdempotencyKey;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.OrderNumber;
import dev.doorstep.order.Order;
import dev.doorstep.organisation.Actor;
import dev.doorstep.spi.Store;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What operators and hotlines do with points at the terminal. */
@Tag("PRC-10")
@ExtendWith(PreparedCity.class)
class PointsVerbsTest {
    private static final String THREE_HOURS =
            " --customer C001 --offering DAILY-HOURLY --units 3 --at 2026-03-04T10:00";
    private static final String OVERLAY = """
        format: doorstep-prices/1
        book: points
        zone: Asia/Shanghai
        currency: CNY
        from: 2026-03-01T12:01
        extends: standard
        points: {per_minor_unit: 1, share_percent: 30, most: 20.00, least: 100}
        """;

    @TempDir
    private Path folder;

    @Test
    void points_pay_for_a_part_of_an_order_and_come_back_with_it(Shell noon) throws Exception {
        Shell shell = takingPoints(noon);
        String grant = "points grant --customer C001 --points 3000 --reason apology --key one --format csv";
        assertThat(shell.type(grant).out()).contains("3000,");
        assertThat(shell.type(grant).out()).contains("3000,");
        assertThat(shell.type("price quote" + THREE_HOURS + " --points 2500 --format csv")
                        .out())
                .contains("147.00,2000,3000,127.00");
        assertThat(shell.type("order place" + THREE_HOURS + " --points 2500 --key k --format csv")
                        .out())
                .contains("147.00", "2000", "127.00");
        assertThat(points(shell)).contains("1000,");
        assertThat(shell.type("order cancel " + shell.lastOrder()).code()).isZero();
        assertThat(points(shell)).contains("3000,");
        assertThat(shell.type("ledger verify").code()).isZero();
    }

    @Test
    void who_has_none_orders_nothing_with_them(Shell noon) throws Exception {
        Shell shell = takingPoints(noon);
        assertThat(shell.type("order place" + THREE_HOURS + " --points 500 --key k")
                        .err())
                .startsWith("error: points.insufficient: ")
                .hasLineCount(1);
        assertThat(shell.type("price quote" + THREE_HOURS + " --points 99").err())
                .startsWith("error: points.too-few: ");
    }

    @Test
    void a_quote_takes_points_that_the_customer_does_not_have_and_says_so(Shell noon) throws Exception {
        Shell shell = takingPoints(noon);
        assertThat(shell.type("price quote" + THREE_HOURS + " --points 2500 --format csv")
                        .out())
                .contains("147.00,2000,0,127.00");
        assertThat(shell.type("order place" + THREE_HOURS + " --points 2500 --key k")
                        .err())
                .startsWith("error: points.insufficient: ");
    }

    @Test
    @Tag("PAY-06")
    void what_was_kept_of_an_order_that_is_over_goes_back_as_it_was_paid(Shell noon) throws Exception {
        Shell shell = takingPoints(noon);
        assertThat(shell.type("points grant --customer C001 --points 2000 --reason hello --key one")
                        .code())
                .isZero();
        assertThat(shell.type("order place" + THREE_HOURS + " --points 2000 --key k")
                        .code())
                .isZero();
        String order = shell.lastOrder();
        String refund = "order refund " + order + " --reason apology --key r --format csv --amount ";
        assertThat(shell.type(refund + "1.00").err()).startsWith("error: refund.order-not-over: ");
        assertThat(shell.type(refund + "1.001").err()).startsWith("error: usage.amount-unusable: ");
        Instant late = Instant.parse("2026-03-04T01:59:00Z");
        shell.with(store -> calledOff(store, order, late));
        assertThat(shell.at(late).type(refund + "1000").err()).startsWith("error: refund.too-high: ");
        assertThat(shell.at(late).type(refund + "14.70").out())
                .contains("refunded,in_money,points_back,earned_back", "14.70,12.70,200,0");
        assertThat(points(shell.at(late))).as("400 came back before").contains("600,");
        assertThat(shell.type("ledger verify").code()).isZero();
    }

    /** Lets the customer call an order off. */
    private static Order calledOff(Store store, String number, Instant at) {
        Doorstep doorstep = Doorstep.builder()
                .store(store)
                .clock(Clock.fixed(at, ZoneOffset.UTC))
                .build();
        Order order = doorstep.as(Actor.system(BranchId.of("SH")))
                .read(t -> t.booking().order(new OrderNumber(number)));
        return doorstep.as(Actor.customer(order.customer(), BranchId.of("SH")))
                .inTransaction(t -> t.booking()
                        .cancel(order.id(), t.booking().quoteCancellation(order.id()), "", IdempotencyKey.of("off")));
    }

    @Test
    @Tag("CUS-09")
    void the_program_is_shown_and_set_and_a_dry_run_sets_nothing(Shell shell) throws Exception {
        assertThat(shell.type("points program --format csv").out()).contains("0,12");
        List<String> before = shell.dump();
        assertThat(shell.type("points program --earned-percent 1 --months 6 --dry-run --format csv")
                        .out())
                .contains("1,6");
        assertThat(shell.dump()).isEqualTo(before);
        assertThat(shell.type("points program --earned-percent 1 --months 6").code())
                .isZero();
        assertThat(shell.type("points program --format csv").out()).contains("1,6");
        assertThat(shell.type("points expire --format csv").out()).contains("0");
    }

    private Shell takingPoints(Shell noon) throws Exception {
        Path file = Files.writeString(folder.resolve("points.yaml"), OVERLAY);
        assertThat(noon.type("price import " + file).err()).isEmpty();
        return noon.at(Shell.SUNDAY_NOON.plusSeconds(60));
    }

    private static String points(Shell shell) {
        return shell.type("points show --customer C001 --format csv").out();
    }
}
