/**
 * Keeps everything in a database of the host: H2, PostgreSQL or MariaDB, through one data source.
 *
 * <p>{@link dev.doorstep.persistence.JdbiStore} is all that is public. Opening checks the schema and never changes it.
 */
@NullMarked
package dev.doorstep.persistence;

import org.jspecify.annotations.NullMarked;
