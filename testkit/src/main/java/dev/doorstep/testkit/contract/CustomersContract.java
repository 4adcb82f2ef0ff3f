package dev.doorstep.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.customer.Contact;
import dev.doorstep.customer.Customer;
import dev.doorstep.event.StaleWriteException;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.Page;
import dev.doorstep.kernel.PageRequest;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.spi.Session;
import dev.doorstep.spi.SessionMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What every store of customers must do. */
public interface CustomersContract extends StoreContract {
    @Test
    default void a_customer_is_found_as_it_was_saved() {
        Customer saved = inSession(s -> s.customers().save(Specimens.customer("C1")));
        assertThat(saved).isEqualTo(Specimens.customer("C1").withVersion(1));
        inSession(s -> {
            assertThat(s.customers().find(saved.id())).contains(saved);
            assertThat(s.customers().byCode(PersonCode.of("C1"))).contains(saved);
            assertThat(s.customers().byCode(PersonCode.of("c1")))
                    .as("a code is exact")
                    .isEmpty();
            return s.customers().find(Specimens.customer("C2").id());
        });
    }

    @Test
    @Tag("PRC-06")
    default void a_customer_is_in_the_segments_that_were_assigned_last() {
        Customer saved = inSession(s -> s.customers().save(Specimens.customer("C1")));
        CustomerId id = saved.id();
        inSession(s -> {
            s.customers().assign(id, Set.of("seniors", "mothers"));
            return s;
        });
        Set<String> first = inSession(s -> s.customers().segments(id));
        assertThat(first).containsExactlyInAnyOrder("seniors", "mothers");
        inSession(s -> {
            s.customers().assign(id, Set.of("mothers", "vip"));
            return s.customers().save(saved);
        });
        Set<String> second = inSession(s -> s.customers().segments(id));
        assertThat(second).containsExactlyInAnyOrder("mothers", "vip");
        try (Session other = store().open(BranchId.of("BJ"), SessionMode.READ)) {
            assertThat(other.customers().segments(id)).isEmpty();
        }
    }

    @Test
    default void a_customer_saved_on_an_old_read_is_refused() {
        Customer read = inSession(s -> s.customers().save(Specimens.customer("C1")));
        Customer first = new Customer(read.id(), read.code(), new Contact("first", "1"), read.home(), read.version());
        Customer second = new Customer(read.id(), read.code(), new Contact("second", "2"), read.home(), read.version());
        inSession(s -> s.customers().save(first));
        assertThatThrownBy(() -> inSession(s -> s.customers().save(second))).isInstanceOf(StaleWriteException.class);
        Optional<Customer> left = inSession(s -> s.customers().find(read.id()));
        assertThat(left).contains(first.withVersion(2));
    }

    @Test
    default void one_code_names_one_customer_of_a_branch() {
        Customer saved = inSession(s -> s.customers().save(Specimens.customer("C1")));
        CustomerId another = Specimens.customer("C2").id();
        Customer namesake = new Customer(another, saved.code(), saved.contact(), saved.home(), 0);
        Customer moved = inSession(s -> {
            assertThatThrownBy(() -> s.customers().save(namesake)).isInstanceOf(StaleWriteException.class);
            Customer other = s.customers().save(Specimens.customer("C2"));
            Customer renamed = new Customer(other.id(), saved.code(), other.contact(), other.home(), other.version());
            assertThatThrownBy(() -> s.customers().save(renamed)).isInstanceOf(StaleWriteException.class);
            return s.customers().find(other.id()).orElseThrow();
        });
        assertThat(moved).isEqualTo(Specimens.customer("C2").withVersion(1));
    }

    @Test
    default void a_customer_is_found_by_a_new_code_and_no_longer_by_the_old_one() {
        Customer saved = inSession(s -> s.customers().save(Specimens.customer("C1")));
        Customer renamed =
                new Customer(saved.id(), PersonCode.of("C9"), saved.contact(), saved.home(), saved.version());
        inSession(s -> s.customers().save(renamed));
        Optional<Customer> byNew = inSession(s -> s.customers().byCode(PersonCode.of("C9")));
        Optional<Customer> byOld = inSession(s -> s.customers().byCode(PersonCode.of("C1")));
        assertThat(byNew).contains(renamed.withVersion(2));
        assertThat(byOld).isEmpty();
    }

    @Test
    default void pages_hold_every_customer_once_in_the_order_of_codes() {
        List<String> codes = List.of("C1", "C10", "C2", "a", "B.1", "Z_9", "0-1");
        inSession(s -> {
            codes.forEach(code -> s.customers().save(Specimens.customer(code)));
            return codes;
        });
        List<String> seen = new ArrayList<>();
        PageRequest request = PageRequest.first(3);
        for (int pages = 1; ; pages++) {
            PageRequest asked = request;
            Page<Customer> page = inSession(s -> s.customers().all(asked));
            page.items().forEach(customer -> seen.add(customer.code().value()));
            if (page.next() == null) {
                assertThat(pages).isEqualTo(3);
                break;
            }
            assertThat(page.items()).hasSize(3);
            request = request.from(page.next());
        }
        assertThat(seen).isEqualTo(codes.stream().sorted().toList());
    }

    @Test
    @Tag("AHEAD-23")
    default void customers_of_another_branch_are_not_seen() {
        Customer saved = inSession(s -> s.customers().save(Specimens.customer("C1")));
        try (Session other = store().open(BranchId.of("BJ"), SessionMode.WRITE)) {
            assertThat(other.customers().find(saved.id())).isEmpty();
            assertThat(other.customers().byCode(saved.code())).isEmpty();
            assertThat(other.customers().all(PageRequest.first(10)).items()).isEmpty();
            assertThatThrownBy(() -> other.customers().save(saved)).isInstanceOf(StaleWriteException.class);
            assertThat(other.customers().save(Specimens.customer("C1")).version())
                    .isEqualTo(1);
        }
    }
}
