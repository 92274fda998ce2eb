package io.huiyin.supervision.casefile;

import io.huiyin.contracts.Ids;
import io.huiyin.contracts.ProposalEvent.ProposalMerged;
import io.huiyin.contracts.value.MergedPoint;
import io.huiyin.contracts.value.MergedSubmitter;
import io.huiyin.contracts.value.Point;
import io.huiyin.contracts.value.Submitter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What was merged into the case (A12), in the order of the ids it brought along. */
final class MergesReading {
    private final String jurisdiction;
    private final List<ProposalMerged> merges;

    MergesReading(String caseFileId, Facts facts) {
        jurisdiction = Ids.jurisdiction(caseFileId);
        merges = facts.all(ProposalMerged.class)
                .sorted(Comparator.comparing(MergesReading::firstSubmitter))
                .toList();
    }

    List<CaseView.Merged> read() {
        return merges.stream()
                .map(merge -> new CaseView.Merged(
                        Ids.of(jurisdiction, merge.mergedProposalId()),
                        merge.mergedNumber(),
                        merge.title(),
                        merge.points(),
                        merge.submitters(),
                        merge.mergedOn(),
                        merge.reason()))
                .toList();
    }

    List<Point> points(List<Point> own) {
        return Stream.concat(
                        own.stream(),
                        merges.stream().flatMap(merge -> merge.points().stream().map(MergedPoint::point)))
                .toList();
    }

    List<Submitter> submitters(List<Submitter> own) {
        return Stream.concat(
                        own.stream(),
                        merges.stream()
                                .flatMap(merge -> merge.submitters().stream().map(MergedSubmitter::submitter)))
                .toList();
    }

    /** Ids are numbered on: the earlier merge has the lower ones, whatever the days say. */
    private static int firstSubmitter(ProposalMerged merge) {
        return merge.submitters().stream()
                .map(one -> one.submitter().submitterId().replaceAll("\\D", ""))
                .filter(digits -> !digits.isEmpty())
                .mapToInt(Integer::parseInt)
                .min()
                .orElse(Integer.MAX_VALUE);
    }
}
