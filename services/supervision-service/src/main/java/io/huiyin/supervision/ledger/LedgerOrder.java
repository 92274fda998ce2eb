package io.huiyin.supervision.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.huiyin.contracts.EventCodec;
import io.huiyin.contracts.problem.Rejected;
import io.huiyin.contracts.problem.RequestRejected;
import io.huiyin.supervision.ledger.index.Fields;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The order of a list, and a place in it. Every order ends with the id, so it is total, and a list that is paged by
 * {@code after} has no gaps and no doubles, also while cases come and go.
 */
record LedgerOrder(String name, boolean reverse, List<SortField> fields) {
    static final List<String> NAMES = List.of("number", "dueOn", "deliveredOn", "leadUnit");

    private static final ObjectMapper JSON = EventCodec.mapper();

    /** {@code number}, {@code -dueOn} …; empty is by number. */
    static LedgerOrder of(@Nullable String sort) {
        String given = sort == null || sort.isBlank() ? "number" : sort.strip();
        boolean reverse = given.startsWith("-");
        String name = reverse ? given.substring(1) : given;
        List<SortField> first = switch (name) {
            case "number" -> List.<SortField>of();
            case "dueOn" -> List.of(day(Fields.DUE_SORT, reverse));
            case "deliveredOn" -> List.of(day(Fields.DELIVERED_SORT, reverse));
            case "leadUnit" -> List.of(text(Fields.LEAD_SORT, reverse));
            default ->
                throw new Rejected(new RequestRejected.ValueInvalid("sort", String.join("、", NAMES) + " 之一，前加 - 为倒序"));
        };
        boolean numbersReversed = reverse && name.equals("number");
        List<SortField> number = List.of(
                text(Fields.KIND_SORT, numbersReversed),
                text(Fields.CATEGORY_SORT, numbersReversed),
                day(Fields.SERIAL_SORT, numbersReversed),
                text(Fields.ID_SORT, numbersReversed));
        return new LedgerOrder(
                name, reverse, Stream.concat(first.stream(), number.stream()).toList());
    }

    private static SortField day(String field, boolean reverse) {
        return new SortField(field, SortField.Type.LONG, reverse);
    }

    private static SortField text(String field, boolean reverse) {
        return new SortField(field, SortField.Type.STRING, reverse);
    }

    Sort sort() {
        return new Sort(fields.toArray(SortField[]::new));
    }

    /** A place as text for the address line. */
    String write(Object[] place) {
        List<Object> values = Arrays.stream(place)
                .map(value -> value instanceof BytesRef text ? text.utf8ToString() : value)
                .toList();
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(values));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The place again; null for the beginning. */
    Object @Nullable [] read(@Nullable String after) {
        if (after == null || after.isBlank()) {
            return null;
        }
        try {
            JsonNode values = JSON.readTree(Base64.getUrlDecoder().decode(after));
            if (values instanceof ArrayNode array && array.size() == fields.size()) {
                Object[] place = new Object[array.size()];
                for (int i = 0; i < place.length; i++) {
                    place[i] = value(array.get(i), fields.get(i).getType());
                }
                return place;
            }
        } catch (IOException | IllegalArgumentException notOurs) {
            throw new Rejected(new RequestRejected.MalformedRequest("after 不是本列表给出的翻页位置"));
        }
        throw new Rejected(new RequestRejected.MalformedRequest("after 与 sort 不配套，请从第一页重新翻"));
    }

    private static Object value(JsonNode node, SortField.Type type) {
        boolean number = type == SortField.Type.LONG;
        if (node.isNumber() != number) {
            throw new IllegalArgumentException("not a " + type);
        }
        return number ? (Object) node.longValue() : new BytesRef(node.textValue());
    }
}
