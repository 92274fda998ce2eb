package io.huiyin.messaging.operate;

import io.huiyin.access.Caller;
import io.huiyin.access.Permit;
import io.huiyin.contracts.value.Post;
import io.huiyin.messaging.consume.DeadLetterListing;
import io.huiyin.messaging.consume.DeadLetterReplay;
import io.huiyin.messaging.consume.DeadLetterSelection;
import io.huiyin.messaging.consume.DeadLetters;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The dead letters of this service. Repeating does no harm. */
@RestController
@Permit(Post.OPERATOR)
class DeadLetterController {
    private final DeadLetters letters;

    DeadLetterController(DeadLetters letters) {
        this.letters = letters;
    }

    @GetMapping("/dead-letters")
    DeadLetterListing list(
            @RequestParam(required = false) @Nullable String topic,
            @RequestParam(required = false) @Nullable String group) {
        return letters.list(DeadLetterSelection.of(topic, group));
    }

    @PostMapping("/dead-letters/replays")
    DeadLetterReplay replay(@RequestBody DeadLetterSelection which, Caller caller) {
        return letters.replay(which, caller.actor().person());
    }
}
