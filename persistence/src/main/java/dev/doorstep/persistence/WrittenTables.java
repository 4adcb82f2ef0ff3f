package dev.doorstep.persistence;

import com.google.common.collect.ImmutableSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Knows which tables a statement writes, by its text: so nobody who writes one has to say it. */
final class WrittenTables {
    private static final Pattern WRITE = Pattern.compile("\\b(?:INSERT INTO|UPDATE|DELETE FROM) +(ds_\\w+)");

    /** There are as many texts as the stores have. */
    private static final Map<String, ImmutableSet<String>> KNOWN = new ConcurrentHashMap<>();

    private WrittenTables() {}

    static ImmutableSet<String> of(String text) {
        return KNOWN.computeIfAbsent(
                text,
                unknown -> WRITE.matcher(unknown)
                        .results()
                        .map((MatchResult write) -> write.group(1))
                        .collect(ImmutableSet.toImmutableSet()));
    }
}
