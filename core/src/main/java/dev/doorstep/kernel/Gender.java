package dev.doorstep.kernel;

/** The gender of a worker, where a customer asks for it. */
public enum Gender {
    /** 女. */
    FEMALE,
    /** 男. */
    MALE
}
