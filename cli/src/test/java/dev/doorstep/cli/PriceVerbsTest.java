package dev.doorstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.cli.Shell.Ended;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What operators do with price books at the terminal. */
@ExtendWith(PreparedCity.class)
class PriceVerbsTest {
    private static final Path PRICES = Shell.EXAMPLES.resolve("prices");
    private static final String SPRING = PRICES.resolve("spring.yaml").toString();

    @TempDir
    private Path folder;

    @Test
    @Tag("PRC-03")
    void what_is_exported_can_be_imported_again_and_changes_nothing(Shell shell) throws Exception {
        String exported = shell.type("price export standard").out();
        Path file = Files.writeString(folder.resolve("standard.yaml"), exported);
        List<String> before = shell.dump();
        Ended imported = shell.type("price import " + file + " --format csv");
        assertThat(imported.err()).isEmpty();
        assertThat(imported.out()).contains("unchanged");
        assertThat(shell.dump()).isEqualTo(before);
        assertThat(shell.type("price export standard").out()).isEqualTo(exported);
    }

    @Test
    @Tag("PRC-03")
    void an_overlay_is_imported_compared_and_exported_as_one(Shell shell) throws Exception {
        assertThat(shell.type("price diff standard " + SPRING + " --format csv").out())
                .contains("CHANGED,price/DAILY-HOURLY,", "CHANGED,factor/WEEKEND,", "ADDED,factor/HOLIDAY,")
                .contains("\"49.00 CNY an hour, at least 2 h, in steps of 1 h\"");
        assertThat(shell.type("price import " + SPRING + " --dry-run --format csv")
                        .out())
                .contains("spring,1,added");
        assertThat(shell.type("price export spring").err()).startsWith("error: price.unknown-book: ");
        assertThat(shell.type("price import " + SPRING).code()).isZero();
        assertThat(shell.type("price import " + SPRING + " --format csv").out()).contains("spring,1,unchanged");
        String overlay = shell.type("price export spring --over standard").out();
        assertThat(overlay).contains("extends: standard", "amount: 52.00").doesNotContain("GLASS");
        Path file = Files.writeString(folder.resolve("again.yaml"), overlay);
        assertThat(shell.type("price diff spring " + file + " --format csv").out())
                .hasLineCount(1);
        assertThat(shell.type("price list --format csv").out()).contains("spring,1,2026-04-01T00:00:00+08:00,,false");
    }

    @Test
    @Tag("PRC-03")
    void a_fault_in_a_book_is_named_by_its_place_and_nothing_is_written(Shell shell) throws Exception {
        String text = Files.readString(Path.of(SPRING)).replace("days: [HOLIDAY]", "days: [HOLIDAYS]");
        Path file = Files.writeString(folder.resolve("bad.yaml"), text);
        List<String> before = shell.dump();
        Ended refused = shell.type("price import " + file);
        assertThat(refused.code()).isNotZero();
        assertThat(refused.err()).contains("bad.yaml:23:").contains("Choose one of: WORKDAY, WEEKEND, HOLIDAY");
        assertThat(shell.dump()).isEqualTo(before);
        Path unknown = Files.writeString(
                folder.resolve("unknown.yaml"),
                Files.readString(Path.of(SPRING)).replace("offering: DAILY-HOURLY", "offering: DAILY-HOURLIES"));
        assertThat(shell.type("price import " + unknown).err()).startsWith("error: price.missing-offering: ");
        Path over = Files.writeString(
                folder.resolve("over.yaml"),
                Files.readString(Path.of(SPRING))
                        .replace("from: 2026-04-01T00:00", "from: 2025-04-01T00:00\nuntil: 2025-05-01T00:00"));
        assertThat(shell.type("price import " + over).err()).startsWith("error: price.over: ");
        assertThat(shell.dump()).isEqualTo(before);
    }

    @Test
    @Tag("PRC-03")
    void a_draft_shows_what_last_months_orders_would_have_cost(Shell shell) {
        shell.type("order place --customer C002 --offering DAILY-HOURLY --units 2 --at 2026-03-04T09:00 --key a");
        shell.type("order place --customer C002 --offering DAILY-HOURLY --units 4 --at 2026-03-07T13:00 --key b");
        Ended simulated = shell.type("price simulate " + SPRING + " --month 2026-03 --format csv");
        assertThat(simulated.err()).isEmpty();
        assertThat(simulated.out()).contains("DAILY-HOURLY,3,0,460.60,478.40,17.80");
        assertThat(shell.type("price simulate " + SPRING + " --format csv").out())
                .contains(",0,0,0.00,0.00,0.00");
    }

