package io.huiyin.door;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.huiyin.access.Caller;
import io.huiyin.access.CommandHeader;
import io.huiyin.access.OpenCommandHeader;
import io.huiyin.access.Permit;
import io.huiyin.access.PermitAll;
import io.huiyin.access.ReadAudit;
import io.huiyin.contracts.problem.Rejected;
import io.huiyin.contracts.problem.Rejection;
import io.huiyin.contracts.problem.RequestRejected.StaleVersion;
import io.huiyin.contracts.problem.RequestRejected.ValueTooLong;
import io.huiyin.contracts.value.Post;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** A tiny service behind the door. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({Door.Letters.class, Door.Forgotten.class})
public class Door {
    @Bean
    List<ReadAudit.Read> reads() {
        return new CopyOnWriteArrayList<>();
    }

    @Bean
    ReadAudit keepingAudit(List<ReadAudit.Read> reads) {
        return reads::add;
    }

    record Letter(
            Title title,
            @Nullable LocalDate writtenOn,
            @Nullable Post from,
            @Nullable Integer pages) {
        Letter {
            Objects.requireNonNull(title, "标题");
        }
    }

    record Title(String text) {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        Title {
            if (text.length() > 10) {
                throw new Rejected(new ValueTooLong("标题", 10));
            }
        }
    }

    record Form(@NotBlank(message = "写明的联系人") String contact) {}

    record NobodyWroteThisDown() implements Rejection {}

    @RestController
    static class Letters {
        @GetMapping("/letters/{id}")
        @Permit({Post.HANDLER, Post.UNIT_HEAD})
        Map<String, String> read(@PathVariable String id, Caller caller) {
            return Map.of(
                    "person", caller.actor().person(),
                    "id", id,
                    "logged", String.valueOf(MDC.get("proposalId")));
        }

        @PostMapping("/letters/{id}/write")
        @Permit(Post.HANDLER)
        Map<String, String> write(@PathVariable String id, CommandHeader command, @RequestBody Letter letter) {
            return Map.of(
                    "key", command.idempotencyKey(),
                    "person", command.caller().actor().person(),
                    "version", String.valueOf(command.expectedVersion()),
                    "occurredOn", String.valueOf(command.occurredOn()),
                    "hash", command.requestHash(),
                    "title", letter.title().text(),
                    "logged", MDC.get("proposalId") + "/" + MDC.get("commandId"));
        }

        @PostMapping("/letters/import")
        @Permit(Post.GOVERNMENT_OFFICE)
        Map<String, String> upload(CommandHeader command, @RequestParam MultipartFile file) {
            return Map.of("hash", command.requestHash(), "size", String.valueOf(file.getSize()));
        }

        @PostMapping("/surveys/{secret}/answer")
        @PermitAll("the secret link stands for the submitter")
        Map<String, String> answer(OpenCommandHeader command, @Nullable Caller caller) {
            return Map.of("key", command.idempotencyKey(), "caller", String.valueOf(caller));
        }

        @PostMapping("/login")
        @PermitAll("nobody is logged in yet")
        Map<String, String> login(@RequestParam String key) {
            return Map.of("key", key);
        }

        @GetMapping("/whoami")
        @PermitAll("asks for a caller all the same")
        String whoami(Caller caller) {
            return caller.actor().person();
        }

        @PostMapping("/forms")
        @Permit(Post.HANDLER)
        void form(@Valid @RequestBody Form form) {}

        @GetMapping("/pages")
        @Permit(Post.HANDLER)
        String page(@RequestParam @Min(value = 1, message = "不小于 1 的数") int number) {
            return "page " + number;
        }

        @GetMapping("/stale")
        @Permit(Post.HANDLER)
        void stale() {
            throw new Rejected(new StaleVersion(3, 5));
        }

        @GetMapping("/unwritten")
        @Permit(Post.HANDLER)
        void unwritten() {
            throw new Rejected(new NobodyWroteThisDown());
        }

        @GetMapping("/broken")
        @Permit(Post.HANDLER)
        void broken() {
            throw new IllegalStateException(
                    "secret detail of " + List.of("inside").stream().collect(Collectors.joining()));
        }
    }

    @RestController
    static class Forgotten {
        @GetMapping("/forgotten")
        String forgotten() {
            return "never";
        }

        @GetMapping("/nobody")
        @Permit({})
        String nobody() {
            return "never";
        }

        @GetMapping("/reasonless")
        @PermitAll(" ")
        String reasonless() {
            return "never";
        }
    }
}
