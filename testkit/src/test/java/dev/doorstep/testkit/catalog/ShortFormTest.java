package dev.doorstep.testkit.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.CityImportJob;
import dev.doorstep.CityImportReport;
import dev.doorstep.Desk;
import dev.doorstep.Doorstep;
import dev.doorstep.Progress;
import dev.doorstep.catalog.Category;
import dev.doorstep.catalog.Effort;
import dev.doorstep.catalog.Offering;
import dev.doorstep.catalog.Sale;
import dev.doorstep.catalog.Season;
import dev.doorstep.catalog.ServicePlace;
import dev.doorstep.exchange.Problems.Severity;
import dev.doorstep.exchange.city.CityFiles;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.memory.InMemoryStore;
import dev.doorstep.organisation.Actor;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the CSV files of a city, the short form of a catalog, leave as it is when they are imported over it. */
@Tag("CAT-02")
class ShortFormTest {
    private static final OfferingId HOURLY = OfferingId.of("DAILY-HOURLY");

    private final CityFiles.Reading city = CityFiles.read(Path.of("../examples/city/shanghai"), Severity.REFUSE);
    private final Desk desk = Doorstep.builder()
            .store(InMemoryStore.open())
            .build()
            .as(Actor.administrator("li", city.city().branch().id()));

    @Test
    void what_the_files_cannot_say_about_an_offering_stays() {
        imported();
        Offering plain = desk.read(t -> t.catalog().offering(HOURLY));
        Effort usual = plain.work().effort();
        Effort straying = new Effort(
                usual.baseMinutes(),
                usual.minutesPerUnit(),
                usual.setUpMinutes(),
                usual.cleanUpMinutes(),
                new Effort.Spread(80, 150));
        Sale fetched = new Sale(
                plain.sale().state(),
                plain.sale().mode(),
                plain.sale().depositBasisPoints(),
                Set.of(ServicePlace.FETCH_AND_RETURN));
        Offering whole = desk.inTransaction(t -> t.catalog()
                .save(plain.sold(fetched)
                        .with(new Offering.Work(
                                plain.units(), straying, plain.work().requirement()))));
        assertThat(imported().written()).isZero();
        Offering now = desk.read(t -> t.catalog().offering(HOURLY));
        assertThat(now).isEqualTo(whole);
    }

    @Test
    void what_the_files_cannot_say_about_a_category_stays() {
        imported();
        Category plain = desk.read(t -> t.catalog().subtree(null)).get(0);
        Category whole = desk.inTransaction(t -> t.catalog()
                .save(new Category(
                        plain.id(),
                        plain.parent(),
                        plain.name(),
                        plain.position(),
                        new Category.Page(new LocalText("到家", "At home"), List.of()),
                        plain.attributes(),
                        new Season(LocalDate.of(2020, 1, 1), null),
                        plain.version())));
        assertThat(imported().written()).isZero();
        List<Category> now = desk.read(t -> t.catalog().subtree(null));
        assertThat(now).contains(whole);
    }

    private CityImportReport imported() {
        return desk.start(CityImportJob.writing(city), Progress.SILENT);
    }
}
