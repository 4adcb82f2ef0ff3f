package dev.doorstep.customer;

/**
 * How to reach a person.
 *
 * @param name the name
 * @param phone the phone number, as it is dialled
 */
public record Contact(String name, String phone) {}
