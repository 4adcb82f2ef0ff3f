package dev.doorstep.exchange;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;

/** One line of a file in another way: left out, misspelt, or with another value. */
public record Slip(int line, String kind) {
    /** Returns slips at random, in a file of so many lines at most; one of fewer lines is begun again from the top. */
    public static Arbitrary<Slip> any(int linesMax) {
        Arbitrary<String> kinds = Arbitraries.of(
                "left out",
                "misspelt",
                "",
                "-1",
                "0",
                "1.5",
                "99999",
                "x y",
                "NEVER",
                "[]",
                "{}",
                "2026-13-01T00:00",
                "\"\"",
                "0.001",
                "HALF_UP",
                "true");
        return Combinators.combine(
                        Arbitraries.integers().between(0, linesMax - 1).withDistribution(RandomDistribution.uniform()),
                        kinds)
                .as(Slip::new);
    }

    /** Returns a text with the slip in it. */
    public String in(String text) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        int at = line % lines.size();
        String old = lines.get(at);
        switch (kind) {
            case "left out" -> lines.remove(at);
            case "misspelt" -> lines.set(at, old.replaceFirst("(\\w)(\\w*)(\"?:)", "$1x$2$3"));
            default -> lines.set(at, old.replaceFirst("(: |- )[^:,]*(,?)$", "$1" + kind.replace("$", "") + "$2"));
        }
        return String.join("\n", lines) + "\n";
    }
}
