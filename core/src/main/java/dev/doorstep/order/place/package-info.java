/**
 * Where a branch goes: the homes that its workers start from, the doors that they are promised at, and where its
 * customers live.
 *
 * <p>Whoever asks a map service for travel times asks for these. Every point is listed once; who lives there or comes
 * from there is named by a code, never by name or address.
 */
@NullMarked
package dev.doorstep.order.place;

import org.jspecify.annotations.NullMarked;
