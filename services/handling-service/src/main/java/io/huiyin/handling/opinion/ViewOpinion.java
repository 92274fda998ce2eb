package io.huiyin.handling.opinion;

import io.huiyin.messaging.aggregate.AggregateRepository;
import java.util.Optional;

/** Shows an opinion. */
public final class ViewOpinion {
    private final AggregateRepository<Opinion> opinions;
    private final OwnAssignment ownAssignment;

    ViewOpinion(AggregateRepository<Opinion> opinions, OwnAssignment ownAssignment) {
        this.opinions = opinions;
        this.ownAssignment = ownAssignment;
    }

    public Optional<OpinionView> view(String id) {
        long sequence = opinions.sequence(id); // before the content: never newer than what is shown
        return opinions.find(id).map(opinion -> {
            ownAssignment.tell(id, opinion);
            return OpinionView.of(id, sequence, opinion);
        });
    }
}
