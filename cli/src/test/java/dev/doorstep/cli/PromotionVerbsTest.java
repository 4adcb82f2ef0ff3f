package dev.doorstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.cli.Shell.Ended;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What marketers and hotlines do with promotions and coupons at the terminal. */
@ExtendWith(PreparedCity.class)
class PromotionVerbsTest {
    private static final String AUTUMN = Path.of("../examples/promotions/autumn.yaml")
            .toAbsolutePath()
            .normalize()
            .toString();

    @TempDir
    private Path folder;

    @Test
    @Tag("MKT-01")
    void what_is_exported_can_be_imported_again_and_changes_nothing(Shell shell) throws Exception {
        String exported = shell.type("promotion export").out();
        assertThat(exported).contains("code: SPRING20", "entry: HANDED_IN");
        Path file = Files.writeString(folder.resolve("all.yaml"), exported);
        List<String> before = shell.dump();
        Ended imported = shell.type("promotion import " + file + " --format csv");
        assertThat(imported.err()).isEmpty();
        assertThat(imported.out().lines().skip(1)).isNotEmpty().allMatch(line -> line.endsWith(",unchanged"));
        assertThat(shell.dump()).isEqualTo(before);
        assertThat(shell.type("promotion export").out()).isEqualTo(exported);
    }

    @Test
    @Tag("MKT-01")
    void promotions_are_compared_imported_listed_and_shown(Shell shell) {
        assertThat(shell.type("promotion diff " + AUTUMN + " --format csv").out())
                .contains("AUTUMN,added", "WELCOME,added");
        assertThat(shell.type("promotion import " + AUTUMN + " --dry-run").code())
                .isZero();
        assertThat(shell.type("promotion list --format csv").out()).doesNotContain("AUTUMN");
        assertThat(shell.type("promotion import " + AUTUMN).code()).isZero();
        assertThat(shell.type("promotion list --format csv").out())
                .contains("10.00 CNY off from 100.00 CNY on, 30.00 CNY off from 200.00 CNY on");
        assertThat(shell.type("promotion show AUTUMN").out()).contains("when_lost: RECLAIM");
        assertThat(shell.type("promotion diff " + AUTUMN + " --format csv").out())
                .contains("AUTUMN,unchanged");
    }

    @Test
    @Tag("PRC-07")
    @Tag("CUS-10")
    @Tag("PRC-12")
    void a_coupon_is_offered_claimed_once_and_kept_in_the_wallet(Shell shell) {
        assertThat(shell.type("promotion import " + AUTUMN).code()).isZero();
        String offers = "coupon offers --customer C001 --at 2026-03-05T10:00 --format csv";
        assertThat(shell.type(offers).out()).contains("AUTUMN,", "WELCOME,");
        String claim = "coupon claim WELCOME --customer C001 --key ";
        assertThat(shell.type(claim + "one --format csv").out()).contains("WELCOME,1,");
        assertThat(shell.type(claim + "one --format csv").out()).contains("WELCOME,1,");
        assertThat(shell.type(claim + "two").err())
                .startsWith("error: promotion.not-applicable: ")
                .contains("One customer can use it 1 time(s)");
        assertThat(shell.type("coupon claim NONE --customer C001 --key three").err())
                .startsWith("error: promotion.not-applicable: ")
                .contains("There is no such promotion");
        assertThat(shell.type("coupon wallet --customer C001 --format csv").out())
                .contains("USABLE");
        assertThat(shell.type("coupon usage WELCOME --customer C001 --format csv")
                        .out())
                .contains("1,1,1,");
    }

    @Test
    @Tag("PRC-07")
    @Tag("MKT-01")
    void codes_are_drawn_for_the_printer_and_claimed_once_each(Shell shell) {
        assertThat(shell.type("promotion import " + AUTUMN).code()).isZero();
        String generate = "coupon generate FLYER --batch march --count 3 --key print-run-1 --format csv";
        assertThat(shell.type(generate + " --dry-run").out().lines()).hasSize(4);
        assertThat(shell.type("coupon codes FLYER --batch march --format csv")
                        .out()
                        .lines())
                .hasSize(1);
        String printed = shell.type(generate).out();
        assertThat(printed.lines().skip(1))
                .hasSize(3)
                .allMatch(line -> line.matches("\\w{4}-\\w{4}-\\w{4},FLYER,march,.*,false"));
        assertThat(shell.type(generate).out()).isEqualTo(printed);
        String code = printed.lines().skip(1).findFirst().orElseThrow().substring(0, 14);
        String claim = "coupon claim " + code + " --key ";
        assertThat(shell.type(claim + "one --customer C001 --format csv").out()).contains("FLYER,1,");
        assertThat(shell.type(claim + "two --customer C002").err()).contains(code, "can be used once");
        assertThat(shell.type("coupon codes FLYER --batch march --format csv").out())
                .contains(code + ",FLYER,march,")
                .contains(",true");
        assertThat(shell.type("coupon generate FLYER --batch march --count 3 --key print-run-2")
                        .err())
                .startsWith("error: promotion.batch-taken: ");
    }

