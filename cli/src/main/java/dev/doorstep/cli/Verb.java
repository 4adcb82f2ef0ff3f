package dev.doorstep.cli;

import dev.doorstep.cli.output.Report;

/** One verb of the command line: asks the library and answers what there is to show. */
@FunctionalInterface
interface Verb {
    /** Does what was asked. Refusals are thrown, never printed. */
    Report run();
}
