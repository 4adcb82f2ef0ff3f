package dev.doorstep.pricing.reason;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.kernel.CanonicalJson;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.Money;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SentenceTest {
    private static final Money FIVE = Money.ofMinor(5_00, Currency.getInstance("CNY"));
    private static final LocalText OVEN = new LocalText("烤箱", "Oven");

    @Test
    @Tag("PRC-05")
    void is_said_in_the_language_of_its_reader() {
        Sentence sentence = Sentence.of("factor.rate.more", OVEN, new Fact.Percent(12_50), FIVE);
        assertThat(sentence.in(Locale.SIMPLIFIED_CHINESE)).isEqualTo("烤箱，按 5.00 CNY 的 12.5 % 加收");
        assertThat(sentence.in(Locale.FRENCH)).isEqualTo("Oven, 12.5 % of 5.00 CNY");
        assertThat(sentence.inBoth()).isEqualTo(new LocalText("烤箱，按 5.00 CNY 的 12.5 % 加收", "Oven, 12.5 % of 5.00 CNY"));
        assertThat(sentence).hasToString("Oven, 12.5 % of 5.00 CNY");
    }

    @Test
    void holds_sentences_within_sentences() {
        Sentence inner = Sentence.of("quote.material", OVEN);
        assertThat(Sentence.of("discount.from", inner, FIVE).inBoth())
                .isEqualTo(new LocalText("满 5.00 CNY，烤箱，按成本价", "Oven, at cost from 5.00 CNY on"));
        assertThat(Sentence.of("benefit.tiered", new Fact.Series(List.of(inner, inner)))
                        .inBoth())
                .isEqualTo(new LocalText("烤箱，按成本价，烤箱，按成本价", "Oven, at cost, Oven, at cost"));
    }

    @Test
    void keeps_facts_as_what_they_are() {
        Fact fact = new Fact.Percent(1);
        Sentence sentence = Sentence.of("k", FIVE, 7, OVEN, Sentence.of("m"), fact, Locale.ROOT.getClass());
        assertThat(sentence.facts())
                .containsExactly(
                        new Fact.Amount(FIVE),
                        new Fact.Count(7),
                        new Fact.Name(OVEN),
                        new Fact.Part(new Sentence("m", List.of())),
                        fact,
                        new Fact.Text("class java.util.Locale"));
        List<Fact> facts = new ArrayList<>(List.of(fact));
        Sentence copied = new Sentence("k", facts);
        facts.clear();
        assertThat(copied.facts()).containsExactly(fact);
    }

    @Test
    @Tag("PRC-05")
    void is_hashed_by_its_key_and_facts_so_that_better_words_change_no_digest() {
        assertThat(CanonicalJson.write(Sentence.of("quote.rounding", FIVE)))
                .isEqualTo("{\"facts\":[{\"amount\":{\"amountMinor\":500,\"currency\":\"CNY\"},\"type\":\"Amount\"}],"
                        + "\"key\":\"quote.rounding\"}");
    }
}
