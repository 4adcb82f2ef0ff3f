/**
 * What every store owes its callers, as tests to implement: supply an empty store, and the contract runs on it.
 */
@NullMarked
package dev.doorstep.testkit.contract;

import org.jspecify.annotations.NullMarked;
