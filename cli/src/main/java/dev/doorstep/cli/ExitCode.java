package dev.doorstep.cli;

/** How a command can end. Scripts rely on these numbers: they never change. */
public enum ExitCode {
    /** It was done. */
    OK(0),
    /** A rule of Doorstep refused it; nothing was written. */
    REFUSED(1),
    /** The command line itself is wrong. */
    USAGE(2),
    /** A file that was handed in has faults; nothing was written. */
    BAD_INPUT(3),
    /** The database is missing, does not answer, or is not up to date. */
    DATABASE(4),
    /** Doorstep itself failed. */
    INTERNAL(5),
    /** A scenario went otherwise than it expects. */
    SCENARIO(6),
    /** Visits are not at the time of day any more that customers were told; nothing was written. */
    MOVED(7),
    /** Somebody should look at promised visits. */
    TROUBLE(8);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    /** Returns the number that the process ends with. */
    public int number() {
        return number;
    }
}
