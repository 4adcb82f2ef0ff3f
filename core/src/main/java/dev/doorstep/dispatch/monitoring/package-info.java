/**
 * How the day really goes: when every worker is expected at the doors that are left, and what somebody should look at
 * before a customer calls.
 *
 * <p>What is expected comes from {@code order.course}, and says the same to a dispatcher as to the customer who asks
 * when somebody comes.
 */
@NullMarked
package dev.doorstep.dispatch.monitoring;

import org.jspecify.annotations.NullMarked;
