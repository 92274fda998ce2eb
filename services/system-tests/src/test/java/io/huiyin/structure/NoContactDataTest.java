package io.huiyin.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is published or committed as an example holds no number one could call and no address one could write to. */
@DisplayName("D15: contact data is in no sample and in no description of an interface")
class NoContactDataTest {
    private static final Pattern CONTACT = Pattern.compile("(?<![\\w-])(?:"
            + "(?:\\+?86[- ]?)?1[3-9]\\d[- ]?\\d{4}[- ]?\\d{4}" // mobile
            + "|0\\d{2,3}[- ]\\d{7,8}" // landline
            + "|\\d{17}[\\dXx]" // identity card
            + "|[\\w.+-]+@[\\w-]+\\.[A-Za-z]{2,}" // mail
            + ")(?![\\w-])");
    private static final Pattern FIELD = Pattern.compile(
            "\"(?:phone|mobile|tel|telephone|e?mail|wechat|homeAddress|postalAddress|idCard|idNumber)[A-Za-z]*\"\\s*:");

    @Test
    void golden_samples_and_schemas() {
        assertClean(25, "services/event-contracts/src/main/resources/samples");
        assertClean(25, "services/event-contracts/src/main/resources/schemas");
    }

    @Test
    void descriptions_of_events_and_endpoints() {
        assertClean(1, "docs/events");
        assertClean(3, "docs/api");
    }

    @Test
    void the_sample_session() {
        assertClean(3, "samples");
    }

    @Test
    void the_sentences_of_refusals() {
        assertClean(5, "services/event-contracts/src/main/resources/problems");
    }

    @Test
    void the_words_are_meant() {
        assertThat(Stream.of(
                        "电话13800138000",
                        "138 0013 8000",
                        "+86 138-0013-8000",
                        "0358-5022222",
                        "14232719800101123X",
                        "\"zhang.san@zy.gov.cn\""))
                .allMatch(text -> CONTACT.matcher(text).find());
        assertThat(Stream.of("中政办〔2023〕13号", "141129:0188a1b2-c3d4-7e5f", "2023-09-30", "@Permit", "a@b"))
                .noneMatch(text -> CONTACT.matcher(text).find());
        assertThat(FIELD.matcher("\"mobileNumber\" : 1").find()).isTrue();
        assertThat(Stream.of("\"title\" : 1", "\"PHONE\": \"电话\"", "[ \"phone\" ]", "\"address\" : \"survey.events\""))
                .noneMatch(text -> FIELD.matcher(text).find());
    }

    private static void assertClean(int atLeast, String folder) {
        List<Path> files = Checkout.files(folder, file -> file.toString().matches(".*\\.(json|csv|md|txt|yml)"));
        assertThat(files).as(folder).hasSizeGreaterThanOrEqualTo(atLeast);
        assertThat(files).allSatisfy(file -> {
            String text = Checkout.read(file);
            assertThat(Stream.of(CONTACT, FIELD)
                            .flatMap(pattern -> pattern.matcher(text).results())
                            .map(MatchResult::group))
                    .isEmpty();
        });
    }
}
