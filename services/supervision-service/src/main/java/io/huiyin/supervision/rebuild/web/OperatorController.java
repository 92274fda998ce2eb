package io.huiyin.supervision.rebuild.web;

import io.huiyin.access.Permit;
import io.huiyin.contracts.value.Post;
import io.huiyin.supervision.ledger.index.BuildIndex;
import io.huiyin.supervision.rebuild.RebuildProjections;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** For whoever operates the installation; nothing here shows a case. Repeating does no harm. */
@RestController
@Permit(Post.OPERATOR)
class OperatorController {
    private final RebuildProjections rebuildProjections;
    private final BuildIndex buildIndex;

    OperatorController(RebuildProjections rebuildProjections, BuildIndex buildIndex) {
        this.rebuildProjections = rebuildProjections;
        this.buildIndex = buildIndex;
    }

    /** How many case files the new index has. */
    record Built(int caseFiles) {}

    @PostMapping("/rebuilds")
    RebuildProjections.Rebuild rebuild() {
        return rebuildProjections.rebuild();
    }

    @PostMapping("/index-builds")
    Built build() {
        return new Built(buildIndex.build());
    }
}
