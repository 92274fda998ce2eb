package io.huiyin.samples;

import java.util.List;

/**
 * One line of {@code units.csv}.
 *
 * @param kind 县政府部门, 乡镇, 事业单位 …, as the county's lists group it
 * @param system whom the unit answers to (D12)
 * @param documentCode its code in document numbers; invented (D18)
 */
public record SampleUnit(
        String unitId, String fullName, String shortName, String kind, String system, String documentCode) {

    static SampleUnit of(List<String> c) {
        return new SampleUnit(c.get(0), c.get(1), c.get(2), c.get(3), c.get(4), c.get(5));
    }
}
