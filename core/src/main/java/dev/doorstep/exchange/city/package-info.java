/**
 * A city as an operator keeps it: a folder of CSV and YAML files, read and checked as one.
 *
 * <p>Reading is pure: it answers a {@link dev.doorstep.exchange.city.City} or every fault, and writes nothing. What
 * holds an identity in the store (workers, customers, leave) is known by its code here.
 */
@NullMarked
package dev.doorstep.exchange.city;

import org.jspecify.annotations.NullMarked;
