/**
 * The tables and outlines that operators hand in as files: every fault is named by file, line and column.
 *
 * <p>CSV is RFC 4180 with a header, YAML is plain keys and values, both UTF-8 without a byte order mark. Jackson shows
 * in no signature.
 */
@NullMarked
package dev.doorstep.exchange;

import org.jspecify.annotations.NullMarked;
