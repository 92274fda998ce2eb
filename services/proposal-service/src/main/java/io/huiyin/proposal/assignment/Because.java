package io.huiyin.proposal.assignment;

import io.huiyin.contracts.problem.Rejected;
import io.huiyin.contracts.problem.RequestRejected;
import io.huiyin.contracts.value.Characters;
import io.huiyin.proposal.register.ProposalRejected;
import org.jspecify.annotations.Nullable;

/** Reasons of the offices: given, readable, of bearable length (A12). */
final class Because {
    private static final int LONGEST = 1_000;

    private Because() {}

    /** @throws Rejected BecauseMissing or UnsupportedCharacters */
    static String require(String act, @Nullable String text) {
        if (text == null || text.isBlank() || Characters.length(text) > LONGEST) {
            throw new Rejected(new ProposalRejected.BecauseMissing(act, LONGEST));
        }
        if (!Characters.printable(text)) {
            throw new Rejected(new RequestRejected.UnsupportedCharacters(act + "理由"));
        }
        return text.strip();
    }
}
