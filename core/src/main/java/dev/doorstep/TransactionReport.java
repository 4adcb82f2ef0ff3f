package dev.doorstep;

import dev.doorstep.kernel.ActorRef;
import java.time.Duration;

/**
 * What a listener hears about a transaction that ended.
 *
 * @param actor who acted
 * @param duration how long it took, all attempts together
 * @param attempts how often it was run, 1 when nothing had to be repeated
 * @param code {@code ok}, the code of the refusal, or the class of an unexpected failure
 */
public record TransactionReport(ActorRef actor, Duration duration, int attempts, String code) {}
