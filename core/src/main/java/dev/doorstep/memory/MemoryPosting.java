package dev.doorstep.memory;

import dev.doorstep.ledger.AccountLine;

/** A posting with the code of its account. */
record MemoryPosting(String account, AccountLine line) {}
