package io.huiyin.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {
    @Test
    void cells_may_be_empty() {
        assertThat(Csv.lines("a,,\r\n,b,\r\n")).containsExactly(List.of("a", "", ""), List.of("", "b", ""));
    }

    @Test
    void quoted_cells_hold_commas_quotes_and_line_feeds() {
        assertThat(Csv.lines("\"一、甲\n二、乙\",\"说\"\"好\"\",再见\"\r\n")).containsExactly(List.of("一、甲\n二、乙", "说\"好\",再见"));
    }

    @Test
    void the_last_line_may_lack_its_end() {
        assertThat(Csv.lines("a,b\nc,\"d\"")).containsExactly(List.of("a", "b"), List.of("c", "d"));
    }

    @Test
    void a_quote_left_open_is_refused() {
        assertThatThrownBy(() -> Csv.lines("a,\"b\r\n")).hasMessageContaining("quote not closed");
    }

    @Test
    void text_behind_a_closing_quote_is_refused() {
        assertThatThrownBy(() -> Csv.lines("\"a\"b,c\r\n")).hasMessageContaining("line end expected");
    }
}
