package io.huiyin.access;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.huiyin.contracts.problem.Rejected;
import io.huiyin.contracts.problem.Rejection;
import io.huiyin.contracts.problem.RequestRejected.MalformedRequest;
import io.huiyin.contracts.problem.RequestRejected.ValueInvalid;
import java.util.stream.Collectors;
import org.springframework.http.converter.HttpMessageNotReadableException;

/** Why a body could not be read: a value's own refusal, the field that does not fit, or the place where JSON ends. */
final class UnreadableBody {
    private UnreadableBody() {}

    static Rejection why(HttpMessageNotReadableException unreadable) {
        for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
            if (cause instanceof Rejected rejected) {
                return rejected.rejection();
            }
        }
        for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
            if (cause instanceof JsonParseException broken) {
                return new MalformedRequest("JSON 写得不对" + place(broken));
            }
            if (cause instanceof JsonMappingException unfit && !unfit.getPath().isEmpty()) {
                return new ValueInvalid(field(unfit), "接口说明里写的格式");
            }
        }
        return new MalformedRequest("内容为空，或不是接口说明里写的 JSON");
    }

    private static String place(JsonProcessingException broken) {
        return broken.getLocation() == null
                ? ""
                : "（第 " + broken.getLocation().getLineNr() + " 行第 "
                        + broken.getLocation().getColumnNr() + " 个字符附近）";
    }

    private static String field(JsonMappingException unfit) {
        return unfit.getPath().stream()
                .map(step -> step.getFieldName() == null ? "第" + (step.getIndex() + 1) + "项" : step.getFieldName())
                .collect(Collectors.joining("."));
    }
}
