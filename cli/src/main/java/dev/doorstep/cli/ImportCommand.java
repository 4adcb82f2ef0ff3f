package dev.doorstep.cli;

import dev.doorstep.CityImportJob;
import dev.doorstep.CityImportReport;
import dev.doorstep.cli.output.Column;
import dev.doorstep.cli.output.Report;
import dev.doorstep.exchange.city.CityFiles;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Imports the folder of a city. */
@Command(
        name = "import",
        footer = {
            "doorstep import examples/city/shanghai --dry-run",
            "doorstep import examples/city/shanghai --skip-invalid"
        })
final class ImportCommand implements Verb {
    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Parameters(paramLabel = "FOLDER", descriptionKey = "parameter.folder")
    private Path folder = Path.of("");

    @Mixin
    private ImportOptions options = new ImportOptions();

    @Override
    public Report run() {
        CityFiles.Reading reading = CityFiles.read(output.path(folder), options.badRows());
        output.warn(
                reading.skipped(),
                reading.skippedTotal(),
                reading.city().branch().zone());
        CityImportJob job = options.isRehearsal() ? CityImportJob.rehearsing(reading) : CityImportJob.writing(reading);
        database.workIn(reading.city().branch());
        CityImportReport done = database.start(job);
        return counts(done);
    }

    static Report counts(CityImportReport done) {
        return Report.list(
                "import",
                done.counts(),
                Column.of("kind", CityImportReport.Count::kind),
                Column.of("added", CityImportReport.Count::added),
                Column.of("changed", CityImportReport.Count::changed),
                Column.of("unchanged", CityImportReport.Count::unchanged));
    }
}
