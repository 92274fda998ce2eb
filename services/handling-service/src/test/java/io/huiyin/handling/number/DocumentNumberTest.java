package io.huiyin.handling.number;

import static io.huiyin.handling.Case.LEAD;
import static io.huiyin.handling.Case.RULES;
import static io.huiyin.handling.Case.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.contracts.value.DocumentKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DocumentNumberTest {
    private final Numbering numbering = new Numbering((series, owner) -> new DocumentNumber(series, 7));

    @Test
    @DisplayName("A15: a reply's number has 号函 at its end, annexes 1 and 2")
    void number_of_a_reply() {
        assertThat(numbering.number(RULES.pack(), DocumentKind.REPLY, LEAD, day(7, 20), "141129:p:reply:1"))
                .isEqualTo("中教科〔2023〕7号函");
    }

    @Test
    @DisplayName("A15: an opinion's number has 函 before the year, annex 3")
    void number_of_an_opinion() {
        assertThat(numbering.number(RULES.pack(), DocumentKind.OPINION, LEAD, day(7, 20), "141129:p:opinion:a"))
                .isEqualTo("中教科函〔2023〕7号");
    }

    @Test
    @DisplayName("R79: a series per unit and year of signing")
    void the_series() {
        Numbering asking = new Numbering((series, owner) -> {
            assertThat(series).isEqualTo(new Series("141129", "中教科", 2023));
            assertThat(owner).isEqualTo("141129:p:reply:1");
            return new DocumentNumber(series, 1);
        });

        assertThat(asking.number(RULES.pack(), DocumentKind.REPLY, LEAD, day(12, 31), "141129:p:reply:1"))
                .isEqualTo("中教科〔2023〕1号函");
    }
}
