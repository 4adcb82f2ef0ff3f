package dev.doorstep.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.kernel.Digest;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.Proficiency;
import dev.doorstep.kernel.SkillCode;
import dev.doorstep.kernel.SkillLevel;
import dev.doorstep.pricing.factor.Zone;
import dev.doorstep.workforce.Qualification;
import java.util.Currency;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DocumentsTest {
    private static final Zone FAR = new Zone("FAR", new LocalText("远郊", "Outskirts"), Set.of("崇明区"));

    @Test
    void a_document_that_is_read_often_is_read_once_as_long_as_its_text_stays() {
        String json = Documents.write(FAR);
        Zone read = Documents.readOften(json, Zone.class);
        assertThat(read).isEqualTo(FAR).isSameAs(Documents.readOften(Documents.write(FAR), Zone.class));
        assertThat(Documents.readOften(json.replace("FAR", "NEAR"), Zone.class).code())
                .isEqualTo("NEAR");
        assertThat(Documents.readOften(json, Zone.class)).isSameAs(read);
    }

    @Test
    void one_text_read_as_two_things_is_both() {
        String json = Documents.write(Money.zero(Currency.getInstance("CNY")));
        assertThat(Documents.readOften(json, Money.class).isZero()).isTrue();
        assertThat(Documents.readOften(json, Nothing.class)).isEqualTo(new Nothing());
    }

    @Test
    void a_document_that_is_known_by_its_digest_is_not_fetched_again() {
        String json = Documents.write(FAR);
        String digest = Digest.of(json).hex();
        Zone read = Documents.readByDigest(digest, Zone.class, () -> json);
        assertThat(read)
                .isEqualTo(FAR)
                .isSameAs(Documents.known(digest, Zone.class).orElseThrow());
        assertThat(Documents.readByDigest(digest, Zone.class, () -> {
                    throw new AssertionError("fetched again");
                }))
                .isSameAs(read);
        assertThat(Documents.known(Digest.of(json + " ").hex(), Zone.class)).isEmpty();
    }

    @Test
    void a_document_that_cannot_be_read_is_never_known() {
        for (int again = 0; again < 2; again++) {
            assertThatThrownBy(() -> Documents.readOften("{", Zone.class)).hasMessageContaining("Zone");
        }
    }

    @Test
    @Tag("WRK-04")
    void skills_that_were_kept_before_any_ended_do_not_end() {
        String old = "{\"credentials\":[],\"experienceYears\":5,\"skills\":{\"GLASS\":\"3\"}}";
        Qualification read = Documents.read(old, Qualification.class);
        assertThat(read.skills()).isEqualTo(Map.of(SkillCode.of("GLASS"), Proficiency.of(SkillLevel.of(3))));
        assertThat(Documents.write(read)).isEqualTo(old);
        Qualification ending = read.with(SkillCode.of("GLASS"), Proficiency.parse("3/2026-06-30,2"));
        assertThat(Documents.read(Documents.write(ending), Qualification.class)).isEqualTo(ending);
    }

    private record Nothing() {}
}
