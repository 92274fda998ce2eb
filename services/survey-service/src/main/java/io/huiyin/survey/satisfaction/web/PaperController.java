package io.huiyin.survey.satisfaction.web;

import io.huiyin.access.Caller;
import io.huiyin.access.CommandHeader;
import io.huiyin.access.Permit;
import io.huiyin.contracts.value.PaperCarrier;
import io.huiyin.contracts.value.Post;
import io.huiyin.contracts.value.Satisfaction;
import io.huiyin.messaging.aggregate.CommandAnswer;
import io.huiyin.messaging.aggregate.CommandContext;
import io.huiyin.survey.satisfaction.PaperAnswers;
import io.huiyin.survey.satisfaction.PaperEntry;
import io.huiyin.survey.scan.Scan;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Answers from paper over HTTP (D2). */
@RestController
class PaperController {
    private final PaperAnswers papers;

    PaperController(PaperAnswers papers) {
        this.papers = papers;
    }

    /**
     * Enters a paper form with its scan. Parts: {@code answer} (JSON) and {@code scan} (PDF, JPEG or PNG, at most 10 MB). It counts
     * from today, the day of entry (A5); a header Occurred-On changes nothing.
     */
    @PostMapping(value = "/surveys/{id}/paper-answers", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Permit({Post.CONGRESS_OFFICE, Post.CPPCC_OFFICE, Post.LIAISON_OFFICER, Post.HANDLER})
    CommandAnswer enter(
            @PathVariable String id,
            @RequestPart PaperBody answer,
            @RequestPart MultipartFile scan,
            CommandHeader header)
            throws IOException {
        SurveyIds.own(id, header.caller());
        CommandHeader today = new CommandHeader(
                header.idempotencyKey(), header.caller(), header.expectedVersion(), null, header.requestHash());
        CommandContext command = CommandContext.of(today);
        return CommandAnswer.of(papers.enter(id, answer.entry(), scan.getBytes(), command));
    }

    /** The scan an answer was entered from, for the submitters' own office alone; {@code sha256} as in the survey's answers. */
    @GetMapping("/surveys/{id}/scans/{sha256}")
    @Permit({Post.CONGRESS_OFFICE, Post.CPPCC_OFFICE})
    ResponseEntity<byte[]> scan(@PathVariable String id, @PathVariable String sha256, Caller caller) {
        SurveyIds.own(id, caller);
        Scan scan = papers.scan(id, sha256, caller.post());
        String name =
                "scan-" + scan.sha256().substring(0, 12) + "." + scan.type().extension();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(scan.type().mediaType()))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(scan.content());
    }

    /**
     * Part {@code answer}.
     *
     * @param comment 办理意见 (R143)
     * @param signedOn the day on the paper (R147)
     */
    record PaperBody(
            String submitterId,
            @Nullable Satisfaction satisfaction,
            @Nullable String comment,
            LocalDate signedOn,
            PaperCarrier carriedBy) {
        PaperBody {
            Objects.requireNonNull(submitterId, "submitterId");
            Objects.requireNonNull(signedOn, "签字日期");
            Objects.requireNonNull(carriedBy, "带回方式");
        }

        /** A log is no place for it (D15). */
        @Override
        public String toString() {
            return "PaperBody[sealed]";
        }

        PaperEntry entry() {
            return new PaperEntry(submitterId, satisfaction, Typed.text(comment), signedOn, carriedBy);
        }
    }
}
