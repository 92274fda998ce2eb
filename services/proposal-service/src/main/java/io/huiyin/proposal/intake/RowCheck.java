package io.huiyin.proposal.intake;

import io.huiyin.contracts.Ids;
import io.huiyin.contracts.problem.Rejection;
import io.huiyin.contracts.value.ProposalKind;
import io.huiyin.contracts.value.ProposalNumber;
import io.huiyin.contracts.value.SubmitterKind;
import io.huiyin.proposal.register.CheckedContent;
import io.huiyin.proposal.register.ContentField;
import io.huiyin.proposal.register.NumberClaims;
import io.huiyin.proposal.register.ProposalContent;
import io.huiyin.proposal.register.ProposalDraft;
import io.huiyin.proposal.register.ProposalDraft.SubmitterDraft;
import io.huiyin.proposal.register.ProposalRejected;
import io.huiyin.proposal.session.Session;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks one row by itself and names everything that is wrong with it. */
final class RowCheck {
    private static final Map<String, ProposalKind> KINDS = Map.of(
            "建议", ProposalKind.DEPUTY_SUGGESTION,
            "代表建议", ProposalKind.DEPUTY_SUGGESTION,
            "提案", ProposalKind.CPPCC_PROPOSAL,
            "委员提案", ProposalKind.CPPCC_PROPOSAL);
    private static final Map<String, Boolean> KEYS = Map.of("是", true, "否", false, "", false);
    private static final Pattern SERIAL = Pattern.compile("[1-9]\\d{0,4}");
    private static final Pattern OTHER_SEPARATORS = Pattern.compile("[，,；;/\\n]");

    private final Session session;
    private final Sentences sentences;
    private final int row;
    private final Map<Column, String> cells;
    private final List<String> problems = new ArrayList<>();

    RowCheck(Session session, Sentences sentences, int row, Map<Column, String> cells) {
        this.session = session;
        this.sentences = sentences;
        this.row = row;
        this.cells = cells;
    }

    DraftRow check() {
        cells.forEach((column, text) -> {
            if (text.startsWith("ERROR:#")) {
                add(column, new RowRejected.CellBroken(text.substring("ERROR:".length())));
            }
        });
        ProposalKind kind = kind();
        Optional<ProposalNumber> number = number(kind);
        Optional<ProposalContent> content = content(kind);
        DraftRow.Ready ready = problems.isEmpty() && content.isPresent() && number.isPresent()
                ? new DraftRow.Ready(content.get(), number.get())
                : null;
        String[] texts = Arrays.stream(Column.values()).map(this::cell).toArray(String[]::new);
        return new DraftRow(
                row,
                kind,
                number.map(ProposalNumber::printed).orElse(null),
                line(Column.TITLE),
                Ids.derived(texts),
                ready,
                List.copyOf(problems));
    }

    private @Nullable ProposalKind kind() {
        String text = line(Column.KIND);
        ProposalKind kind = KINDS.get(text);
        if (kind == null) {
            add(
                    Column.KIND,
                    text.isEmpty() ? new ProposalRejected.KindMissing() : new RowRejected.KindUnreadable(text));
            return null;
        }
        String given = line(Column.SESSION);
        if (!given.equals(session.name(kind))) {
            add(Column.SESSION, new RowRejected.SessionOfOtherKind(given, session.name(kind)));
        }
        return kind;
    }

    private Optional<ProposalNumber> number(@Nullable ProposalKind kind) {
        String category = line(Column.CATEGORY);
        String text = line(Column.SERIAL);
        Integer serial = SERIAL.matcher(text).matches() ? Integer.valueOf(text) : null;
        Optional<ProposalRejected> categoryFault = NumberClaims.fault(category, 1);
        categoryFault.ifPresent(fault -> add(Column.CATEGORY, fault));
        NumberClaims.fault("任意", serial).ifPresent(fault -> add(Column.SERIAL, fault));
        return kind == null || serial == null || categoryFault.isPresent()
                ? Optional.empty()
                : Optional.of(new ProposalNumber(session.sessionId(), kind, category, serial));
    }

    private Optional<ProposalContent> content(@Nullable ProposalKind kind) {
        Boolean key = KEYS.get(line(Column.KEY));
        if (key == null) {
            add(Column.KEY, new RowRejected.KeyUnreadable(line(Column.KEY)));
        }
        ProposalDraft draft = new ProposalDraft(
                kind,
                cell(Column.TITLE),
                cell(Column.TEXT),
                null,
                submitters(kind),
                cell(Column.TOPIC),
                cell(Column.LEAD_UNIT),
                split(line(Column.CO_UNITS), "[、；;]"),
                Boolean.TRUE.equals(key));
        CheckedContent checked = ProposalContent.check(draft, session);
        checked.faults().stream()
                // said already, with what stands there
                .filter(fault -> fault.field() != ContentField.KIND)
                .forEach(fault -> problems.add(sentences.of(row, fault.field().label(), fault.rejection())));
        return checked.content();
    }

    private List<SubmitterDraft> submitters(@Nullable ProposalKind kind) {
        SubmitterKind person = kind == ProposalKind.CPPCC_PROPOSAL ? SubmitterKind.CPPCC_MEMBER : SubmitterKind.DEPUTY;
        String lead = line(Column.LEAD_SUBMITTER);
        String organization = line(Column.ORGANIZATION);
        if (!lead.isEmpty() && !organization.isEmpty()) {
            add(Column.ORGANIZATION, new RowRejected.LeadAndOrganization(lead, organization));
        }
        List<SubmitterDraft> submitters = new ArrayList<>();
        names(Column.LEAD_SUBMITTER).forEach(name -> submitters.add(new SubmitterDraft(name, person, true)));
        if (!organization.isEmpty() && lead.isEmpty()) {
            submitters.add(new SubmitterDraft(organization, SubmitterKind.ORGANIZATION, true));
        }
        names(Column.CO_SUBMITTERS).forEach(name -> submitters.add(new SubmitterDraft(name, person, false)));
        return submitters;
    }

    private List<String> names(Column column) {
        String text = line(column);
        if (OTHER_SEPARATORS.matcher(text).find()) {
            add(column, new RowRejected.NameSeparatorUnknown(text));
            return List.of();
        }
        return split(text, "、");
    }

    private static List<String> split(String text, String separators) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(separators, -1));
    }

    private String line(Column column) {
        return cell(column).strip();
    }

    private String cell(Column column) {
        return cells.getOrDefault(column, "");
    }

    private void add(Column column, Rejection rejection) {
        problems.add(sentences.of(row, column.header(), rejection));
    }
}
