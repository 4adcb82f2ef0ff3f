package dev.doorstep.testkit.contract;

import dev.doorstep.customer.Address;
import dev.doorstep.customer.Contact;
import dev.doorstep.customer.Customer;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.CommissionPlanId;
import dev.doorstep.kernel.CredentialType;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.Gender;
import dev.doorstep.kernel.GeoPoint;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.MerchantId;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.SkillCode;
import dev.doorstep.kernel.SkillLevel;
import dev.doorstep.kernel.TravelMode;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.organisation.Branch;
import dev.doorstep.organisation.BranchSettings;
import dev.doorstep.workforce.Credential;
import dev.doorstep.workforce.DailyLimits;
import dev.doorstep.workforce.HomeBase;
import dev.doorstep.workforce.Person;
import dev.doorstep.workforce.Qualification;
import dev.doorstep.workforce.WorkTerms;
import dev.doorstep.workforce.Worker;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Things to save, with everything in them that a database could spoil: Chinese, signs beyond it, quotes, nothing at all. */
final class Specimens {
    private static final String HARD_TEXT = "陈“小”明 \"O'Neil\" \\ 🏠\t%_\nend";
    private static final GeoPoint PLACE = new GeoPoint(31.230416, 121.473701);

    private Specimens() {}

    static Branch branch(BranchId id) {
        return new Branch(
                id,
                new LocalText("上海", "Shanghai"),
                ZoneId.of("Asia/Shanghai"),
                Currency.getInstance("CNY"),
                BranchSettings.standard(),
                0);
    }

    static Customer customer(String code) {
        return new Customer(
                new CustomerId(identity("customer", code)),
                PersonCode.of(code),
                new Contact(HARD_TEXT, "+86 139 0000 0000"),
                new Address("浦东新区", "世纪大道", "100 号 2 单元", PLACE, ""),
                0);
    }

    static Worker worker(String code) {
        return new Worker(
                new WorkerId(identity("worker", code)),
                PersonCode.of(code),
                new Person(HARD_TEXT, Gender.FEMALE, LocalDate.of(1985, 2, 28), "13800000000"),
                new HomeBase("徐汇区", PLACE, 8_000, TravelMode.EBIKE),
                new Qualification(
                        Map.of(SkillCode.of("GLASS"), SkillLevel.of(3), SkillCode.of("NANNY"), SkillLevel.of(5)),
                        List.of(new Credential(
                                CredentialType.of("HEALTH"),
                                "沪-1",
                                "疾控中心",
                                LocalDate.of(2026, 1, 1),
                                LocalDate.of(2026, 12, 31))),
                        7),
                new WorkTerms(MerchantId.of("M1"), CommissionPlanId.of("STANDARD"), true),
                new DailyLimits(6, 540),
                0);
    }

    private static UUID identity(String kind, String code) {
        return UUID.nameUUIDFromBytes((kind + code).getBytes(StandardCharsets.UTF_8));
    }
}
