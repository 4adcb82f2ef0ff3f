package dev.doorstep.workforce;

import dev.doorstep.catalog.Skills;
import dev.doorstep.kernel.GeoPoint;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.Proficiency;
import dev.doorstep.kernel.SkillCode;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.organisation.Access;
import dev.doorstep.organisation.Permission;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looking workers up and keeping their archives. */
public final class WorkerRegister {
    private final Access access;
    private final Workers workers;
    private final Skills skills;

    /**
     * Opens the service for one transaction.
     *
     * @param skills the skills of the branch
     */
    public WorkerRegister(Access access, Workers workers, Skills skills) {
        this.access = access;
        this.workers = workers;
        this.skills = skills;
    }

    /**
     * Finds a worker: oneself, or anybody with the permission to read.
     *
     * @throws UnknownWorkerException if there is none, or it is somebody else
     */
    public Worker worker(WorkerId id) {
        access.requireOwn(id, Permission.READ, () -> new UnknownWorkerException(id));
        return workers.find(id).orElseThrow(() -> new UnknownWorkerException(id));
    }

    /**
     * Finds a worker by the code in the operator's files.
     *
     * @throws UnknownWorkerException if there is none
     */
    public Worker worker(PersonCode code) {
        access.require(Permission.READ);
        return workers.byCode(code).orElseThrow(() -> new UnknownWorkerException(code));
    }

    /** Lists all workers by their codes. */
    public List<Worker> all() {
        access.require(Permission.READ);
        return workers.all();
    }

    /**
     * Saves a worker.
     *
     * @throws UnknownDistrictException if the worker goes to a district that the branch does not have
     */
    public Worker save(Worker worker) {
        access.require(Permission.STAFF);
        worker.base().area().districts().forEach(this::refuseUnknown);
        return workers.save(worker);
    }

    /**
     * Sends a worker elsewhere from now on; what was promised stays promised.
     *
     * @throws UnknownDistrictException if the branch does not have one of the districts
     */
    public Worker assign(WorkerId id, ServiceArea area) {
        Worker worker = worker(id);
        return save(worker.with(worker.base().serving(area)));
    }

    /**
     * Says where the days of a worker end from now on, to which plans reckon the way from the last door; what was
     * promised stays promised.
     *
     * @param end where, or nothing for home
     */
    public Worker dayEnd(WorkerId id, @Nullable GeoPoint end) {
        Worker worker = worker(id);
        return save(worker.with(worker.base().ending(end)));
    }

    /**
     * Lets the last shift of a worker run on from now on if a dispatcher or a plan decides so; what was promised stays
     * promised.
     *
     * @param minutes for how long at most, from 0 to {@link DailyLimits#OVERTIME_MAX}
     */
    public Worker overtime(WorkerId id, int minutes) {
        Worker worker = worker(id);
        return save(worker.with(worker.limits().withOvertime(minutes)));
    }

    /**
     * Says what it costs plans from now on that a worker works on a day at all; what was promised stays promised.
     *
     * @param cost in the unit of the dispatch policy, from 0 to {@link WorkTerms#CALL_OUT_MAX}
     */
    public Worker callOut(WorkerId id, int cost) {
        Worker worker = worker(id);
        return save(worker.with(worker.terms().calledOutFor(cost)));
    }

    /**
     * Gives a worker a break of every day from now on, or none; what was promised stays promised.
     *
     * @param rest the break, or nothing for none
     */
    public Worker rest(WorkerId id, @Nullable FloatingBreak rest) {
        Worker worker = worker(id);
        return save(worker.with(worker.limits().resting(rest)));
    }

    /**
     * Says how well a worker masters a skill from now on, and until when, or that they do not have it; what was
     * promised stays promised. It takes the place of all that was said of that skill.
     *
     * @param proficiency how well and until when, or nothing for who does not have the skill
     * @throws UnknownSkillException if the branch does not have the skill
     */
    public Worker certify(WorkerId id, SkillCode skill, @Nullable Proficiency proficiency) {
        Worker worker = worker(id);
        if (proficiency != null && skills.find(skill).isEmpty()) {
            throw new UnknownSkillException(skill, access.branch().id());
        }
        return save(worker.with(worker.qualification().with(skill, proficiency)));
    }

    private void refuseUnknown(String district) {
        if (!access.branch().districts().contains(district)) {
            throw new UnknownDistrictException(district, access.branch());
        }
    }
}
