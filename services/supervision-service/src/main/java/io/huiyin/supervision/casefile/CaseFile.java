package io.huiyin.supervision.casefile;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything heard of one proposal, a section per source aggregate. Whatever is derived from it is a pure function of the
 * sections ({@link CaseView}), so the order between aggregates cannot matter.
 *
 * @param id {@code <jurisdiction>:<proposalId>}
 * @param version number of events in it
 * @param sections by aggregate id
 */
public record CaseFile(String id, long version, SortedMap<String, Section> sections) {
    public CaseFile {
        sections = Collections.unmodifiableSortedMap(new TreeMap<>(sections));
    }

    /** Before anything was heard. */
    public static CaseFile empty(String id) {
        return new CaseFile(id, 0, new TreeMap<>());
    }

    /** The section of an aggregate, empty while nothing was heard of it. */
    public Section section(String aggregateId) {
        return sections.getOrDefault(aggregateId, Section.NONE);
    }

    /** Last sequence heard of an aggregate, 0 for none. */
    public long heard(String aggregateId) {
        return section(aggregateId).sequence();
    }

    /** The next version, with one section replaced. */
    public CaseFile with(String aggregateId, Section section) {
        SortedMap<String, Section> newer = new TreeMap<>(sections);
        newer.put(aggregateId, section);
        return new CaseFile(id, version + 1, newer);
    }
}
