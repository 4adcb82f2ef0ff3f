package dev.doorstep.cli;

import dev.doorstep.catalog.CrewRole;
import dev.doorstep.catalog.Effort;
import dev.doorstep.catalog.Offering;
import dev.doorstep.catalog.OfferingVersion;
import dev.doorstep.catalog.Requirement;
import dev.doorstep.catalog.ServiceOption;
import dev.doorstep.catalog.content.Media;
import dev.doorstep.catalog.content.ProcedureStep;
import dev.doorstep.catalog.content.Standard;
import dev.doorstep.catalog.content.Supply;
import dev.doorstep.catalog.intake.Effect;
import dev.doorstep.catalog.intake.Question;
import dev.doorstep.cli.output.Column;
import dev.doorstep.cli.output.Report;
import dev.doorstep.kernel.Difference;
import dev.doorstep.kernel.LocalText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How offerings, their content and their versions are shown. */
final class OfferingSheets {
    private OfferingSheets() {}

    static Report list(List<Offering> offerings) {
        return Report.list(
                "offerings",
                offerings,
                Column.of("code", Offering::id),
                Column.of("name", offering -> offering.text().name()),
                Column.of("category", Offering::category),
                Column.of("unit", offering -> offering.units().unit()),
                Column.of("min_units", offering -> offering.units().min()),
                Column.of("max_units", offering -> offering.units().max()),
                Column.of("skills", OfferingSheets::skills),
                Column.of("state", offering -> offering.sale().state()));
    }

    /** Shows everything about an offering; kinds of content that it does not have are left out. */
    static Report whole(Offering offering) {
        Report report = cover(offering);
        for (Report content : List.of(
                options(offering),
                helpers(offering),
                procedure(offering),
                checklist(offering),
                supplies(offering),
                media(offering),
                questions(offering),
                attributes(offering))) {
            report = content.sheets().get(0).rows().isEmpty() ? report : report.and(content);
        }
        return report;
    }

    static Report versions(List<OfferingVersion> versions) {
        return Report.list(
                "versions",
                versions,
                Column.of("version", version -> version.offering().version()),
                Column.of("state", version -> version.offering().sale().state()),
                Column.of("from", OfferingVersion::effectiveFrom),
                Column.of("saved_at", OfferingVersion::savedAt),
                Column.of("saved_by", version -> version.savedBy().toString()),
                Column.of("name", version -> version.offering().text().name()));
    }

    static Report differences(List<Difference> differences) {
        return Report.list(
                "differences",
                differences,
                Column.of("path", Difference::path),
                Column.of("before", Difference::before),
                Column.of("after", Difference::after));
    }

    private static Report cover(Offering offering) {
        return Report.detail(
                "offering",
                offering,
                Column.of("code", Offering::id),
                Column.of("name", shown -> shown.text().name()),
                Column.of("description", shown -> shown.text().description()),
                Column.of("aliases", shown -> shown.text().aliases()),
                Column.of("category", Offering::category),
                Column.of("unit", shown -> shown.units().unit()),
                Column.of("min_units", shown -> shown.units().min()),
                Column.of("max_units", shown -> shown.units().max()),
                Column.of("minutes_base", shown -> shown.work().effort().baseMinutes()),
                Column.of("minutes_per_unit", shown -> shown.work().effort().minutesPerUnit()),
                Column.of("setup_minutes", shown -> shown.work().effort().setUpMinutes()),
                Column.of("cleanup_minutes", shown -> shown.work().effort().cleanUpMinutes()),
                Column.of("skills", OfferingSheets::skills),
                Column.of("credentials", shown -> shown.work().requirement().credentials()),
                Column.of("mode", shown -> shown.sale().mode()),
                Column.of("places", shown -> shown.sale().places()),
                Column.of("state", shown -> shown.sale().state()),
                Column.of("version", Offering::version));
    }

    private static List<String> skills(Offering offering) {
        return pairs(offering.work().requirement().skills());
    }

    private static List<String> pairs(Map<?, ?> counts) {
        return counts.entrySet().stream()
                .map(pair -> pair.getKey() + " " + pair.getValue())
                .sorted()
                .toList();
    }

