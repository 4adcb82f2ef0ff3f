package dev.doorstep.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;

/**
 * An order of the Wednesday of a prepared city that nobody can do any more: its customer wants one worker and nobody
 * else, and that one fell ill.
 *
 * @param number its number
 * @param worker the code of the worker
 */
record UndoneOrder(String number, String worker) {
    static UndoneOrder place(Shell shell) throws IOException {
        UndoneOrder order = placeForOne(shell);
        shell.type("leave add " + order.worker + " --from 2026-03-04T00:00 --to 2026-03-05T00:00 --reason fever");
        return order;
    }

    /** Places an order for one worker by name, who is there. */
    static UndoneOrder placeForOne(Shell shell) throws IOException {
        String placed = "order place --customer C002 --offering DAILY-HOURLY --units 3 --at 2026-03-04T09:00 --key k";
        String worker = json(shell, placed + " --dry-run")
                .get("visits")
                .get(0)
                .get("worker")
                .asText();
        String number = json(shell, placed + " --worker " + worker)
                .get("order")
                .get("number")
                .asText();
        return new UndoneOrder(number, worker);
    }

    /** Plans the Wednesday anew and returns the plan: at one instant of a fixed clock no plan is the latest. */
    static String plan(Shell shell) throws IOException {
        return json(shell, "dispatch plan --day 2026-03-04 --steps 100")
                .get("plan")
                .get("plan")
                .asText();
    }

    private static JsonNode json(Shell shell, String command) throws IOException {
        return new ObjectMapper()
                .readTree(shell.type(command + " --format json").out());
    }
}
