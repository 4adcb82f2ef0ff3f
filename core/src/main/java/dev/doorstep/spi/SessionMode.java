package dev.doorstep.spi;

/** What a session is for. */
public enum SessionMode {
    /** Reading only; the database may answer from a replica or skip locks. */
    READ,
    /** Reading and writing. */
    WRITE
}
