package dev.doorstep.order;

/**
 * What can be done with an order, and by whom. The states decide with the same tables that the steps themselves follow.
 */
public enum OrderAction {
    /** Pay what is due at booking. */
    PAY(Role.CUSTOMER),
    /** Call the order off. */
    CANCEL(Role.CUSTOMER),
    /** Move the visit to another time. */
    RESCHEDULE(Role.CUSTOMER),
    /** Change what the order is for. */
    AMEND(Role.CUSTOMER),
    /** Show the visit to the worker who has it. */
    OFFER(Role.DISPATCHER),
    /** Accept the visit. */
    ACCEPT(Role.WORKER),
    /** Decline the visit. */
    DECLINE(Role.WORKER),
    /** Set out. */
    DEPART(Role.WORKER),
    /** Reach the door. */
    ARRIVE(Role.WORKER),
    /** Begin the work. */
    START(Role.WORKER),
    /** Write something down. */
    LOG(Role.WORKER),
    /** Finish the work. */
    FINISH(Role.WORKER),
    /** Say that nobody opened the door. */
    NO_SHOW(Role.WORKER),
    /** Accept the work. */
    APPROVE(Role.CUSTOMER),
    /** Not accept the work, which goes on. */
    REJECT(Role.CUSTOMER);

    private final Role role;

    /** As whom somebody acts on an order. */
    public enum Role {
        /** Who bought it, or an operator who serves them. */
        CUSTOMER,
        /** Who does it, or an operator who plays them. */
        WORKER,
        /** Who sends workers. */
        DISPATCHER
    }

    OrderAction(Role role) {
        this.role = role;
    }

    /** Returns who takes the action. */
    public Role role() {
        return role;
    }

    /** Tells whether the action is about all visits of an order at once: every one of them must allow it. */
    boolean isForAll() {
        return this == PAY || this == CANCEL || this == RESCHEDULE || this == AMEND;
    }

    /** Tells whether the states of an order and one of its visits allow the action. */
    boolean isPossibleAt(OrderStage stage) {
        return switch (this) {
            case PAY -> stage.order() == OrderState.AWAITING_PAYMENT;
            case CANCEL ->
                stage.order().successors().contains(OrderState.CANCELLED)
                        && stage.visit().successors().contains(VisitState.CANCELLED);
            case RESCHEDULE, AMEND ->
                !stage.order().successors().isEmpty() && stage.visit().isReplaceable();
            case OFFER -> leadsTo(stage, VisitState.OFFERED);
            case ACCEPT -> leadsTo(stage, VisitState.ASSIGNED);
            case DECLINE -> leadsTo(stage, VisitState.PENDING_DISPATCH);
            case DEPART -> leadsTo(stage, VisitState.EN_ROUTE);
            case ARRIVE -> leadsTo(stage, VisitState.ARRIVED);
            case START -> leadsTo(stage, VisitState.IN_SERVICE) && stage.visit() == VisitState.ARRIVED;
            case LOG -> stage.order() == OrderState.OPEN && stage.visit() == VisitState.IN_SERVICE;
            case FINISH -> leadsTo(stage, VisitState.AWAITING_ACCEPTANCE);
            case NO_SHOW -> leadsTo(stage, VisitState.NO_SHOW);
            case APPROVE -> leadsTo(stage, VisitState.DONE);
            case REJECT -> leadsTo(stage, VisitState.IN_SERVICE) && stage.visit() == VisitState.AWAITING_ACCEPTANCE;
        };
    }

    private static boolean leadsTo(OrderStage stage, VisitState next) {
        return stage.order() == OrderState.OPEN && stage.visit().successors().contains(next);
    }
}
