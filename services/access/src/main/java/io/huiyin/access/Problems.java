package io.huiyin.access;

import io.huiyin.contracts.problem.Problem;
import io.huiyin.contracts.problem.ProblemCatalogue;
import io.huiyin.contracts.problem.Rejection;
import io.huiyin.contracts.problem.RequestRejected.Unexpected;
import java.net.URI;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Refusals and faults as {@code application/problem+json}, whatever the client accepts. */
final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger("access.fault");

    private final ProblemCatalogue catalogue;

    Problems(ProblemCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    ResponseEntity<ProblemDetail> refusal(Rejection rejection) {
        if (!catalogue.faults(rejection.getClass()).isEmpty()) {
            return fault(new IllegalStateException("the catalogue cannot tell " + rejection));
        }
        return answer(catalogue.describe(rejection));
    }

    /** The client gets a number, the log gets the number and the cause. */
    ResponseEntity<ProblemDetail> fault(Throwable cause) {
        String traceId = UUID.randomUUID().toString().substring(0, 13);
        LOG.error("unexpected, trace {}", traceId, cause);
        return answer(catalogue.describe(new Unexpected(traceId)));
    }

    private static ResponseEntity<ProblemDetail> answer(Problem problem) {
        ProblemDetail detail = ProblemDetail.forStatus(problem.status());
        detail.setType(URI.create(problem.type()));
        detail.setTitle(problem.title());
        detail.setDetail(problem.message());
        detail.setProperty("rule", problem.rule());
        ResponseEntity.BodyBuilder response =
                ResponseEntity.status(problem.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (problem.status() == 401) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return response.body(detail);
    }
}
