package dev.doorstep.cli;

import dev.doorstep.cli.output.Column;
import dev.doorstep.cli.output.Report;
import dev.doorstep.kernel.Proficiency;
import dev.doorstep.kernel.SkillCode;
import dev.doorstep.workforce.Worker;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** How well a worker masters each skill: a row for every level that counts until another day. */
final class SkillRows {
    private record Row(SkillCode skill, Proficiency.Stage stage) {}

    private SkillRows() {}

    static Report of(Worker worker) {
        List<Row> rows = worker.qualification().skills().entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<SkillCode, Proficiency> skill) ->
                        skill.getKey().value()))
                .flatMap(skill -> skill.getValue().stages().stream().map(stage -> new Row(skill.getKey(), stage)))
                .toList();
        return Report.list(
                "skills",
                rows,
                Column.of("skill", Row::skill),
                Column.of("level", row -> row.stage.level()),
                Column.of("certified_until", row -> row.stage.lastDay()));
    }
}
