package dev.doorstep.routing.crew.internal;

/** Leaves a visit undone, which can make room for others. */
final class Removal implements Move {
    private final Ground ground;

    Removal(Ground ground) {
        this.ground = ground;
    }

    @Override
    public boolean change(double costMax) {
        CrewModel model = ground.model();
        LinkedRoutes routes = ground.schedule().routes;
        int visit = ground.chance().below(model.visits);
        for (int i = model.firstMember[visit]; i < model.firstMember[visit + 1]; i++) {
            if (!routes.isOnRoute(model.members[i])) {
                return false;
            }
            routes.unlink(model.members[i]);
        }
        return true;
    }
}