    @Test
    @Tag("MKT-03")
    void a_customer_passes_a_code_on_that_another_accepts(Shell shell) {
        assertThat(shell.type("promotion import " + AUTUMN).code()).isZero();
        assertThat(shell.type("referral program --reward NONE").err()).startsWith("error: promotion.not-applicable: ");
        assertThat(shell.type("referral program --reward THANKS --most 20 --format csv")
                        .out())
                .contains("THANKS,,20");
        assertThat(shell.type("referral program --format csv").out()).contains("THANKS,,20");
        String code = shell.type("referral code --customer C001 --format csv")
                .out()
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow();
        assertThat(shell.type("referral accept " + code + " --customer C001 --key app-1")
                        .err())
                .startsWith("error: referral.oneself: ");
        assertThat(shell.type("referral list --customer C001 --format csv")
                        .out()
                        .lines())
                .hasSize(1);
    }

    @Test
    @Tag("PRC-06")
    void a_customer_is_put_into_segments(Shell shell) {
        String segments = "customer segments --customer C001 --format csv";
        assertThat(shell.type(segments + " --assign seniors,vip --dry-run")
                        .out()
                        .lines())
                .containsExactly("segment", "seniors", "vip");
        assertThat(shell.type(segments).out().lines()).containsExactly("segment");
        assertThat(shell.type(segments + " --assign vip,seniors").code()).isZero();
        assertThat(shell.type(segments).out().lines()).containsExactly("segment", "seniors", "vip");
    }

    @Test
    @Tag("PRC-09")
    @Tag("PRC-12")
    void a_group_is_opened_offered_joined_and_shown(Shell shell) {
        assertThat(shell.type("promotion import " + AUTUMN).code()).isZero();
        String open = "group open TOGETHER --customer C001 --key app-9 --format csv";
        String opened = shell.type(open).out().lines().skip(1).findFirst().orElseThrow();
        assertThat(opened).contains(",TOGETHER,3,0,0,").endsWith(",OPEN");
        assertThat(shell.type(open).out()).contains(opened);
        String code = opened.substring(0, 14);
        assertThat(shell.type("coupon offers --customer C002 --at 2026-03-05T10:00 --format csv")
                        .out())
                .contains(",GROUP," + code + ",");
        assertThat(shell.type("group list --format csv").out()).contains(opened);
        assertThat(shell.type("group show " + code).out()).contains("waiting for people");
        assertThat(shell.type("group end --dry-run --format csv").out().lines()).hasSize(1);
        assertThat(shell.type("group end --format csv").out()).contains("0,0,");
        assertThat(shell.type("group open AUTUMN --customer C001 --key app-10").err())
                .startsWith("error: promotion.not-applicable: ")
                .contains("AUTOMATIC");
        assertThat(shell.type("group show NONE").err()).startsWith("error: promotion.not-applicable: ");
    }

    @Test
    @Tag("MKT-01")
    void a_fault_in_a_file_is_named_by_its_place_and_nothing_is_written(Shell shell) throws Exception {
        String text = Files.readString(Path.of(AUTUMN));
        List<String> before = shell.dump();
        Path broken =
                Files.writeString(folder.resolve("bad.yaml"), text.replace("from: 200, off: 30", "from: 90, off: 30"));
        assertThat(shell.type("promotion import " + broken).err()).contains("bad.yaml:11:", "import.steps.overlap");
        Path unknown = Files.writeString(folder.resolve("unknown.yaml"), text.replace("[CLEANING]", "[CLEANED]"));
        assertThat(shell.type("promotion import " + unknown).err()).startsWith("error: promotion.missing-code: ");
        Path dollars =
                Files.writeString(folder.resolve("dollars.yaml"), text.replace("currency: CNY", "currency: USD"));
        assertThat(shell.type("promotion import " + dollars).err()).startsWith("error: promotion.foreign-currency: ");
        assertThat(shell.dump()).isEqualTo(before);
    }
}
