package dev.doorstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.cli.Shell.Ended;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What operators choose for a customer at the terminal: options, and the answers to questions. */
@ExtendWith(PreparedCity.class)
class ChoiceVerbsTest {
    private static final String PRICES = Shell.EXAMPLES + "/prices/windows.yaml";
    private static final String WINDOWS = "--customer C002 --offering GLASS-SQM --units 10 ";
    private static final String BUILT = WINDOWS + "--option SCREENS=2 --answer state=BUILT --answer else=门禁7788 ";

    @TempDir
    private Path folder = Path.of("");

    @Test
    @Tag("CAT-12")
    void an_order_shows_what_was_chosen_and_charges_it(Shell city) {
        Shell shell = withChoices(city);
        Ended quoted = shell.type("price quote " + BUILT + "--at 2026-03-05T09:00 --format csv");
        assertThat(quoted.err()).isEmpty();
        assertThat(quoted.out()).contains("option/SCREENS", "50.00", "option/STAIN", "60.00", "210.00");
        Ended placed = shell.type("order place " + BUILT + "--at 2026-03-05T09:00 --key a");
        assertThat(placed.err()).isEmpty();
        String shown = shell.type("order show " + orderOf(shell)).out();
        assertThat(shown)
                .containsPattern("Screens washed +2")
                .containsPattern("Glue and paint removed +1")
                .containsPattern("What state are the windows in\\? +Freshly built")
                .contains("else: 门禁7788", "210.00");
    }

    @Test
    @Tag("BKG-07")
    void what_is_not_named_stays_when_an_order_is_changed(Shell city) {
        Shell shell = withChoices(city);
        assertThat(shell.type("order place " + BUILT + "--at 2026-03-05T09:00 --key a")
                        .err())
                .isEmpty();
        String amend = "order amend " + orderOf(shell) + " --key b ";
        assertThat(shell.type(amend.strip()).err()).startsWith("error: usage: ");
        assertThat(shell.type(amend + "--units 12").err()).isEmpty();
        assertThat(shell.type("order show " + orderOf(shell)).out())
                .containsPattern("Screens washed +2")
                .containsPattern("What state are the windows in\\? +Freshly built")
                .contains("12", "else: 门禁7788");
        assertThat(shell.type("order amend " + orderOf(shell) + " --key c --option SCREENS=1")
                        .err())
                .isEmpty();
        assertThat(shell.type("order show " + orderOf(shell)).out())
                .containsPattern("Screens washed +1")
                .containsPattern("Glue and paint removed +1");
    }

    @Test
    @Tag("CAT-12")
    void the_slots_are_those_of_what_is_chosen(Shell city) {
        Shell shell = withChoices(city);
        String list = "slots list --from 2026-03-05 --format csv ";
        long lived = shell.type(list + WINDOWS + "--answer state=LIVED")
                .out()
                .lines()
                .count();
        long built = shell.type(list + BUILT.strip()).out().lines().count();
        assertThat(built).isPositive().isLessThan(lived);
        assertThat(shell.type("slots explain " + BUILT + "--at 2026-03-05T09:00 --format csv")
                        .out())
                .contains("skill");
    }

    @Test
    void what_cannot_be_chosen_is_named_with_what_can(Shell city) {
        Shell shell = withChoices(city);
        String place = "order place --at 2026-03-05T09:00 --key a " + WINDOWS;
        assertThat(shell.type(place.strip()).err())
                .startsWith("error: intake.missing-answer: ")
                .contains("state");
        assertThat(shell.type(place + "--answer state=NEW").err())
                .startsWith("error: intake.no-choice: ")
                .contains("LIVED, BUILT");
        assertThat(shell.type(place + "--answer state=LIVED --option OVEN=1").err())
                .startsWith("error: offering.unknown-option: ")
                .contains("SCREENS");
        assertThat(shell.type(place + "--option SCREENS=0").err()).contains("such as OVEN=1");
        assertThat(shell.type(place + "--answer LIVED").err()).contains("such as device=WALL");
    }

