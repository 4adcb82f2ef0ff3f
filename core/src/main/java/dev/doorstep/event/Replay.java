package dev.doorstep.event;

import java.util.function.Function;

/**
 * How the outcome of a command is remembered and answered again.
 *
 * @param <T> the outcome
 * @param identity names an outcome
 * @param find finds the outcome again by that name, as it is today
 */
public record Replay<T>(Function<T, String> identity, Function<String, T> find) {}