    private static Report options(Offering offering) {
        return Report.list(
                "options",
                offering.work().options(),
                Column.of("code", ServiceOption::code),
                Column.of("name", ServiceOption::name),
                Column.of("minutes", ServiceOption::minutes),
                Column.of("most", ServiceOption::most));
    }

    /** Who comes besides the worker who leads. */
    private static Report helpers(Offering offering) {
        return Report.list(
                "helpers",
                offering.work().crew(),
                Column.of("begin", CrewRole::begin),
                Column.of("wait_minutes", CrewRole::waitMinutes),
                Column.of("skills", role -> {
                    Requirement own = role.requirement();
                    return own == null ? skills(offering) : pairs(own.skills());
                }),
                Column.of("minutes_base", role -> effort(offering, role).baseMinutes()),
                Column.of("minutes_per_unit", role -> effort(offering, role).minutesPerUnit()));
    }

    private static Effort effort(Offering offering, CrewRole role) {
        return Objects.requireNonNullElse(role.effort(), offering.work().effort());
    }

    private static Report procedure(Offering offering) {
        return Report.list(
                "procedure",
                offering.content().procedure(),
                Column.of("stage", ProcedureStep::stage),
                Column.of("step", ProcedureStep::text),
                Column.of("from_minute", ProcedureStep::offsetMinutes),
                Column.of("longest_minutes", ProcedureStep::longestMinutes));
    }

    /**
     * One line of a standard: a point that weighs, or what must be so.
     *
     * @param standard the standard
     * @param text what is looked at
     * @param weight how much it weighs; nothing for what must be so
     */
    private record Point(
            Standard standard, LocalText text, @Nullable Integer weight) {}

    private static Report checklist(Offering offering) {
        List<Point> points = new ArrayList<>();
        for (Standard standard : offering.content().standards()) {
            standard.checklist().forEach(check -> points.add(new Point(standard, check.text(), check.weight())));
            standard.acceptance().forEach(must -> points.add(new Point(standard, must, null)));
        }
        return Report.list(
                "standards",
                points,
                Column.of("stage", point -> point.standard.stage()),
                Column.of("standard", point -> point.standard.name()),
                Column.of("point", Point::text),
                Column.of("weight", Point::weight));
    }

    private static Report supplies(Offering offering) {
        return Report.list(
                "supplies",
                offering.content().supplies(),
                Column.of("kind", Supply::kind),
                Column.of("name", Supply::name),
                Column.of("bringer", Supply::bringer));
    }

    private static Report media(Offering offering) {
        return Report.list(
                "media",
                offering.content().media(),
                Column.of("kind", Media::kind),
                Column.of("uri", Media::uri),
                Column.of("caption", Media::caption));
    }

    /**
     * One thing that can be answered.
     *
     * @param question the question
     * @param answer the code of a choice, or the numbers that can be answered; nothing for words
     * @param text what the customer reads of the choice, or nothing
     * @param effect what it changes
     */
    private record Answerable(
            Question question,
            @Nullable String answer,
            @Nullable LocalText text,
            Effect effect) {}

    private static Report questions(Offering offering) {
        List<Answerable> answers = new ArrayList<>();
        for (Question question : offering.intake().questions()) {
            if (question instanceof Question.Count count) {
                String range = count.scale().min() + "–" + count.scale().max();
                answers.add(new Answerable(question, range, null, count.effect()));
            } else if (question.choices().isEmpty()) {
                answers.add(new Answerable(question, null, null, Effect.NONE));
            }
            question.choices()
                    .forEach(choice ->
                            answers.add(new Answerable(question, choice.code(), choice.text(), choice.effect())));
        }
        return Report.list(
                "questions",
                answers,
                Column.of("question", answer -> answer.question.prompt().code()),
                Column.of("text", answer -> answer.question.prompt().text()),
                Column.of("answer", Answerable::answer),
                Column.of("meaning", Answerable::text),
                Column.of("minutes", answer -> answer.effect.minutes()),
                Column.of("options", answer -> pairs(answer.effect.options())),
                Column.of("skills", answer -> pairs(answer.effect.skills())));
    }

    private static Report attributes(Offering offering) {
        return Report.list(
                "attributes",
                offering.content().attributes().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .toList(),
                Column.of("code", Map.Entry::getKey),
                Column.of("value", Map.Entry::getValue));
    }
}
