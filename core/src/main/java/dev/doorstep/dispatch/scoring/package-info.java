/**
 * Who suits a visit best among those who may come, beyond the way: by what customers say of workers, or by whatever
 * else an embedder knows.
 *
 * <p>A {@link dev.doorstep.dispatch.scoring.ScoreModel} turns facts about one worker and one visit into a cost in the
 * unit of the policy. The policy names the model that counts, for all visits or for a share of them, so that two models
 * can be compared on one day. What was scored is kept with the plan, which is made again from that and not from what
 * the model says by then. That customers would like somebody best who came before is said by their wishes and costs
 * {@code wish}; a model does not count it again.
 */
@NullMarked
package dev.doorstep.dispatch.scoring;

import org.jspecify.annotations.NullMarked;
