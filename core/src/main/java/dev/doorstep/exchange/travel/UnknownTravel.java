package dev.doorstep.exchange.travel;

/** What becomes of a question that tables of travel do not answer: about a place or a mode that they lack. */
public enum UnknownTravel {
    /** The question is refused, and with it what asked; nothing is guessed. */
    REFUSE,
    /** There is no way: nobody is sent there, and all else is done as ever. */
    NO_WAY,
    /** The great circle answers, with the detour of the branch. */
    GREAT_CIRCLE
}
