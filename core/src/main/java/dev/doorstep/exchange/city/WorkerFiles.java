package dev.doorstep.exchange.city;

import dev.doorstep.catalog.Skill;
import dev.doorstep.commission.CommissionPlan;
import dev.doorstep.exchange.Cell;
import dev.doorstep.exchange.Codes;
import dev.doorstep.exchange.Problems;
import dev.doorstep.exchange.Row;
import dev.doorstep.exchange.Sheets;
import dev.doorstep.kernel.CommissionPlanId;
import dev.doorstep.kernel.CredentialType;
import dev.doorstep.kernel.Gender;
import dev.doorstep.kernel.MerchantId;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.Proficiency;
import dev.doorstep.kernel.SkillCode;
import dev.doorstep.kernel.SkillLevel;
import dev.doorstep.kernel.TravelMode;
import dev.doorstep.organisation.Branch;
import dev.doorstep.organisation.Merchant;
import dev.doorstep.workforce.Credential;
import dev.doorstep.workforce.DailyLimits;
import dev.doorstep.workforce.HomeBase;
import dev.doorstep.workforce.Person;
import dev.doorstep.workforce.Qualification;
import dev.doorstep.workforce.ServiceArea;
import dev.doorstep.workforce.WorkTerms;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads {@code workers.csv}, {@code service_areas.csv}, {@code worker_skills.csv} and {@code certificates.csv} and
 * joins them.
 */
final class WorkerFiles {
    private static final int YEARS_MAX = 80;
    private static final List<String> MAY_BE_LEFT_OUT =
            List.of("break", "overtime_minutes_max", "joined", "call_out_cost", "end_latitude", "end_longitude");

    private final Sheets sheets;
    private final Problems problems;
    private final Known known;
    private final Codes<PersonCode, Draft> drafts;
    private final Map<PersonCode, ServiceArea> areas = new HashMap<>();
    private boolean certified;

    private WorkerFiles(Sheets sheets, Problems problems, Known known) {
        this.sheets = sheets;
        this.problems = problems;
        this.known = known;
        drafts = Codes.of("workers.csv", problems);
    }

    /** What the rows of workers name. */
    record Known(
            Branch branch,
            Codes<MerchantId, Merchant> merchants,
            Codes<CommissionPlanId, CommissionPlan> plans,
            Codes<SkillCode, Skill> skills) {}

    /** A worker whose skills and certificates are still being read. */
    record Draft(
            PersonCode code,
            Person person,
            HomeBase base,
            int experienceYears,
            WorkTerms terms,
            DailyLimits limits,
            ImportedWorker.Said said,
            Map<SkillCode, Proficiency> skills,
            List<Credential> credentials) {
        ImportedWorker finished(ServiceArea area, boolean certified) {
            Qualification qualification = new Qualification(skills, credentials, experienceYears);
            return new ImportedWorker(
                    code, person, base.serving(area), qualification, terms, limits, said.certified(certified));
        }
    }

    static WorkerFiles read(Sheets sheets, Problems problems, Known known) {
        WorkerFiles files = new WorkerFiles(sheets, problems, known);
        files.readWorkers();
        files.readAreas();
        files.readSkills();
        files.readCertificates();
        return files;
    }

    List<ImportedWorker> workers() {
        return drafts.all().stream()
                .map(draft -> draft.finished(
                        areas.getOrDefault(draft.code(), draft.base().area()), certified))
                .toList();
    }

    /** Returns the codes of the workers, for what else names them. */
    Codes<PersonCode, Draft> codes() {
        return drafts;
    }

    private void readWorkers() {
        List<String> columns = List.of(
                "code",
                "name",
                "gender",
                "birth_date",
                "phone",
                "merchant",
                "district",
                "latitude",
                "longitude",
                "radius_km",
                "mode",
                "visits_per_day_max",
                "minutes_per_day_max",
                "commission_plan",
                "experience_years");
        sheets.table("workers.csv", columns, MAY_BE_LEFT_OUT, problems, row -> {
            Draft draft = draft(row);
            drafts.define(row.cell("code"), draft.code(), draft);
        });
    }

