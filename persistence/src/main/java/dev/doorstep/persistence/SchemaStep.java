package dev.doorstep.persistence;

/**
 * One migration of the schema.
 *
 * @param version the version that it leads to
 * @param description what it adds
 * @param applied whether the database has it
 */
public record SchemaStep(String version, String description, boolean applied) {}
