package io.huiyin.contracts.sample;

import java.util.LinkedHashMap;
import java.util.Map;

/** What each event says, in one line of the documents. */
final class EventWords {
    private static final Map<String, String> WORDS = words();

    private EventWords() {}

    static Map<String, String> all() {
        return WORDS;
    }

    private static Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("SessionOpened", "a yearly batch was set up (R1–R5)");
        words.put("ProposalRegistered", "entered in the register (R5, R63)");
        words.put("ProposalNumbered", "got its number (R102)");
        words.put("ProposalAssigned", "交办: who handles it, until when (R3, R29)");
        words.put("ProposalReassigned", "改办 after a return (A12)");
        words.put("ProposalStopped", "merged or withdrawn (A12)");
        words.put("CoUnitJoined", "a unit co-handles from now on (R29, A12)");
        words.put("CoUnitLeft", "a unit no longer co-handles (A12)");
        words.put("ProposalMerged", "并案: took another one over, without loss (A12)");
        words.put("SessionClosed", "a yearly batch takes nothing new any more (R4)");
        words.put("AssignmentOpened", "a unit's duty begins");
        words.put("AssignmentReceived", "签收 (R21)");
        words.put("AssignmentReturned", "退办 (A12)");
        words.put("AssignmentReassigned", "the lead's duty moved on (A12)");
        words.put("AssignmentReleased", "a unit no longer has this duty (A12)");
        words.put("RoundOpened", "a further round begins (R33)");
        words.put("ContactRecorded", "沟通记录 (R49–R54)");
        words.put("OpinionDrafted", "会办意见 drafted (R31)");
        words.put("OpinionLevelPassed", "a level of the co-unit agreed (A23)");
        words.put("OpinionDraftSentBack", "a level of the co-unit sent the draft back (A23)");
        words.put("OpinionSubmitted", "the opinion went to the lead (R30)");
        words.put("OpinionSentBack", "the lead sent the opinion back, its number is void (D5, A15)");
        words.put("OpinionOverdue", "the opinion is late (R30), every seven days");
        words.put("ReplyDrafted", "起草: a revision of the reply (R62, R63)");
        words.put("ReplyLevelPassed", "把关 or 审核 agreed (R62)");
        words.put("ReplySentBack", "a level sent the draft back (R62, R73)");
        words.put("ReplySignedOff", "签批, with its number (R62, A24)");
        words.put("AssistanceRequested", "another unit asked to assist, by letter (R60)");
        words.put("AssistanceAnswered", "the assisting unit answered (R60)");
        words.put("ReplyDelivered", "delivered to every submitter (R81)");
        words.put("ReplyOverdue", "the reply is late (R45), every seven days");
        words.put("DueMoved", "a due date moved (R25–R27, D8)");
        words.put("SurveyReminderDue", "silence: time to remind (D4)");
        words.put("SurveySilenceEnded", "silence: time to close (D4)");
        words.put("ReplyFiled", "报送 to the three offices (R83, R84)");
        words.put("ProposalClosed", "办结 (A28)");
        words.put("PanelConvened", "会商 of the office after the second 不满意 (A5)");
        words.put("PanelMet", "the panel met and goes on (A5)");
        words.put("PanelDecided", "the panel decided: a further round, or closed with an explanation (A5)");
        words.put("PanelOverdue", "the panel is late (A5), every seven days");
        words.put("SignOffChainSet", "the office set a unit's own chain (D10)");
        words.put("SurveyOpened", "征询意见函 went out (R82)");
        words.put("SurveyReminded", "silent submitters were reminded (D4)");
        words.put("DissatisfactionRecorded", "不满意, with its reason, without a name (R33, D3)");
        words.put("SurveyConcluded", "everybody answered, or silence closed it (A22, D4)");
        words.put("ExtensionRequested", "延期 asked for by a written report (R25)");
        words.put("ExtensionApproved", "延期 approved: the date moves (R26, A6)");
        words.put("ExtensionRefused", "延期 refused: the date stays (R26)");
        words.put("ExtensionWithdrawn", "延期 withdrawn, or ended by itself (D16)");
        words.put("ExtensionDecisionOverdue", "延期 still undecided (D16), every seven days");
        words.put("CorrectionRequested", "补录, 更正: another day is claimed for an act on record (D11)");
        words.put("CorrectionDecided", "补录, 更正 confirmed or refused by the office (D11)");
        words.put("AnswerEnteredOnBehalf", "代录: a paper form was entered, with its scan (D2)");
        words.put("AnswerConfirmed", "the submitter confirmed what was entered for him (D2)");
        words.put("AnswerObjected", "the submitter objected and answered himself (D2)");
        return words;
    }
}
