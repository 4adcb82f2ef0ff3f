/**
 * Things that go wrong on purpose, so that a test can show that it would notice.
 */
@NullMarked
package dev.doorstep.testkit.fault;

import org.jspecify.annotations.NullMarked;
