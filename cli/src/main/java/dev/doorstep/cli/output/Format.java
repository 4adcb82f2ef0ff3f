package dev.doorstep.cli.output;

/** The forms in which a report can be printed. */
public enum Format {
    /** For people. */
    TABLE,
    /** For programs: an array of objects, one object, or an object of arrays. */
    JSON,
    /** For spreadsheets: RFC 4180 with a header. */
    CSV
}
