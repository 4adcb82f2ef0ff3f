/**
 * Who buys: contact, address, wishes and segments of every customer.
 *
 * <p>Names, phones and addresses are personal data: they live here only, everything else holds identities.
 */
@NullMarked
package dev.doorstep.customer;

import org.jspecify.annotations.NullMarked;
