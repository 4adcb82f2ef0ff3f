package dev.doorstep.cli;

import dev.doorstep.CatalogImportJob;
import dev.doorstep.CityImportReport;
import dev.doorstep.cli.output.Report;
import dev.doorstep.exchange.catalog.CatalogFile;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The verbs of {@code catalog} that read and write its file. */
final class CatalogFileCommand {
    private CatalogFileCommand() {}

    /** Imports the file of a catalog. */
    @Command(
            name = "import",
            footer = {
                "doorstep catalog import examples/catalog --dry-run",
                "doorstep catalog import examples/catalog/repairs.yaml --skip-invalid"
            })
    static final class Import implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Mixin
        private OutputOptions output = new OutputOptions();

        @Parameters(paramLabel = "FILE", descriptionKey = "parameter.catalog-file")
        private Path file = Path.of("");

        @Mixin
        private ImportOptions options = new ImportOptions();

        @Override
        public Report run() {
            CatalogFile.Reading reading = CatalogFile.read(output.path(file), database.branch(), options.badRows());
            output.warn(
                    reading.skipped(), reading.skippedTotal(), database.branch().zone());
            CityImportReport done = database.start(
                    options.isRehearsal() ? CatalogImportJob.rehearsing(reading) : CatalogImportJob.writing(reading));
            return ImportCommand.counts(done);
        }
    }

    /** Prints the catalog as its file. */
    @Command(name = "export", footer = "doorstep catalog export")
    static final class Export implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Override
        public Report run() {
            return Report.text(CatalogFile.write(database.read(CatalogImportJob::contentOf)));
        }
    }
}
