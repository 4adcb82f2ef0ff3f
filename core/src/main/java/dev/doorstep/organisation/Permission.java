package dev.doorstep.organisation;

/** What an actor may do in its branch. A customer or a worker needs none of these for what is their own. */
public enum Permission {
    /** See everything of the branch. */
    READ,
    /** Change the catalog, price books, coupons and policies. */
    AUTHOR,
    /** Change workers, rosters, leave and customers. */
    STAFF,
    /** Book, move and cancel for customers, and play visits. */
    SERVE,
    /** Plan and apply dispatch. */
    DISPATCH,
    /** Take payments, refund, settle and pay out. */
    ACCOUNT,
    /** Create branches and change their settings. */
    GOVERN
}
