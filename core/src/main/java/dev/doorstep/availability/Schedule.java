package dev.doorstep.availability;

import dev.doorstep.availability.duration.DurationModel;
import dev.doorstep.availability.roster.Leave;
import dev.doorstep.availability.roster.Roster;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.workforce.Worker;
import java.util.List;
import java.util.Map;

/**
 * What is known of the time of some workers in a window.
 *
 * @param versions the calendar versions, as old as everything else or older; a worker whose calendar nobody touched may
 *     be missing
 * @param workers the workers, in no particular order
 * @param rosters their rosters, in no particular order
 * @param leave their leave in force, the earliest first
 * @param claims their claims, expired holds too, the earliest of each worker first
 * @param claimsOf the claims of the visits that were asked for, the earliest first
 * @param durations the models of durations that hold on any day of the window, the earliest begun first
 */
public record Schedule(
        Map<WorkerId, Long> versions,
        List<Worker> workers,
        List<Roster> rosters,
        List<Leave> leave,
        List<Claim> claims,
        List<Claim> claimsOf,
        List<DurationModel> durations) {}
