package dev.doorstep.workforce;

import dev.doorstep.kernel.Gender;
import java.time.LocalDate;

/**
 * Who a worker is.
 *
 * @param name the name
 * @param gender the gender
 * @param birthDate the day of birth
 * @param phone the phone number
 */
public record Person(String name, Gender gender, LocalDate birthDate, String phone) {}
