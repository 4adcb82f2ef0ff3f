package dev.doorstep.cli;

import dev.doorstep.CityImportJob;
import dev.doorstep.CityImportReport;
import dev.doorstep.cli.output.Column;
import dev.doorstep.cli.output.Report;
import dev.doorstep.exchange.Problems.Severity;
import dev.doorstep.exchange.city.CityFiles;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
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

    @Option(names = "--dry-run", descriptionKey = "option.dry-run")
    private boolean dryRun;

    @Option(names = "--skip-invalid", descriptionKey = "option.skip-invalid")
    private boolean skipInvalid;

    @Override
    public Report run() {
        CityFiles.Reading reading = CityFiles.read(output.path(folder), skipInvalid ? Severity.SKIP : Severity.REFUSE);
        output.warn(
                reading.skipped(),
                reading.skippedTotal(),
                reading.city().branch().zone());
        CityImportJob job = dryRun ? CityImportJob.rehearsing(reading) : CityImportJob.writing(reading);
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
