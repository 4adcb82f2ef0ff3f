package dev.doorstep.benchmarks;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.h2.jdbcx.JdbcConnectionPool;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Imports a catalog beside a plain JDBC batch of the same rows. */
@Command(
        name = "catalog",
        description = "Imports a catalog into H2 in memory beside a plain JDBC batch of the same rows.",
        mixinStandardHelpOptions = true)
final class CatalogCommand implements Callable<Integer> {
    @Mixin
    private final PaceOptions pace = new PaceOptions();

    @Option(
            names = "--offerings",
            defaultValue = "5000",
            description = "How many offerings (default: ${DEFAULT-VALUE}).")
    private int offerings;

    private final PrintWriter out;

    CatalogCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        JdbcConnectionPool pool =
                JdbcConnectionPool.create("jdbc:h2:mem:catalog;WRITE_DELAY=0;DB_CLOSE_DELAY=-1", "sa", "");
        CatalogImport catalog = new CatalogImport(pool, offerings);
        out.println(Json.write(pace.sideBySide()
                .run(
                        "catalog import",
                        new SideBySide.Side("doorstep", catalog::imported),
                        new SideBySide.Side("plain JDBC batch", catalog::batched))));
        return 0;
    }
}
