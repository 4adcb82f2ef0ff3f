package dev.doorstep;

import dev.doorstep.exchange.city.City;
import dev.doorstep.exchange.city.CityFiles;
import java.util.function.Function;

/**
 * Writes the files of a city: all of them or nothing, in one transaction. Killed in the middle it leaves nothing
 * behind; run again it rewrites only what changed.
 */
public final class CityImportJob implements Job<CityImportReport> {
    private final CityFiles.Reading reading;
    private final boolean dryRun;

    private CityImportJob(CityFiles.Reading reading, boolean dryRun) {
        this.reading = reading;
        this.dryRun = dryRun;
    }

    /** Obtains the job that writes what was read. */
    public static CityImportJob writing(CityFiles.Reading reading) {
        return new CityImportJob(reading, false);
    }

    /** Obtains the job that only tells what writing would do. */
    public static CityImportJob rehearsing(CityFiles.Reading reading) {
        return new CityImportJob(reading, true);
    }

    /**
     * Runs the import.
     *
     * @param desk opened for an actor in the branch of the city, who may govern, author and staff it
     * @param progress hears of every kind of thing
     * @throws dev.doorstep.organisation.UnknownBranchException if the desk is in another branch
     */
    @Override
    public CityImportReport run(Desk desk, Progress progress) {
        City city = reading.city();
        Function<Transaction, CityImportReport> body =
                t -> new CityImportReport(new CityWriter(t, progress).write(city), reading.skippedTotal());
        return dryRun ? desk.read(body) : desk.inTransaction(body);
    }
}
