package io.huiyin.supervision.ledger;

import io.huiyin.contracts.Ids;
import io.huiyin.contracts.problem.Rejected;
import io.huiyin.contracts.problem.RequestRejected;
import io.huiyin.supervision.casefile.CaseFile;
import io.huiyin.supervision.casefile.CaseFiles;
import io.huiyin.supervision.casefile.CaseView;
import io.huiyin.supervision.casefile.Scope;
import io.huiyin.supervision.casefile.Section;
import io.huiyin.supervision.casefile.Sessions;
import io.huiyin.supervision.ledger.index.CaseIndex;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who has just acted reads his own act: waits until case file and index include {@code aggregateId@sequence}, at most two
 * seconds.
 */
public final class ReadYourAct {
    /** What a page says when it does not show the act yet. */
    public static final String NOT_YET = "刚才提交的内容已经保存，但还没有显示到这里，请过几秒刷新。";

    private static final Pattern TOKEN = Pattern.compile("([\\w-]+:[\\w-]+(?::[\\w-]+)*)@(\\d{1,18})");
    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final Duration STEP = Duration.ofMillis(20);

    private final CaseFiles files;
    private final Sessions sessions;
    private final CaseIndex index;

    public ReadYourAct(CaseFiles files, Sessions sessions, CaseIndex index) {
        this.files = files;
        this.sessions = sessions;
        this.index = index;
    }

    /** Whether what is read from now on includes the act; true when no act is named. */
    public boolean includes(Scope scope, @Nullable String token) {
        if (token == null || token.isBlank()) {
            return true;
        }
        Matcher parts = TOKEN.matcher(token);
        if (!parts.matches()) {
            throw new Rejected(new RequestRejected.MalformedRequest("token 应为“编号@序号”"));
        }
        String aggregateId = parts.group(1);
        if (!Ids.jurisdiction(aggregateId).equals(scope.jurisdiction())) {
            throw new Rejected(new RequestRejected.UnknownResource(aggregateId));
        }
        return await(aggregateId, Long.parseLong(parts.group(2)));
    }

    private boolean await(String aggregateId, long sequence) {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (!included(aggregateId, sequence)) {
            if (System.nanoTime() >= deadline) {
                return false;
            }
            index.awaitChange(STEP);
        }
        return true;
    }

    private boolean included(String aggregateId, long sequence) {
        String id = Ids.of(Ids.jurisdiction(aggregateId), Ids.proposalId(aggregateId));
        Optional<CaseFile> file = files.find(id).filter(found -> found.heard(aggregateId) >= sequence);
        if (file.isEmpty()) {
            return aggregateId.equals(id)
                    && sessions.find(id).map(Section::sequence).orElse(0L) >= sequence;
        }
        return CaseView.of(file.get()).isEmpty()
                || index.version(id) >= file.get().version();
    }
}
