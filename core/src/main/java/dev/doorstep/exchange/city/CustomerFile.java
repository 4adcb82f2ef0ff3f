package dev.doorstep.exchange.city;

import dev.doorstep.customer.Address;
import dev.doorstep.customer.Contact;
import dev.doorstep.exchange.Codes;
import dev.doorstep.exchange.Problems;
import dev.doorstep.exchange.Row;
import dev.doorstep.exchange.Sheets;
import dev.doorstep.kernel.Gender;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.organisation.Branch;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads {@code customers.csv}. */
final class CustomerFile {
    private CustomerFile() {}

    static Codes<PersonCode, ImportedCustomer> read(Sheets sheets, Branch branch, Problems problems) {
        Codes<PersonCode, ImportedCustomer> customers = Codes.of("customers.csv", problems);
        List<String> columns = List.of(
                "code",
                "name",
                "phone",
                "gender",
                "district",
                "street",
                "house",
                "latitude",
                "longitude",
                "pets",
                "access_notes");
        sheets.table("customers.csv", columns, problems, row -> {
            ImportedCustomer customer = customer(row, branch);
            customers.define(row.cell("code"), customer.code(), customer);
        });
        return customers;
    }

    private static ImportedCustomer customer(Row row, Branch branch) {
        if (!row.cell("gender").isEmpty()) {
            row.cell("gender").oneOf(Gender.class);
        }
        Address home = new Address(
                Places.district(row, branch),
                row.cell("street").required(),
                row.cell("house").required(),
                Places.point(row),
                atTheDoor(row));
        Contact contact =
                new Contact(row.cell("name").required(), row.cell("phone").required());
        return new ImportedCustomer(row.cell("code").code(PersonCode::of), contact, home);
    }

    /** Whoever comes reads one note: the animals behind the door belong to it. */
    private static String atTheDoor(Row row) {
        return Stream.of(row.cell("access_notes"), row.cell("pets"))
                .map(cell -> cell.optional())
                .filter(note -> !note.isEmpty())
                .collect(Collectors.joining("; "));
    }
}
