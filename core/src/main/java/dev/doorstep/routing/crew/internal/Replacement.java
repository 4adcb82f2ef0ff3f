package dev.doorstep.routing.crew.internal;

/** Puts a visit that is undone on a route, and leaves those undone instead that were next there. */
final class Replacement implements Move {
    private static final int REPLACED_MAX = 3;

    private final Ground ground;
    private final CrewModel model;
    private final LinkedRoutes routes;
    private final Relocation relocation;
    private final int[] undone;
    private int undoneCount;

    Replacement(Ground ground, Relocation relocation) {
        this.ground = ground;
        this.relocation = relocation;
        model = ground.model();
        routes = ground.schedule().routes;
        undone = new int[model.visits];
    }

    /** Takes note of what is undone now, and tells whether that is anything. */
    boolean isOfUse() {
        undoneCount = 0;
        for (int visit = 0; visit < model.visits; visit++) {
            if (!routes.isDone(visit)) {
                undone[undoneCount++] = visit;
            }
        }
        return undoneCount > 0;
    }

    @Override
    public boolean change(double costMax) {
        int visit = undone[ground.chance().below(undoneCount)];
        int anchor = model.firstMember[visit] + ground.chance().below(model.crewSize(visit));
        int route = ground.route(model.members[anchor]);
        if (routes.isDone(visit) || route < 0) {
            return false;
        }
        int node = ground.node(route);
        for (int i = ground.chance().below(REPLACED_MAX + 1); i > 0 && model.isStop(routes.next[node]); i--) {
            relocation.takeOff(model.visitOf[routes.next[node]]);
        }
        return relocation.moveTo(visit, anchor, node, costMax);
    }
}
