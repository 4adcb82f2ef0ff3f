package dev.doorstep;

import dev.doorstep.exchange.catalog.CatalogContent;
import dev.doorstep.exchange.catalog.CatalogFile;
import java.util.List;
import java.util.function.Function;

/**
 * Writes the file of a catalog into a branch: all of it or nothing, in one transaction. What the file does not name
 * stays as it is; what it says as it is already is not written again.
 */
public final class CatalogImportJob implements Job<CityImportReport> {
    private static final int KINDS = 4;

    private final CatalogFile.Reading reading;
    private final boolean dryRun;

    private CatalogImportJob(CatalogFile.Reading reading, boolean dryRun) {
        this.reading = reading;
        this.dryRun = dryRun;
    }

    /** Obtains the job that writes what was read. */
    public static CatalogImportJob writing(CatalogFile.Reading reading) {
        return new CatalogImportJob(reading, false);
    }

    /** Obtains the job that only tells what writing would do. */
    public static CatalogImportJob rehearsing(CatalogFile.Reading reading) {
        return new CatalogImportJob(reading, true);
    }

    /** Returns the catalog of a branch as it is now, as its file says it. */
    public static CatalogContent contentOf(Transaction t) {
        return new CatalogContent(
                t.catalog().skills().stream().map(skill -> skill.withVersion(0)).toList(),
                t.catalog().subtree(null).stream()
                        .map(category -> category.withVersion(0))
                        .toList(),
                t.catalog().offerings().stream()
                        .map(offering -> offering.withVersion(0))
                        .toList(),
                t.bundles().bundles().stream()
                        .map(bundle -> bundle.withVersion(0))
                        .toList());
    }

    /**
     * Runs the import.
     *
     * @param desk opened for an actor who may author the branch
     * @param progress hears of every kind of thing
     */
    @Override
    public CityImportReport run(Desk desk, Progress progress) {
        Function<Transaction, CityImportReport> body =
                t -> new CityImportReport(write(t, new Merge(progress, KINDS)), reading.skippedTotal());
        return dryRun ? desk.read(body) : desk.inTransaction(body);
    }

    private List<CityImportReport.Count> write(Transaction t, Merge merge) {
        CatalogContent content = reading.content();
        CatalogWriter writer = new CatalogWriter(t.catalog(), merge);
        writer.skills(content.skills());
        writer.categories(content.categories(), Merge.replacing());
        writer.offerings(content.offerings(), Merge.replacing());
        merge.over(
                "bundles",
                content.bundles(),
                Merge.Known.of(t.bundles().bundles(), bundle -> bundle.id()),
                t.bundles()::save);
        return merge.counts();
    }
}
