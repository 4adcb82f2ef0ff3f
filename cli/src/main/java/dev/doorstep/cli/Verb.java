package dev.doorstep.cli;

import dev.doorstep.cli.output.Report;

/** One verb of the command line: asks the library and answers what there is to show. */
@FunctionalInterface
interface Verb {
    /** Does what was asked. Refusals are thrown, never printed. */
    Report run();

    /**
     * Says how it ended, once the report is printed: whoever checks something may have found a fault that is no
     * refusal.
     *
     * @param failures takes a line for every fault
     */
    default ExitCode ending(Failures failures) {
        return ExitCode.OK;
    }
}
