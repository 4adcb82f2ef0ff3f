package dev.doorstep.spi;

/** What a session is for. */
public enum SessionMode {
    /** Reading only; the database may answer from a replica or skip locks. */
    READ,
    /** Reading and writing. */
    WRITE,
    /**
     * Reading and writing after races were lost: where the store can, whoever decides on a calendar waits for those who
     * are writing it and keeps others from it until the session ends, so that the decision stands.
     */
    PATIENT
}
