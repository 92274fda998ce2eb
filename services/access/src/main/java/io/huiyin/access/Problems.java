package io.huiyin.access;

import io.huiyin.contracts.problem.Problem;
import io.huiyin.contracts.problem.ProblemCatalogue;
import io.huiyin.contracts.problem.Rejection;
import io.huiyin.contracts.problem.RequestRejected.MalformedRequest;
import io.huiyin.contracts.problem.RequestRejected.PayloadTooLarge;
import io.huiyin.contracts.problem.RequestRejected.Unexpected;
import io.huiyin.contracts.problem.RequestRejected.UnknownResource;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.util.unit.DataSize;

/** Refusals and faults as {@code application/problem+json}, whatever the client accepts. */
final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger("access.fault");

    private final ProblemCatalogue catalogue;
    private final DataSize maxBody;

    Problems(ProblemCatalogue catalogue, DataSize maxBody) {
        this.catalogue = catalogue;
        this.maxBody = maxBody;
    }

    Problem refusal(Rejection rejection) {
        if (!catalogue.faults(rejection.getClass()).isEmpty()) {
            return fault(new IllegalStateException("the catalogue cannot tell " + rejection));
        }
        return catalogue.describe(rejection);
    }

    /** The client gets a number, the log gets the number and the cause. */
    Problem fault(Throwable cause) {
        String traceId = UUID.randomUUID().toString().substring(0, 13);
        LOG.error("unexpected, trace {}", traceId, cause);
        return catalogue.describe(new Unexpected(traceId));
    }

    /** What the container or a filter refused, of which only the status is known. */
    Problem ofContainer(int status, @Nullable String path, @Nullable Throwable cause) {
        if (status == 404) {
            return refusal(new UnknownResource(path == null ? "-" : path));
        }
        if (status == 413) {
            return refusal(tooLarge());
        }
        if (status >= 400 && status < 500) {
            return refusal(new MalformedRequest("系统读不懂这个请求（" + status + "）"));
        }
        return fault(cause == null ? new IllegalStateException("status " + status + " without a cause") : cause);
    }

    Rejection tooLarge() {
        return new PayloadTooLarge(
                maxBody.toMegabytes() > 0
                        ? maxBody.toMegabytes() + " MB"
                        : maxBody.toKilobytes() > 0 ? maxBody.toKilobytes() + " KB" : maxBody.toBytes() + " 字节");
    }

    static ResponseEntity<ProblemDetail> answer(Problem problem) {
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
