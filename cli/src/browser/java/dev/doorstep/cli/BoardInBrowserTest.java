package dev.doorstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;

/** Opens the board in Chromium, clicks, filters, and reads what the page then shows. */
@ExtendWith(PreparedCity.class)
class BoardInBrowserTest {
    private final ChromeDriver browser = new ChromeDriver(
            new ChromeDriverService.Builder()
                    .usingDriverExecutable(installed("chromedriver").toFile())
                    .build(),
            new ChromeOptions()
                    .setBinary(installed("chromium").toFile())
                    .addArguments("--headless=new", "--no-sandbox", "--window-size=1400,1200"));

    @AfterEach
    void close() {
        browser.quit();
    }

    @Test
    void a_click_on_a_worker_shows_the_route_and_a_filter_leaves_who_fits(Shell shell) throws Exception {
        String number = shell.lastOrder();
        open(shell, "--day 2026-03-04");
        assertThat(lanes()).hasSizeGreaterThan(30);
        WebElement busy = browser.findElement(By.cssSelector("#map g[data-worker]"));
        String worker = busy.getAttribute("data-worker");

        lane(worker).click();
        assertThat(details()).contains(worker, number, "Promised start", "Home");
        assertThat(lane(worker).getAttribute("aria-pressed")).isEqualTo("true");
        assertThat(browser.getCurrentUrl()).endsWith("#" + worker);

        find(number.substring(3));
        assertThat(lanes()).containsExactly(worker);
        find("no such thing");
        assertThat(lanes()).isEmpty();
        assertThat(browser.findElement(By.id("nobody")).getText()).isEqualTo("Nothing fits the filter.");

        find("");
        browser.findElement(By.cssSelector("#who option[value=idle]")).click();
        assertThat(lanes()).hasSizeGreaterThan(30).doesNotContain(worker);
        assertThat(complaints()).isEmpty();
    }

    @Test
    void a_click_on_a_visit_that_nobody_does_shows_what_stands_against_every_worker(Shell shell) throws Exception {
        UndoneOrder ill = UndoneOrder.place(shell);
        open(shell, UndoneOrder.plan(shell));
        assertThat(details()).contains("Undone: 1", ill.number(), "NAMED_WORKER");
        browser.findElement(By.cssSelector("#details button")).click();
        assertThat(browser.findElements(By.cssSelector("#details tr"))).hasSizeGreaterThan(70);
        assertThat(details()).contains(ill.worker() + " is on leave");
        assertThat(complaints()).isEmpty();
    }

    @Test
    void beside_another_plan_a_filter_shows_whose_day_is_another_and_a_click_who_had_their_visits(Shell shell)
            throws Exception {
        String before = UndoneOrder.plan(shell);
        open(shell, before);
        String ill = browser.findElement(By.cssSelector(".lane:has(.door)")).getAttribute("data-worker");
        shell.type("leave add " + ill + " --from 2026-03-04T00:00 --to 2026-03-05T00:00 --reason fever");
        open(shell, UndoneOrder.plan(shell) + " --before " + before);
        int all = lanes().size();
        browser.findElement(By.cssSelector("#who option[value='other']")).click();
        assertThat(lanes().size()).isBetween(1, all - 1);
        browser.findElement(By.cssSelector(".lane:has(.other)")).click();
        assertThat(details()).contains("Before: " + ill);
        assertThat(browser.findElement(By.className("tiles")).getText()).contains("(was ");
        assertThat(complaints()).isEmpty();
    }

    @Test
    void a_crew_is_marked_in_the_day_of_each_and_a_click_says_who_else_comes(Shell shell) throws Exception {
        CrewOrder.place(shell);
        open(shell, UndoneOrder.plan(shell));
        List<WebElement> crew = browser.findElements(By.cssSelector(".lane:has(.crew)"));
        assertThat(crew).hasSize(2);
        String other = crew.get(1).getAttribute("data-worker");
        crew.get(0).click();
        assertThat(details()).contains("With " + other);
        assertThat(browser.findElement(By.id("legend")).getText()).isEqualTo("Dark edges: several come together.");
        assertThat(browser.findElement(By.cssSelector(".crew")).getAttribute("title"))
                .contains("With ");
        assertThat(complaints()).isEmpty();
    }

    private void open(Shell shell, String plan) throws IOException {
        Path page = shell.directory().resolve("board.html");
        Files.writeString(page, shell.type("dispatch board " + plan).out());
        browser.get(page.toUri().toString());
    }

    private void find(String text) {
        WebElement field = browser.findElement(By.id("find"));
        field.clear();
        field.sendKeys(text + " ");
    }

    private WebElement lane(String worker) {
        return browser.findElement(By.cssSelector(".lane[data-worker='" + worker + "']"));
    }

    private List<String> lanes() {
        return browser.findElements(By.cssSelector(".lane")).stream()
                .filter(WebElement::isDisplayed)
                .map(lane -> lane.getAttribute("data-worker"))
                .toList();
    }

    private String details() {
        return browser.findElement(By.id("details")).getText();
    }

    private List<String> complaints() {
        return browser.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(Object::toString)
                .toList();
    }

    private static Path installed(String program) {
        Optional<Path> found = Stream.of(System.getenv("PATH").split(":", -1))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
        return found.orElseThrow(() ->
                new AssertionError(program + " is not installed. On Debian: apt-get install chromium chromium-driver"));
    }
}
