package io.huiyin.deadline;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.huiyin.contracts.value.ContactMode;
import io.huiyin.contracts.value.DocumentKind;
import io.huiyin.contracts.value.Office;
import io.huiyin.contracts.value.OpinionDisclosure;
import io.huiyin.contracts.value.OutcomeClassOption;
import io.huiyin.contracts.value.ProposalKind;
import io.huiyin.contracts.value.ReplyDisclosure;
import io.huiyin.contracts.value.SignOffLevel;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rules of one place and year, as data. Immutable once published: a change is a new version.
 *
 * @param id jurisdiction and year; with the version it is the name of the file
 * @param version counts from 1
 * @param zone the county's zone, in which a day ends (A7)
 * @param calendar {@code id@version} of the working calendar (D8)
 * @param jurisdiction 行政区划代码, six digits
 * @param place e.g. the county's name
 * @param basis the document the pack is made from
 * @param replyDue R24
 * @param opinionDue R30
 * @param statutoryDue the statute's date per kind; a kind without one is left out (D1)
 * @param statutoryDueHard the same when the matter is wide-ranging or hard (D1)
 * @param receiptDue 签收 (A12)
 * @param returnWindow 退办 (A12)
 * @param rehandlingDue R33
 * @param surveyRemind D4
 * @param surveySilence D4
 * @param opinionDueOnJoining the opinion of a co-unit that joins late, when that is later than R30's date
 * @param opinionRedo D5
 * @param extensionLimit the longest all extensions together may be, from the original date (R27, A6)
 * @param extensionDecision D16
 * @param publication D6
 * @param statisticsDue R87
 * @param bindingClock D1
 * @param rehandlingStart A5
 * @param dissatisfiedLimit the how-manieth 不满意 sends the case to the office's panel (A5)
 * @param panelDecision the office's decision after that (A5)
 * @param furtherRoundDue the new reply when the panel decides on a further round (R33, A5)
 * @param returnLimit how often a case may be returned before the leader decides (A12)
 * @param opinionSendBackLimit how often the lead may send one opinion back (D5)
 * @param surveyPaper D2
 * @param faceToFaceModes the contacts that count as 面商 (A19)
 * @param signOffChains levels per document, in order (R62, A23)
 * @param filingOffices R84, A10
 * @param numberPatterns with {@code {code}}, {@code {year}} and {@code {n}} (A15)
 * @param outcomeClasses what the session may choose from (A1)
 * @param replyDisclosureWords R75
 * @param opinionDisclosureWords R76
 * @param threeMajorThresholdYuan 三重一大: from this sum on a measure needs minutes (D13), in yuan
 * @param sources per parameter, by its name here
 */
public record RulePack(
        String id,
        int version,
        ZoneId zone,
        String calendar,
        String jurisdiction,
        String place,
        Basis basis,
        Term replyDue,
        Term opinionDue,
        Map<ProposalKind, Term.Period> statutoryDue,
        Map<ProposalKind, Term.Period> statutoryDueHard,
        Term.Period receiptDue,
        Term.Period returnWindow,
        Term.Period rehandlingDue,
        Term.Period surveyRemind,
        Term.Period surveySilence,
        Term.Period opinionDueOnJoining,
        Term.Period opinionRedo,
        Term.Period extensionLimit,
        Term.Period extensionDecision,
        Term.Period publication,
        Term.FixedDate statisticsDue,
        BindingClock bindingClock,
        RehandlingStart rehandlingStart,
        int dissatisfiedLimit,
        Term.Period panelDecision,
        Term.Period furtherRoundDue,
        int returnLimit,
        int opinionSendBackLimit,
        SurveyPaper surveyPaper,
        Set<ContactMode> faceToFaceModes,
        Map<DocumentKind, List<SignOffLevel>> signOffChains,
        List<Office> filingOffices,
        Map<DocumentKind, String> numberPatterns,
        List<OutcomeClassOption> outcomeClasses,
        Map<ReplyDisclosure, String> replyDisclosureWords,
        Map<OpinionDisclosure, String> opinionDisclosureWords,
        long threeMajorThresholdYuan,
        @JsonProperty("parameters") Map<String, Source> sources) {
    /**
     * The document a pack is made from.
     *
     * @param shortName as explanations call it, e.g. 通知
     * @param title with its number
     */
    public record Basis(String shortName, String title, LocalDate issuedOn) {}

    public RulePack {
        statutoryDue = Map.copyOf(statutoryDue);
        statutoryDueHard = Map.copyOf(statutoryDueHard);
        faceToFaceModes = PackChecks.modes(faceToFaceModes);
        signOffChains = PackChecks.chains(signOffChains);
        filingOffices = PackChecks.distinct("filingOffices", filingOffices);
        numberPatterns = PackChecks.patterns(numberPatterns);
        outcomeClasses = PackChecks.outcomeClasses(outcomeClasses);
        replyDisclosureWords = PackChecks.complete("replyDisclosureWords", ReplyDisclosure.class, replyDisclosureWords);
        opinionDisclosureWords =
                PackChecks.complete("opinionDisclosureWords", OpinionDisclosure.class, opinionDisclosureWords);
        sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
        PackChecks.atLeastOne("version", version);
        PackChecks.atLeastOne("dissatisfiedLimit", dissatisfiedLimit);
        PackChecks.atLeastOne("threeMajorThresholdYuan", threeMajorThresholdYuan);
        PackChecks.notNegative("returnLimit", returnLimit);
        PackChecks.notNegative("opinionSendBackLimit", opinionSendBackLimit);
        PackChecks.jurisdiction(id, jurisdiction);
        PackChecks.inOrder("opinionDue", opinionDue, "replyDue", replyDue);
        PackChecks.inOrder("replyDue", replyDue, "statisticsDue", statisticsDue);
        PackChecks.inOrder("surveyRemind", surveyRemind, "surveySilence", surveySilence);
        PackChecks.hardIsLonger(statutoryDue, statutoryDueHard);
        PackChecks.sourced(sources.keySet());
    }

    /** {@code id@version}, as sessions, events and due dates name the pack. */
    public String ref() {
        return id + "@" + version;
    }

    /**
     * Where a parameter comes from.
     *
     * @param parameter its name in this record
     */
    public Source source(String parameter) {
        Source source = sources.get(parameter);
        if (source == null) {
            throw new IllegalArgumentException("no parameter of a rule pack: " + parameter);
        }
        return source;
    }
}
