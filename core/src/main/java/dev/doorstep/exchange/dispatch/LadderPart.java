package dev.doorstep.exchange.dispatch;

import dev.doorstep.dispatch.policy.Ladder;
import dev.doorstep.dispatch.policy.Rung;
import dev.doorstep.exchange.Outline;
import dev.doorstep.kernel.MerchantId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads and writes how a visit finds its worker. */
final class LadderPart {
    private LadderPart() {}

    static Ladder read(Outline list) {
        List<Rung> rungs = new ArrayList<>();
        for (Outline item : list.items()) {
            rungs.add(rung(item));
        }
        if (rungs.size() > Ladder.RUNGS_MAX) {
            throw list.cell().refusal("import.list.too-long", Ladder.RUNGS_MAX);
        }
        return new Ladder(rungs);
    }

    private static Rung rung(Outline item) {
        Rung.Mode mode = item.cell("mode").oneOf(Rung.Mode.class);
        switch (mode) {
            case ASSIGN -> item.keys("mode");
            case OFFER -> item.allow(List.of("mode", "minutes", "workers"));
            case MERCHANT -> item.keys("mode", "minutes", "merchant");
            case POOL -> item.keys("mode", "minutes");
        }
        int longest = (int) Rung.WITHIN_MAX.toMinutes();
        Duration within = mode == Rung.Mode.ASSIGN
                ? Duration.ZERO
                : Duration.ofMinutes(item.cell("minutes").whole(1, longest));
        int workers = item.value("workers", 1, cell -> cell.whole(1, Rung.WORKERS_MAX));
        return new Rung(mode, within, workers, merchant(item));
    }

    private static @Nullable MerchantId merchant(Outline item) {
        return item.find("merchant", cell -> cell.code(MerchantId::of)).orElse(null);
    }

    static List<Map<String, Object>> tree(Ladder ladder) {
        return ladder.rungs().stream().map(LadderPart::tree).toList();
    }

    private static Map<String, Object> tree(Rung rung) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("mode", rung.mode());
        if (rung.mode() != Rung.Mode.ASSIGN) {
            tree.put("minutes", (int) rung.within().toMinutes());
        }
        if (rung.workersMax() > 1) {
            tree.put("workers", rung.workersMax());
        }
        if (rung.merchant() != null) {
            tree.put("merchant", rung.merchant());
        }
        return tree;
    }
}
