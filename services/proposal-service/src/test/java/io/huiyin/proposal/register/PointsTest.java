package io.huiyin.proposal.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.contracts.value.Point;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R63: each matter of a text is a point")
class PointsTest {
    private static List<String> points(String title, String text) {
        return Points.of(title, text).stream().map(Point::text).toList();
    }

    @Test
    void chinese_numerals_begin_points_and_what_stands_before_them_is_none() {
        assertThat(points("题", "情况如下：\n一、修桥。\n　　二、修路。\n三、装灯。")).containsExactly("修桥。", "修路。", "装灯。");
    }

    @Test
    void lines_below_belong_to_their_point() {
        assertThat(points("题", "一、修桥。\n（一）先测量。\n（二）再施工。\n二、修路。")).containsExactly("修桥。\n（一）先测量。\n（二）再施工。", "修路。");
    }

    @Test
    void brackets_and_figures_count_where_nothing_wider_does() {
        assertThat(points("题", "（一）修桥。\n(二)修路。")).containsExactly("修桥。", "修路。");
        assertThat(points("题", "1.修桥。\n2．修路。\n3、装灯。")).containsExactly("修桥。", "修路。", "装灯。");
    }

    @Test
    void a_decimal_or_a_single_mark_is_no_list() {
        assertThat(points("关于修路的建议", "1.5公里的路坏了。\n2.5公里也坏了。")).containsExactly("修路");
        assertThat(points("关于修路的建议", "一、修路。")).containsExactly("修路");
    }

    @Test
    void a_text_without_marks_raises_the_matter_of_its_title() {
        assertThat(points("《关于加快西环线建设、缓解拥堵的建议》", "路很堵。")).containsExactly("加快西环线建设、缓解拥堵");
        assertThat(points("关于提案办理的提案", "正文")).containsExactly("提案办理");
        assertThat(points("建议", "正文")).containsExactly("建议");
    }

    @Test
    void windows_line_ends_are_line_ends() {
        assertThat(points("题", "一、修桥。\r\n二、修路。\r\n")).containsExactly("修桥。", "修路。");
    }
}
