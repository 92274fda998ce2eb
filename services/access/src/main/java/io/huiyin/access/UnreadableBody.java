package io.huiyin.access;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.huiyin.contracts.problem.Rejected;
import io.huiyin.contracts.problem.Rejection;
import io.huiyin.contracts.problem.RequestRejected.MalformedRequest;
import io.huiyin.contracts.problem.RequestRejected.ValueInvalid;
import io.huiyin.contracts.problem.RequestRejected.ValueMissing;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.util.ClassUtils;

/** Why a body could not be read: a value's own refusal, the field that does not fit, or the place where JSON ends. */
final class UnreadableBody {
    private static final int LONGEST_NAME = 60;

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
            if (cause instanceof UnrecognizedPropertyException unknown) {
                return new MalformedRequest("没有“" + shortened(field(unknown)) + "”这一项，请核对接口说明里的名称");
            }
            if (cause instanceof NullPointerException missing && isName(missing.getMessage())) {
                return new ValueMissing(String.valueOf(missing.getMessage()));
            }
            if (cause instanceof InvalidFormatException unfit) {
                return new ValueInvalid(field(unfit), expected(unfit.getTargetType()));
            }
        }
        return ofField(unreadable.getCause());
    }

    private static Rejection ofField(@Nullable Throwable cause) {
        if (cause instanceof JsonMappingException unfit && !unfit.getPath().isEmpty()) {
            return new ValueInvalid(field(unfit), "接口说明里写的格式");
        }
        return new MalformedRequest("内容为空，或不是接口说明里写的 JSON");
    }

    // requireNonNull(title, "标题") names the value; the JVM's own messages are sentences
    private static boolean isName(@Nullable String message) {
        return message != null && message.matches("[\\p{L}\\p{N}.]{1,40}");
    }

    private static String expected(Class<?> type) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                            .map(constant -> ((Enum<?>) constant).name())
                            .collect(Collectors.joining("、"))
                    + " 之一";
        }
        if (type == LocalDate.class) {
            return "日期，例如 2023-09-30";
        }
        return Number.class.isAssignableFrom(ClassUtils.resolvePrimitiveIfNecessary(type)) ? "数字" : "接口说明里写的格式";
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
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
