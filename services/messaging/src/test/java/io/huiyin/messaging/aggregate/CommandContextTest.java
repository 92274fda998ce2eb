package io.huiyin.messaging.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.access.Caller;
import io.huiyin.access.CommandHeader;
import io.huiyin.contracts.Actor;
import io.huiyin.contracts.value.Post;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CommandContextTest {
    @Test
    void a_request_is_the_command_its_header_says() {
        Actor clerk = new Actor("刘办", Post.CONGRESS_OFFICE, "CONGRESS_OFFICE", "李代表");
        CommandHeader header =
                new CommandHeader("key-1", new Caller(clerk, "141129"), 7L, LocalDate.of(2023, 9, 30), "hash-1");

        assertThat(CommandContext.of(header))
                .isEqualTo(new CommandContext("key-1", "hash-1", clerk, "141129", LocalDate.of(2023, 9, 30), null, 7L));
    }
}