    private Draft draft(Row row) {
        Person person = new Person(
                row.cell("name").required(),
                row.cell("gender").oneOf(Gender.class),
                row.cell("birth_date").date(),
                row.cell("phone").required());
        HomeBase base = new HomeBase(
                Places.district(row, known.branch),
                Places.point(row),
                AreaPart.radius(row.cell("radius_km")),
                row.cell("mode").oneOf(TravelMode.class),
                WorkerPart.dayEnd(row.cell("end_latitude"), row.cell("end_longitude")));
        return new Draft(
                row.cell("code").code(PersonCode::of),
                person,
                base,
                row.cell("experience_years").whole(0, YEARS_MAX),
                terms(row),
                new DailyLimits(
                        WorkerPart.visitsMax(row.cell("visits_per_day_max")),
                        WorkerPart.minutesMax(row.cell("minutes_per_day_max")),
                        WorkerPart.overtimeMax(row.cell("overtime_minutes_max")),
                        WorkerPart.rest(row.cell("break"))),
                new ImportedWorker.Said(
                        row.says("end_latitude") || row.says("end_longitude"),
                        row.says("break"),
                        row.says("overtime_minutes_max"),
                        row.says("joined"),
                        row.says("call_out_cost"),
                        false),
                new LinkedHashMap<>(),
                new ArrayList<>());
    }

    private void readAreas() {
        Map<PersonCode, Set<DayOfWeek>> taken = new HashMap<>();
        sheets.table("service_areas.csv", AreaFile.COLUMNS, problems, row -> {
            Draft draft = worker(row);
            Set<DayOfWeek> days = taken.computeIfAbsent(draft.code(), worker -> EnumSet.noneOf(DayOfWeek.class));
            ServiceArea before = areas.getOrDefault(draft.code(), draft.base().area());
            areas.put(draft.code(), AreaFile.over(before, row, days, known.branch));
        });
    }

    private WorkTerms terms(Row row) {
        Cell merchant = row.cell("merchant");
        MerchantId employer = merchant.isEmpty() ? null : merchant.code(MerchantId::of);
        if (employer != null) {
            known.merchants.find(merchant, employer);
        }
        CommissionPlanId plan = row.cell("commission_plan").code(CommissionPlanId::of);
        known.plans.find(row.cell("commission_plan"), plan);
        Cell joined = row.cell("joined");
        return new WorkTerms(employer, plan)
                .joining(joined.isEmpty() ? null : joined.date())
                .calledOutFor(WorkerPart.callOut(row.cell("call_out_cost")));
    }

    private void readSkills() {
        List<String> columns = List.of("worker", "skill", "level");
        sheets.table("worker_skills.csv", columns, List.of("certified_until"), problems, row -> {
            certified |= row.says("certified_until");
            Map<SkillCode, Proficiency> skills = worker(row).skills();
            SkillCode skill = row.cell("skill").code(SkillCode::of);
            known.skills.find(row.cell("skill"), skill);
            Proficiency said = proficiency(row);
            Proficiency before = skills.get(skill);
            Proficiency both = before == null ? said : before.and(said);
            if (before != null && both.stages().size() != before.stages().size() + 1) {
                throw row.cell("skill")
                        .refusal("import.value.repeated", row.cell("worker").text());
            }
            skills.put(skill, both);
        });
    }

    private static Proficiency proficiency(Row row) {
        SkillLevel level = WorkerPart.level(row.cell("level"));
        Cell until = row.cell("certified_until");
        return until.isEmpty() ? Proficiency.of(level) : Proficiency.until(level, until.date());
    }

    private void readCertificates() {
        List<String> columns = List.of("worker", "type", "number", "issuer", "valid_from", "valid_to");
        sheets.table("certificates.csv", columns, problems, row -> {
            List<Credential> credentials = worker(row).credentials();
            Credential credential = credential(row);
            boolean repeated =
                    credentials.stream().anyMatch(other -> other.number().equals(credential.number()));
            if (repeated) {
                throw row.cell("number")
                        .refusal("import.value.repeated", row.cell("worker").text());
            }
            credentials.add(credential);
        });
    }

    private static Credential credential(Row row) {
        LocalDate first = row.cell("valid_from").date();
        return new Credential(
                row.cell("type").code(CredentialType::of),
                row.cell("number").required(),
                row.cell("issuer").required(),
                first,
                row.cell("valid_to").dateFrom(first));
    }

    private Draft worker(Row row) {
        return drafts.find(row.cell("worker"), row.cell("worker").code(PersonCode::of));
    }
}
