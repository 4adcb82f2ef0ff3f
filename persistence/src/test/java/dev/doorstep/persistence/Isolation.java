package dev.doorstep.persistence;

/** The isolation levels under which every store keeps its promises: what databases come with, and nothing rarer. */
enum Isolation {
    READ_COMMITTED,
    REPEATABLE_READ
}
