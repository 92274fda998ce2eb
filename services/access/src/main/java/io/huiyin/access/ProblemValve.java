package io.huiyin.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.huiyin.contracts.EventCodec;
import io.huiyin.contracts.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.http.MediaType;

/** Requests the container refuses before any filter sees them (a path that is no text, a bad host) are told like all others. */
final class ProblemValve extends ErrorReportValve {
    private final Problems problems;

    ProblemValve(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void report(Request request, Response response, Throwable fault) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        Problem problem = problems.ofContainer(status, request.getRequestURI(), fault);
        try {
            response.setStatus(problem.status());
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setCharacterEncoding("utf-8");
            Writer writer = response.getReporter();
            if (writer != null) {
                writer.write(json(problem));
                response.finishResponse();
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static String json(Problem problem) throws JsonProcessingException {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", problem.type());
        members.put("title", problem.title());
        members.put("status", problem.status());
        members.put("detail", problem.message());
        members.put("rule", problem.rule());
        return EventCodec.mapper().writeValueAsString(members);
    }
}