    @Test
    @Tag("PRC-05")
    void an_order_explains_its_price_by_the_version_that_it_was_sold_under(Shell shell) throws Exception {
        Path dearer = Files.writeString(
                folder.resolve("dearer.yaml"),
                shell.type("price export standard").out().replace("amount: 49.00", "amount: 99.00"));
        assertThat(shell.type("price import " + dearer + " --format csv").out()).contains("standard,2,changed");
        assertThat(shell.type("price explain " + shell.lastOrder() + " --format json")
                        .out())
                .contains(
                        "Routine cleaning by the hour, 3 h at 49.00 CNY an hour",
                        "\"version\" : 1",
                        "\"replayed\" : true");
    }

    @Test
    @Tag("PRC-01")
    @Tag("PRC-04")
    void a_book_and_a_request_in_files_need_no_database() {
        Shell empty = new Shell(folder);
        Ended quoted = empty.type("price quote --book " + PRICES.resolve("shanghai.yaml") + " --request "
                + PRICES.resolve("request.yaml") + " --format csv");
        assertThat(quoted.err()).isEmpty();
        assertThat(quoted.out())
                .contains(
                        "tariff/GLASS-SQM,\"GLASS-SQM, 60 (unit) in tiers: 50 x 8.00 CNY + 10 x 6.50 CNY + 20.00"
                                + " CNY\",485.00",
                        "surcharge/HOLIDAY,\"Public holiday, 50 % of 485.00 CNY\",242.50",
                        "surcharge/URGENT,\"Short notice, 25.00 CNY for the visit\",25.00",
                        "surcharge/WAY,\"Way, 40.00 CNY for the visit\",40.00",
                        "surcharge/DEMAND,\"Demand, demand is high: 10 % of 792.50 CNY\",79.25",
                        "material/LIMESCALE,\"Limescale remover, at cost\",12.50",
                        "rounding/total,Rounded to 884.20 CNY,-0.05");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    @Tag("AHEAD-18")
    void a_policy_says_what_calling_off_costs_by_cause_progress_and_deposit(Shell shell) throws Exception {
        Path city = shell.city();
        Files.copy(PRICES.resolve("policies.yaml"), city.resolve("policies.yaml"), StandardCopyOption.REPLACE_EXISTING);
        assertThat(shell.type("import " + city + " --format csv").out()).contains("policies,0,1,0");
        String order = shell.lastOrder();
        assertThat(shell.type("order cancel " + order + " --by force_majeure --dry-run --format csv")
                        .out())
                .contains("ladder/0h", "14.70");
        Path bad = city.resolve("policies.yaml");
        Files.writeString(bad, Files.readString(bad).replace("on_the_way_percent: 60", "on_the_way_percent: 90"));
        assertThat(shell.type("import " + city).err()).contains("policies.yaml:6:", "not between 0 and 80 percent");
    }

    @Test
    @Tag("PRC-01")
    void a_quote_takes_level_district_and_demand(Shell shell) throws Exception {
        Path rich = Files.writeString(
                folder.resolve("rich.yaml"),
                Files.readString(PRICES.resolve("shanghai.yaml"))
                        .replace("book: shanghai-2026", "book: rich")
                        .replaceAll(
                                "(?s)  - offering: FLOOR-WAX.*?  - offering: AC-CLEAN", "  - offering: DAILY-SENIOR")
                        .replaceAll("(?s)  - offering: ASSESSMENT\n    flat: 0.00\n", "")
                        .replace("- AC-CLEAN", "- DAILY-SENIOR"));
        assertThat(shell.type("price import " + rich).err()).isEmpty();
        Ended quoted = shell.type("price quote --customer C002 --offering DAILY-HOURLY --units 3 --at 2026-03-04T10:00"
                + " --level 3 --district 崇明区 --demand 80 --format csv");
        assertThat(quoted.err()).isEmpty();
        assertThat(quoted.out()).contains("surcharge/WAY", "reduction/DEMAND", "20 % off");
    }

    @Test
    @Tag("PRC-01")
    void an_option_that_the_book_does_not_price_is_refused(Shell shell) {
        assertThat(shell.type("catalog import " + Shell.EXAMPLES + "/catalog/windows.yaml")
                        .err())
                .isEmpty();
        assertThat(shell.type("price quote --customer C002 --offering GLASS-SQM --units 10 --at 2026-03-04T10:00"
                                + " --option SCREENS=1 --answer state=LIVED")
                        .err())
                .startsWith("error: price.no-option: ");
    }
}
