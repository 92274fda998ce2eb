package io.huiyin.proposal.intake;

import io.huiyin.contracts.problem.ProblemCatalogue;
import io.huiyin.contracts.problem.Rejection;

/** Says what is wrong where: {@code 第 5 行“标题”：…}, the rest from the catalogue of all refusals. */
public final class Sentences {
    private final ProblemCatalogue catalogue;

    public Sentences(ProblemCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    String of(int row, String column, Rejection rejection) {
        return "第 " + row + " 行“" + column + "”："
                + catalogue.describe(rejection).message();
    }
}
