package io.huiyin.messaging.operate;

import io.huiyin.access.Permit;
import io.huiyin.contracts.value.Post;
import io.huiyin.messaging.inbox.ParkedRow;
import io.huiyin.messaging.inbox.ProcessInbox;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Events that no process has waited for within patience. A wait that opens tries them again; here it is done at once. */
@RestController
@Permit(Post.OPERATOR)
class ParkedInboxController {
    private static final int MOST_SHOWN = 200;

    private final ProcessInbox inbox;

    ParkedInboxController(ProcessInbox inbox) {
        this.inbox = inbox;
    }

    /** The oldest rows, and how many there are. */
    record ParkedRowListing(long parked, List<ParkedRow> rows) {}

    /** How many rows are tried once more. */
    record ParkedRowRetry(int due) {}

    @GetMapping("/parked-inbox-rows")
    ParkedRowListing list() {
        return new ParkedRowListing(inbox.parked(), inbox.parkedRows(MOST_SHOWN));
    }

    @PostMapping("/parked-inbox-rows/retries")
    ParkedRowRetry retry() {
        return new ParkedRowRetry(inbox.retryParked());
    }
}
