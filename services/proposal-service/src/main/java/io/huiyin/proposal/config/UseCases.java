package io.huiyin.proposal.config;

import io.huiyin.clock.DomainClock;
import io.huiyin.contracts.problem.ProblemCatalogue;
import io.huiyin.messaging.aggregate.AggregateRepository;
import io.huiyin.proposal.assignment.AssignProposal;
import io.huiyin.proposal.assignment.ChangeCoUnits;
import io.huiyin.proposal.assignment.MergeProposal;
import io.huiyin.proposal.assignment.NoteHandling;
import io.huiyin.proposal.assignment.ReassignProposal;
import io.huiyin.proposal.assignment.StopMerged;
import io.huiyin.proposal.assignment.WithdrawProposal;
import io.huiyin.proposal.intake.CheckImport;
import io.huiyin.proposal.intake.CommitImport;
import io.huiyin.proposal.intake.Imports;
import io.huiyin.proposal.intake.RowJudge;
import io.huiyin.proposal.intake.Sentences;
import io.huiyin.proposal.intake.ShowImport;
import io.huiyin.proposal.register.Claims;
import io.huiyin.proposal.register.FindProposal;
import io.huiyin.proposal.register.KeyClaims;
import io.huiyin.proposal.register.MergeClaims;
import io.huiyin.proposal.register.NumberClaims;
import io.huiyin.proposal.register.NumberProposal;
import io.huiyin.proposal.register.Proposal;
import io.huiyin.proposal.register.RegisterProposal;
import io.huiyin.proposal.session.CloseSession;
import io.huiyin.proposal.session.OpenCases;
import io.huiyin.proposal.session.OpenSession;
import io.huiyin.proposal.session.Session;
import io.huiyin.proposal.session.Sessions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The use cases, which know nothing of Spring. */
@Configuration(proxyBeanMethods = false)
class UseCases {
    @Bean
    Sessions sessions(AggregateRepository<Session> repository) {
        return new Sessions(repository);
    }

    @Bean
    OpenSession openSession(AggregateRepository<Session> repository, DomainClock clock) {
        return new OpenSession(repository, clock);
    }

    @Bean
    KeyClaims keyClaims(Claims claims) {
        return new KeyClaims(claims);
    }

    @Bean
    NumberClaims numberClaims(Claims claims, AggregateRepository<Proposal> proposals) {
        return new NumberClaims(claims, proposals);
    }

    @Bean
    RegisterProposal registerProposal(
            Sessions sessions, AggregateRepository<Proposal> proposals, KeyClaims keys, DomainClock clock) {
        return new RegisterProposal(sessions, proposals, keys, clock);
    }

    @Bean
    FindProposal findProposal(AggregateRepository<Proposal> proposals) {
        return new FindProposal(proposals);
    }

    @Bean
    NumberProposal numberProposal(
            Sessions sessions, AggregateRepository<Proposal> proposals, NumberClaims numbers, DomainClock clock) {
        return new NumberProposal(sessions, proposals, numbers, clock);
    }

    @Bean
    AssignProposal assignProposal(Sessions sessions, AggregateRepository<Proposal> proposals, DomainClock clock) {
        return new AssignProposal(sessions, proposals, clock);
    }

    @Bean
    ReassignProposal reassignProposal(Sessions sessions, AggregateRepository<Proposal> proposals, DomainClock clock) {
        return new ReassignProposal(sessions, proposals, clock);
    }

    @Bean
    WithdrawProposal withdrawProposal(Sessions sessions, AggregateRepository<Proposal> proposals, DomainClock clock) {
        return new WithdrawProposal(sessions, proposals, clock);
    }

    @Bean
    ChangeCoUnits changeCoUnits(Sessions sessions, AggregateRepository<Proposal> proposals, DomainClock clock) {
        return new ChangeCoUnits(sessions, proposals, clock);
    }

    @Bean
    MergeClaims mergeClaims(Claims claims, AggregateRepository<Proposal> proposals) {
        return new MergeClaims(claims, proposals);
    }

    @Bean
    MergeProposal mergeProposal(
            Sessions sessions, AggregateRepository<Proposal> proposals, MergeClaims claims, DomainClock clock) {
        return new MergeProposal(sessions, proposals, claims, clock);
    }

    @Bean
    StopMerged stopMerged(AggregateRepository<Proposal> proposals) {
        return new StopMerged(proposals);
    }

    @Bean
    NoteHandling noteHandling(Sessions sessions, AggregateRepository<Proposal> proposals) {
        return new NoteHandling(sessions, proposals);
    }

    @Bean
    CloseSession closeSession(
            AggregateRepository<Session> repository, Sessions sessions, OpenCases openCases, DomainClock clock) {
        return new CloseSession(repository, sessions, openCases, clock);
    }

    @Bean
    Sentences sentences(ProblemCatalogue catalogue) {
        return new Sentences(catalogue);
    }

    @Bean
    RowJudge rowJudge(AggregateRepository<Proposal> proposals, NumberClaims numbers, Sentences sentences) {
        return new RowJudge(proposals, numbers, sentences);
    }

    @Bean
    ShowImport showImport(Sessions sessions, Imports imports, Sentences sentences, RowJudge judge) {
        return new ShowImport(sessions, imports, sentences, judge);
    }

    @Bean
    CheckImport checkImport(
            Sessions sessions,
            Imports imports,
            KeyClaims keys,
            Sentences sentences,
            ShowImport show,
            DomainClock clock) {
        return new CheckImport(sessions, imports, keys, sentences, show, clock);
    }

    @Bean
    CommitImport commitImport(
            Sessions sessions,
            Imports imports,
            Sentences sentences,
            RowJudge judge,
            NumberClaims numbers,
            AggregateRepository<Proposal> proposals,
            DomainClock clock) {
        return new CommitImport(sessions, imports, sentences, judge, numbers, proposals, clock);
    }
}
