package io.huiyin.handling.config;

import io.huiyin.handling.assignment.ReceiveAssignment;
import io.huiyin.handling.assignment.ReturnAssignment;
import io.huiyin.handling.assignment.ViewAssignment;
import io.huiyin.handling.assistance.AnswerAssistance;
import io.huiyin.handling.assistance.RequestAssistance;
import io.huiyin.handling.contact.RecordContact;
import io.huiyin.handling.correction.CorrectableActs;
import io.huiyin.handling.correction.DecideCorrection;
import io.huiyin.handling.correction.RequestCorrection;
import io.huiyin.handling.due.ActDays;
import io.huiyin.handling.extension.DecideExtension;
import io.huiyin.handling.extension.RequestExtension;
import io.huiyin.handling.extension.RingExtension;
import io.huiyin.handling.extension.WithdrawExtension;
import io.huiyin.handling.number.Numbering;
import io.huiyin.handling.opinion.DraftOpinion;
import io.huiyin.handling.opinion.OwnAssignment;
import io.huiyin.handling.opinion.RingOpinion;
import io.huiyin.handling.opinion.SignOffOpinion;
import io.huiyin.handling.opinion.ViewOpinion;
import io.huiyin.handling.reply.DeliverReply;
import io.huiyin.handling.reply.DraftReply;
import io.huiyin.handling.reply.PresentFacts;
import io.huiyin.handling.reply.RingReply;
import io.huiyin.handling.reply.SignOffReply;
import io.huiyin.handling.reply.ViewReply;
import io.huiyin.handling.round.ChangeCoUnits;
import io.huiyin.handling.round.CloseProposal;
import io.huiyin.handling.round.DecidePanel;
import io.huiyin.handling.round.MoveDuty;
import io.huiyin.handling.round.NoteForReply;
import io.huiyin.handling.round.NoteProgress;
import io.huiyin.handling.round.OpenRound;
import io.huiyin.handling.round.PresentReply;
import io.huiyin.handling.round.ReleaseCoUnits;
import io.huiyin.handling.round.RingPanel;
import io.huiyin.handling.round.RingSurvey;
import io.huiyin.handling.round.SendBackOpinion;
import io.huiyin.handling.round.StopHandling;
import io.huiyin.handling.round.TakeOnProposal;
import io.huiyin.handling.round.TakeOverMerged;
import io.huiyin.handling.round.ViewHandling;
import io.huiyin.handling.signoff.ChainsInForce;
import io.huiyin.handling.signoff.SetSignOffChain;
import io.huiyin.handling.signoff.ViewSignOffChain;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Every use case of this service; the features themselves know nothing of Spring. */
@Configuration(proxyBeanMethods = false)
@Import({
    ActDays.class,
    Numbering.class,
    OwnAssignment.class,
    PresentFacts.class,
    ReceiveAssignment.class,
    ReturnAssignment.class,
    ViewAssignment.class,
    RecordContact.class,
    DraftOpinion.class,
    SignOffOpinion.class,
    SendBackOpinion.class,
    RingOpinion.class,
    ViewOpinion.class,
    DraftReply.class,
    SignOffReply.class,
    DeliverReply.class,
    RingReply.class,
    ViewReply.class,
    RequestAssistance.class,
    AnswerAssistance.class,
    ChainsInForce.class,
    SetSignOffChain.class,
    ViewSignOffChain.class,
    TakeOnProposal.class,
    MoveDuty.class,
    StopHandling.class,
    PresentReply.class,
    ChangeCoUnits.class,
    TakeOverMerged.class,
    OpenRound.class,
    NoteForReply.class,
    NoteProgress.class,
    RingSurvey.class,
    CloseProposal.class,
    DecidePanel.class,
    RingPanel.class,
    ReleaseCoUnits.class,
    ViewHandling.class,
    RequestExtension.class,
    DecideExtension.class,
    WithdrawExtension.class,
    RingExtension.class,
    CorrectableActs.class,
    RequestCorrection.class,
    DecideCorrection.class
})
class UseCases {}
