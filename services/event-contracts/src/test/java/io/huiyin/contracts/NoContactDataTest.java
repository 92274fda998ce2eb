package io.huiyin.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.contracts.sample.Snapshots;
import io.huiyin.contracts.value.Submitter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("D15: contact data never enters events")
class NoContactDataTest {
    private static final Pattern CONTACT = Pattern.compile(
            "phone|mobile|tel(?!l)|fax|address|street|postcode|postalcode|zip|e?mail|wechat|weixin|qq|idcard|idnumber|identity"
                    + "|passport|birth|bankaccount",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TEXT = Pattern.compile(
            "(?<![\\w-])(1[3-9]\\d{9}|\\d{17}[\\dXx]|[\\w.]+@\\w+\\.[A-Za-z]{2,}|0\\d{2,3}-\\d{7,8})(?![\\w-])");

    record Hidden(String name, Homes homes) {}

    record Homes(List<Home> all) {}

    record Home(String homeAddress) {}

    @Test
    void no_component_of_an_event_or_of_a_value_in_it_can_hold_contact_data() {
        Set<String> components = components(Stream.concat(EventTypes.all().stream(), Stream.of(EventEnvelope.class))
                .toArray(Type[]::new));

        assertThat(components)
                .hasSizeGreaterThan(100)
                .contains("Submitter.name", "Actor.person", "PointAnswer.answer")
                .noneMatch(NoContactDataTest::isContact);
    }

    @Test
    void a_submitter_is_named_and_nothing_more() {
        assertThat(Arrays.stream(Submitter.class.getRecordComponents()).map(RecordComponent::getName))
                .containsExactly("submitterId", "name", "kind", "lead");
    }

    @Test
    void the_walk_finds_what_is_hidden_in_lists_of_values() {
        assertThat(components(Hidden.class)).contains("Home.homeAddress").anyMatch(NoContactDataTest::isContact);
    }

    @Test
    void the_words_are_meant() {
        assertThat(Stream.of("A.phone", "A.mobileNumber", "A.tel", "A.email", "A.mail", "A.homeAddress", "A.idCard"))
                .allMatch(NoContactDataTest::isContact);
        assertThat(Stream.of("A.name", "A.title", "A.delivered", "A.summary", "A.deadline", "A.details"))
                .noneMatch(NoContactDataTest::isContact);
        assertThat(List.of("电话13800138000", "\"a@b.cn\"", "14232719800101123X", "0358-5022222"))
                .allMatch(text -> TEXT.matcher(text).find());
    }

    @Test
    void no_sample_shows_any() {
        EventTypes.all().forEach(type -> {
            String sample = new String(Snapshots.read("samples", type.getSimpleName()), StandardCharsets.UTF_8);
            assertThat(TEXT.matcher(sample).results().map(MatchResult::group))
                    .as(type.getSimpleName())
                    .isEmpty();
        });
    }

    private static boolean isContact(String component) {
        return CONTACT.matcher(component.substring(component.indexOf('.') + 1)).find();
    }

    private static Set<String> components(Type... roots) {
        Deque<Type> waiting = new ArrayDeque<>(Arrays.asList(roots));
        Set<Type> seen = new LinkedHashSet<>();
        while (!waiting.isEmpty()) {
            Type type = waiting.pop();
            if (!seen.add(type)) {
                continue;
            }
            if (type instanceof ParameterizedType generic) {
                waiting.addAll(Arrays.asList(generic.getActualTypeArguments()));
            } else if (type instanceof Class<?> value && value.isRecord()) {
                Arrays.stream(value.getRecordComponents())
                        .map(RecordComponent::getGenericType)
                        .forEach(waiting::add);
            }
        }
        return seen.stream()
                .filter(type -> type instanceof Class<?> value && value.isRecord())
                .flatMap(type -> Arrays.stream(((Class<?>) type).getRecordComponents())
                        .map(component -> ((Class<?>) type).getSimpleName() + "." + component.getName()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
