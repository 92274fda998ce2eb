package io.huiyin.messaging.operate;

import io.huiyin.access.Permit;
import io.huiyin.contracts.value.Post;
import io.huiyin.messaging.consume.EventConsumers;
import io.huiyin.messaging.consume.ParkedEventListing;
import io.huiyin.messaging.consume.ParkedEventRetry;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The parked events of this service. They are tried again by themselves; here it is done at once. */
@RestController
@Permit(Post.OPERATOR)
class ParkedEventController {
    private final EventConsumers consumers;

    ParkedEventController(EventConsumers consumers) {
        this.consumers = consumers;
    }

    @GetMapping("/parked-events")
    ParkedEventListing list() {
        return consumers.parkedEvents();
    }

    @PostMapping("/parked-events/retries")
    ParkedEventRetry retry() {
        return consumers.retryParked();
    }
}
