package io.huiyin.samples;

import java.util.List;

/**
 * One line of the register as a county office keeps it; an empty cell is an empty string.
 *
 * @param session 届次, as printed in the letters' titles (R102, R115)
 * @param kind 建议 or 提案
 * @param category X类 (A1): part of the number, not the topic
 * @param number X号, unique within kind and category
 * @param text a background paragraph, then one line per point (R63), each opened by 「一、」「二、」…
 * @param leadSubmitter 领衔人; empty when an organisation submits (R116)
 * @param coSubmitters 联名人, separated by 、
 * @param organization 提出单位 of a collective 提案
 * @param suggestedLead one unit, by its full or its short name
 * @param suggestedCoHandling none to four units, separated by ；
 * @param key 是 or empty (R17)
 * @param topic 领域 (A1)
 */
public record Row(
        String session,
        String kind,
        String category,
        String number,
        String title,
        String text,
        String leadSubmitter,
        String coSubmitters,
        String organization,
        String suggestedLead,
        String suggestedCoHandling,
        String key,
        String topic) {

    /** The first row of the register, in the order of the components. */
    public static final List<String> HEADERS =
            List.of("届次", "类型", "类别", "编号", "标题", "正文", "领衔人", "联名人", "提出单位", "拟主办单位", "拟会办单位", "重点", "领域");

    /** @throws IllegalArgumentException when the line has not exactly one cell per header */
    public static Row of(List<String> c) {
        if (c.size() != HEADERS.size()) {
            throw new IllegalArgumentException(c.size() + " cells instead of " + HEADERS.size() + ": " + c);
        }
        return new Row(
                c.get(0), c.get(1), c.get(2), c.get(3), c.get(4), c.get(5), c.get(6), c.get(7), c.get(8), c.get(9),
                c.get(10), c.get(11), c.get(12));
    }

    /** In the order of {@link #HEADERS}. */
    public List<String> cells() {
        return List.of(
                session,
                kind,
                category,
                number,
                title,
                text,
                leadSubmitter,
                coSubmitters,
                organization,
                suggestedLead,
                suggestedCoHandling,
                key,
                topic);
    }

    /** All who submit, the lead first; a collective 提案 has its organisation only. */
    public List<String> submitters() {
        if (!organization.isEmpty()) {
            return List.of(organization);
        }
        return coSubmitters.isEmpty()
                ? List.of(leadSubmitter)
                : List.of((leadSubmitter + "、" + coSubmitters).split("、"));
    }

    /** The suggested co-handling units as written. */
    public List<String> coHandlingUnits() {
        return suggestedCoHandling.isEmpty() ? List.of() : List.of(suggestedCoHandling.split("；"));
    }

    /** The numbered points of the text, each with its ordinal, in order. */
    public List<String> points() {
        return text.lines().filter(line -> line.matches("[一二三四]、.*")).toList();
    }
}