    @Test
    @Tag("CAT-08")
    void a_package_is_bought_with_a_start_for_each_visit(Shell city) {
        Shell shell = withChoices(city);
        String buy = "order bundle --customer C002 --bundle WINDOWS-2 --key b --answer state=LIVED --format csv"
                + " --at 2026-03-05T09:00";
        assertThat(shell.type(buy).err()).startsWith("error: bundle.visits: The package WINDOWS-2 has 2 visits");
        Ended shown = shell.type(buy.replace("csv", "table") + " --at 2026-03-12T09:00 --dry-run");
        assertThat(shown.out())
                .containsPattern("Price of the package +187.99")
                .containsPattern("Bought one by one +200.00")
                .containsPattern("Total +187.99");
        assertThat(shell.type("order list --customer C002 --format csv").out()).hasLineCount(1);
        Ended bought = shell.type(buy + " --at 2026-03-12T09:00");
        assertThat(bought.err()).isEmpty();
        assertThat(bought.out())
                .contains(",94.00,", ",93.99,", ",187.99,200.00,187.99,0,187.99,187.99")
                .hasLineCount(6);
        assertThat(shell.type("order show " + orderOf(shell)).out())
                .contains("WINDOWS-2", "as part of the package WINDOWS-2");
    }

    @Test
    @Tag("BKG-09")
    void a_file_of_requests_chooses_and_answers_as_whoever_called_did(Shell city) throws Exception {
        Shell shell = withChoices(city);
        Path calls = Files.writeString(folder.resolve("calls.csv"), """
                ref,placed_at,channel,customer,offering,units,earliest,latest,worker,worker_strict,gender,coupon,notes,options,answers
                T1,2026-03-01T09:00,HOTLINE,C002,GLASS-SQM,10,2026-03-05T09:00,2026-03-05T10:00,,,,,,SCREENS=2,state=BUILT;else=门禁7788
                T2,2026-03-01T09:01,HOTLINE,C002,GLASS-SQM,10,2026-03-06T09:00,2026-03-06T10:00,,,,,,OVEN=1,state=LIVED
                """);
        assertThat(shell.type("order import " + calls + " --format csv").out().lines())
                .satisfiesExactly(
                        header -> assertThat(header).startsWith("request,"),
                        booked -> assertThat(booked).contains("T1,", ",OPEN,", ",210.00,"),
                        refused -> assertThat(refused).startsWith("T2,,,,offering.unknown-option,"));
        assertThat(shell.type("order show " + orderOf(shell)).out())
                .containsPattern("Screens washed +2")
                .contains("else: 门禁7788");
    }

    @Test
    @Tag("PRC-03")
    void a_draft_prices_the_options_of_the_past_anew(Shell city) throws Exception {
        Shell shell = withChoices(city);
        shell.type("order place " + BUILT + "--at 2026-03-05T09:00 --key a");
        Path draft = Files.writeString(
                folder.resolve("draft.yaml"),
                Files.readString(Path.of(PRICES)).replace("amount: 25.00", "amount: 30.00"));
        assertThat(shell.type("price simulate " + draft + " --month 2026-03 --format csv")
                        .out())
                .contains("GLASS-SQM,1,0,210.00,220.00,10.00");
    }

    /** The number of an order of C002: the city has none. */
    private static String orderOf(Shell shell) {
        String line = shell.type("order list --customer C002 --format csv")
                .out()
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow();
        return line.substring(0, line.indexOf(','));
    }

    /** Lets the city sell windows with options and questions. */
    private static Shell withChoices(Shell city) {
        assertThat(city.type("catalog import " + Shell.EXAMPLES + "/catalog/windows.yaml")
                        .err())
                .isEmpty();
        assertThat(city.type("price import " + PRICES).err()).isEmpty();
        return city;
    }
}
