package io.huiyin.proposal.session;

import static io.huiyin.proposal.Fixtures.COUNTY;
import static io.huiyin.proposal.Fixtures.FINANCE;
import static io.huiyin.proposal.Fixtures.TRANSPORT;
import static io.huiyin.proposal.Fixtures.session;
import static io.huiyin.proposal.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.contracts.ProposalEvent.SessionClosed;
import io.huiyin.contracts.problem.RequestRejected.ValueInvalid;
import io.huiyin.contracts.problem.RequestRejected.ValueMissing;
import io.huiyin.contracts.value.OutcomeClassOption;
import io.huiyin.contracts.value.ProposalKind;
import io.huiyin.contracts.value.UnitRef;
import io.huiyin.proposal.Fixtures;
import io.huiyin.proposal.session.SessionRejected.CalendarMismatch;
import io.huiyin.proposal.session.SessionRejected.OccurredInFuture;
import io.huiyin.proposal.session.SessionRejected.OutcomeClassNotOffered;
import io.huiyin.proposal.session.SessionRejected.RulePackElsewhere;
import io.huiyin.proposal.session.SessionRejected.SessionAlreadyClosed;
import io.huiyin.proposal.session.SessionRejected.SessionIsClosed;
import io.huiyin.proposal.session.SessionRejected.UnitNotUnique;
import io.huiyin.proposal.session.SessionRejected.UnknownRulePack;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SessionTest {
    /** A mutable copy of the fixture's draft. */
    private static final class Draft {
        private final SessionDraft whole = Fixtures.sessionDraft();
        private String sessionId = whole.sessionId();
        private Integer year = whole.year();
        private String congress = whole.congressSession();
        private LocalDate noticeOn = whole.noticeOn();
        private String rulePack = whole.rulePack();
        private String calendar = whole.calendar();
        private Integer suggestions = whole.expectedSuggestions();
        private List<OutcomeClassOption> classes = whole.outcomeClasses();
        private List<UnitRef> units = whole.units();
        private String county = COUNTY;

        private Session open() {
            return Session.open(
                    new SessionDraft(
                            sessionId,
                            year,
                            congress,
                            whole.cppccSession(),
                            noticeOn,
                            rulePack,
                            calendar,
                            suggestions,
                            whole.expectedProposals(),
                            classes,
                            units),
                    county);
        }
    }

    private static Object refusedWith(UnaryOperator<Draft> change) {
        return refused(() -> change.apply(new Draft()).open());
    }

    @Test
    @DisplayName("R1–R5: a session says its pack, calendar, totals, classes and units")
    void an_opened_session_says_everything() {
        var opened = session().opened();
        assertThat(opened.subject()).isEqualTo("2023");
        assertThat(opened.calendar()).isEqualTo("cn@2023.1");
        assertThat(opened.expectedSuggestions()).isEqualTo(1);
        assertThat(opened.units()).hasSize(4);
        assertThat(session().id()).isEqualTo("141129:2023");
        assertThat(Session.restore(session().snapshot()).snapshot())
                .isEqualTo(session().snapshot());
    }

    @Test
    @DisplayName("R4: the session of the congress is the suggestions', that of the CPPCC the proposals'")
    void the_session_fixes_the_kind() {
        assertThat(session().name(ProposalKind.DEPUTY_SUGGESTION)).isEqualTo("县十七届人大四次会议");
        assertThat(session().name(ProposalKind.CPPCC_PROPOSAL)).isEqualTo("政协中阳县十届三次会议");
        assertThat(session().expected(ProposalKind.CPPCC_PROPOSAL)).isEqualTo(2);
    }

    @Test
    void a_unit_is_found_by_id_full_and_short_name() {
        assertThat(session().unit("u1")).contains(TRANSPORT);
        assertThat(session().unit(" 中阳县交通运输局　")).contains(TRANSPORT);
        assertThat(session().unit("财政局")).contains(FINANCE);
        assertThat(session().unit("税务局")).isEmpty();
    }

    @Test
    void a_unit_may_have_one_name_only_but_no_two_units_share_one() {
        UnitRef sameName = new UnitRef("u9", "交通局", "交运局", "中交运");
        assertThat(refusedWith(draft -> {
                    draft.units = List.of(TRANSPORT, sameName);
                    return draft;
                }))
                .isEqualTo(new UnitNotUnique("交通局"));
        UnitRef sameId = new UnitRef("u1", "中阳县水利局", "水利局", "中水");
        assertThat(refusedWith(draft -> {
                    draft.units = List.of(TRANSPORT, sameId);
                    return draft;
                }))
                .isEqualTo(new UnitNotUnique("u1"));
        UnitRef sameCode = new UnitRef("u8", "中阳县水利局", "水利局", "中交");
        assertThat(refusedWith(draft -> {
                    draft.units = List.of(TRANSPORT, sameCode);
                    return draft;
                }))
                .isEqualTo(new UnitNotUnique("中交"));
    }

    @Test
    void units_are_given_and_whole() {
        assertThat(refusedWith(draft -> {
                    draft.units = List.of();
                    return draft;
                }))
                .isEqualTo(new ValueMissing("承办单位"));
        assertThat(refusedWith(draft -> {
                    draft.units = Arrays.asList(TRANSPORT, null);
                    return draft;
                }))
                .isEqualTo(new ValueMissing("承办单位"));
        assertThat(refusedWith(draft -> {
                    draft.units = List.of(new UnitRef("u1", null, "交通局", "中交"));
                    return draft;
                }))
                .isEqualTo(new ValueMissing("承办单位名称"));
    }

    @Test
    @DisplayName("R2: the rule pack is one of this build and of this place")
    void the_pack_must_be_known_and_local() {
        assertThat(refusedWith(draft -> {
                    draft.rulePack = "141129-1999@1";
                    return draft;
                }))
                .isInstanceOf(UnknownRulePack.class);
        assertThat(refusedWith(draft -> {
                    draft.county = "141130";
                    return draft;
                }))
                .isEqualTo(new RulePackElsewhere("141129-2023@1", "141129"));
        assertThat(refusedWith(draft -> {
                    draft.calendar = "cn@2024.1";
                    return draft;
                }))
                .isEqualTo(new CalendarMismatch("cn@2024.1", "cn@2023.1"));
    }

    @Test
    @DisplayName("A1: outcome classes are chosen from the pack, none is preselected")
    void outcome_classes_come_from_the_pack() {
        assertThat(refusedWith(draft -> {
                    draft.classes = null;
                    return draft;
                }))
                .isEqualTo(new ValueMissing("结果分类"));
        assertThat(refusedWith(draft -> {
                    draft.classes = List.of(new OutcomeClassOption("A", "满意"));
                    return draft;
                }))
                .isInstanceOf(OutcomeClassNotOffered.class);
        assertThat(refusedWith(draft -> {
                    OutcomeClassOption a = new OutcomeClassOption("A", "已解决或基本解决");
                    draft.classes = List.of(a, a);
                    return draft;
                }))
                .isInstanceOf(ValueInvalid.class);
    }

    @Test
    void what_is_missing_or_impossible_is_named() {
        assertThat(refusedWith(draft -> {
                    draft.sessionId = "2023:1";
                    return draft;
                }))
                .isInstanceOf(ValueInvalid.class);
        assertThat(refusedWith(draft -> {
                    draft.year = 202;
                    return draft;
                }))
                .isInstanceOf(ValueInvalid.class);
        assertThat(refusedWith(draft -> {
                    draft.congress = "  ";
                    return draft;
                }))
                .isEqualTo(new ValueMissing("人大会议届次"));
        assertThat(refusedWith(draft -> {
                    draft.congress = "县十七届\n四次";
                    return draft;
                }))
                .isInstanceOf(ValueInvalid.class);
        assertThat(refusedWith(draft -> {
                    draft.noticeOn = null;
                    return draft;
                }))
                .isEqualTo(new ValueMissing("通知日期"));
        assertThat(refusedWith(draft -> {
                    draft.suggestions = -1;
                    return draft;
                }))
                .isInstanceOf(ValueInvalid.class);
    }

    @Test
    @DisplayName("D11: an act may be entered later, not earlier than it happens; the day is the county's")
    void the_day_of_an_act_is_the_countys() {
        Instant lateOn20UtcEvening = Instant.parse("2023-06-20T16:00:00Z");
        LocalDate the21 = LocalDate.of(2023, 6, 21);
        assertThat(session().dayOfAct(null, lateOn20UtcEvening)).isEqualTo(the21);
        assertThat(session().dayOfAct(the21, lateOn20UtcEvening)).isEqualTo(the21);
        assertThat(refused(() -> session().dayOfAct(the21, lateOn20UtcEvening.minusSeconds(1))))
                .isEqualTo(new OccurredInFuture(the21, LocalDate.of(2023, 6, 20)));
    }

    @Test
    @DisplayName("R4: a session is closed once, and then takes nothing new; a session stored earlier is open")
    void a_session_is_closed_once() {
        Session session = session();
        session.requireOpen();
        LocalDate on = LocalDate.of(2024, 1, 15);
        assertThat(session.close(on, 3)).isEqualTo(new SessionClosed("2023", on, 3));
        assertThat(session.snapshot().closing()).isEqualTo(new Session.Closing(on, 3));
        assertThat(refused(session::requireOpen)).isEqualTo(new SessionIsClosed("2023", on));
        assertThat(refused(() -> session.close(on.plusDays(1), 2))).isEqualTo(new SessionAlreadyClosed("2023", on));
        assertThat(session.deadlines().pack().ref()).isEqualTo("141129-2023@1");
    }
}
