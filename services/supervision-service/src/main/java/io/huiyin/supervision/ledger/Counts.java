package io.huiyin.supervision.ledger;

import io.huiyin.contracts.value.ProposalKind;
import io.huiyin.supervision.casefile.CaseStatus;
import io.huiyin.supervision.casefile.SatisfactionState;
import io.huiyin.supervision.casefile.Scope;
import io.huiyin.supervision.ledger.CountReport.Count;
import io.huiyin.supervision.ledger.CountReport.Forms;
import io.huiyin.supervision.ledger.CountReport.Satisfaction;
import io.huiyin.supervision.ledger.CountReport.Unit;
import io.huiyin.supervision.ledger.index.CaseIndex;
import io.huiyin.supervision.ledger.index.CaseRow;
import io.huiyin.supervision.ledger.index.Fields;
import io.huiyin.supervision.ledger.index.ScopedSearcher;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.search.Query;

/** The numbers of the board: all from one snapshot, each with its list. */
public final class Counts {
    private final CaseIndex index;
    private final Today today;

    public Counts(CaseIndex index, Today today) {
        this.index = index;
        this.today = today;
    }

    /** All numbers. */
    public CountReport read(Scope scope) {
        return index.search(scope, searcher -> of(searcher, today.day()));
    }

    /** All numbers of a snapshot that other things are asked of, too. */
    static CountReport of(ScopedSearcher searcher, LocalDate day) {
        return new Counting(searcher, day).report();
    }

    /** One counting: searcher and day stay the same throughout. */
    private record Counting(ScopedSearcher searcher, LocalDate day) {
        CountReport report() {
            Map<String, Count> kinds = new LinkedHashMap<>();
            for (ProposalKind kind : ProposalKind.values()) {
                kinds.put(kind.name(), count("kind", kind.name()));
            }
            Map<String, Count> statuses = new LinkedHashMap<>();
            for (CaseStatus status : CaseStatus.values()) {
                statuses.put(status.name(), count("status", status.name()));
            }
            Map<String, Count> late = new LinkedHashMap<>();
            for (LedgerFilter.LateFilter kind : LedgerFilter.LateFilter.values()) {
                late.put(kind.name(), count("late", kind.name()));
            }
            return new CountReport(
                    day,
                    count(),
                    kinds,
                    statuses,
                    late,
                    searcher.counts(Fields.LEAD_UNIT, query()).keySet().stream()
                            .map(this::unit)
                            .toList(),
                    satisfaction("firstSatisfaction", Fields.FIRST_FORMS),
                    satisfaction("satisfaction", Fields.FORMS));
        }

        private Unit unit(String unit) {
            String name =
                    searcher
                            .rows(
                                    CaseRow.class,
                                    query("leadUnit", unit),
                                    LedgerOrder.of("number").sort(),
                                    null,
                                    1)
                            .stream()
                            .map(hit -> String.valueOf(hit.row().leadUnit()))
                            .findFirst()
                            .orElse(unit);
            return new Unit(
                    unit,
                    name,
                    count("leadUnit", unit),
                    count("leadUnit", unit, "replied", "true"),
                    count("leadUnit", unit, "status", "CLOSED"),
                    count("leadUnit", unit, "late", "UNREPLIED"),
                    count("leadUnit", unit, "late", "REPLIED_LATE"),
                    count("leadUnit", unit, "satisfaction", "SATISFIED"),
                    count("leadUnit", unit, "satisfaction", "DISSATISFIED"),
                    count("leadUnit", unit, "satisfaction", "NOT_ANSWERED"),
                    count("leadUnit", unit, "late", "EXTENSION_PENDING"));
        }

        private Satisfaction satisfaction(String parameter, String forms) {
            Map<String, Count> cases = new LinkedHashMap<>();
            Stream.of(SatisfactionState.values())
                    .map(Enum::name)
                    .forEach(state -> cases.put(state, count(parameter, state)));
            Query all = query();
            return new Satisfaction(
                    cases,
                    new Forms(
                            searcher.sum(forms + "verySatisfied", all),
                            searcher.sum(forms + "basicallySatisfied", all),
                            searcher.sum(forms + "dissatisfied", all),
                            searcher.sum(forms + "notAnswered", all)));
        }

        private Count count(String... parameters) {
            return new Count(searcher.count(query(parameters)), list(parameters));
        }

        private Query query(String... parameters) {
            return filter(parameters).query(day);
        }

        private static LedgerFilter filter(String... parameters) {
            Map<String, String> given = new LinkedHashMap<>();
            for (int i = 0; i < parameters.length; i += 2) {
                given.put(parameters[i], parameters[i + 1]);
            }
            return new LedgerFilter(
                    given.containsKey("kind") ? ProposalKind.valueOf(given.get("kind")) : null,
                    null,
                    given.get("leadUnit"),
                    null,
                    given.containsKey("status") ? CaseStatus.valueOf(given.get("status")) : null,
                    given.containsKey("satisfaction") ? SatisfactionState.valueOf(given.get("satisfaction")) : null,
                    given.containsKey("firstSatisfaction")
                            ? SatisfactionState.valueOf(given.get("firstSatisfaction"))
                            : null,
                    null,
                    null,
                    null,
                    null,
                    given.containsKey("late") ? LedgerFilter.LateFilter.valueOf(given.get("late")) : null,
                    given.containsKey("replied") ? Boolean.valueOf(given.get("replied")) : null,
                    null);
        }

        private static String list(String... parameters) {
            StringBuilder request = new StringBuilder("/ledger");
            for (int i = 0; i < parameters.length; i += 2) {
                request.append(i == 0 ? '?' : '&')
                        .append(parameters[i])
                        .append('=')
                        .append(URLEncoder.encode(parameters[i + 1], StandardCharsets.UTF_8));
            }
            return request.toString();
        }
    }
}
