package dev.doorstep.event;

/** Something that happened to one subject; records nested in a sealed family, named in the past tense. */
public interface Event {
    /** Returns the stream that the event belongs to; events of one stream keep their order. */
    Stream stream();

    /** Returns the version of the event's form; old forms stay readable. */
    default int formVersion() {
        return 1;
    }

    /** Tells whether nothing can have happened in the stream before: its subject begins with the event. */
    default boolean opensStream() {
        return false;
    }

    /** Returns the type of the event, such as {@code visit.departed}. */
    String type();
}
