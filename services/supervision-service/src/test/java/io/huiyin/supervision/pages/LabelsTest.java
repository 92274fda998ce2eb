package io.huiyin.supervision.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.contracts.EventTypes;
import io.huiyin.contracts.problem.ProblemCatalogue;
import io.huiyin.contracts.value.AdoptionOutcome;
import io.huiyin.contracts.value.AssignmentRole;
import io.huiyin.contracts.value.ContactMode;
import io.huiyin.contracts.value.ContactPhase;
import io.huiyin.contracts.value.DeliveryChannel;
import io.huiyin.contracts.value.OpinionDisclosure;
import io.huiyin.contracts.value.ProposalKind;
import io.huiyin.contracts.value.ReplyDisclosure;
import io.huiyin.contracts.value.SignOffLevel;
import io.huiyin.contracts.value.StopReason;
import io.huiyin.supervision.casefile.CaseStatus;
import io.huiyin.supervision.casefile.ExtensionView;
import io.huiyin.supervision.casefile.SatisfactionState;
import io.huiyin.supervision.ledger.LedgerFilter;
import io.huiyin.supervision.ledger.SupervisionRejected;
import io.huiyin.supervision.ledger.index.BuildIndex;
import io.huiyin.supervision.rebuild.RebuildProjections;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class LabelsTest {
    private static final Map<String, List<Class<? extends Enum<?>>>> LABELLED = Map.ofEntries(
            Map.entry("status", List.of(CaseStatus.class)),
            Map.entry("kind", List.of(ProposalKind.class)),
            Map.entry("satisfaction", List.of(SatisfactionState.class)),
            Map.entry("late", List.of(LedgerFilter.LateFilter.class)),
            Map.entry("extension", List.of(ExtensionView.State.class)),
            Map.entry("role", List.of(AssignmentRole.class)),
            Map.entry("phase", List.of(ContactPhase.class)),
            Map.entry("mode", List.of(ContactMode.class)),
            Map.entry("channel", List.of(DeliveryChannel.class)),
            Map.entry("disclosure", List.of(ReplyDisclosure.class, OpinionDisclosure.class)),
            Map.entry("adoption", List.of(AdoptionOutcome.class)),
            Map.entry("stop", List.of(StopReason.class)),
            Map.entry("level", List.of(SignOffLevel.class)));

    private static Properties labels() throws IOException {
        Properties labels = new Properties();
        try (Reader file = new InputStreamReader(
                LabelsTest.class.getResourceAsStream("/supervision/messages_zh.properties"), StandardCharsets.UTF_8)) {
            labels.load(file);
        }
        return labels;
    }

    @Test
    void every_constant_on_a_page_has_a_chinese_word() throws IOException {
        Properties labels = labels();
        LABELLED.forEach((prefix, types) -> types.forEach(type -> {
            for (Enum<?> constant : type.getEnumConstants()) {
                assertThat(labels.getProperty(prefix + "." + constant.name()))
                        .as(prefix + "." + constant.name())
                        .isNotBlank();
            }
        }));
    }

    @Test
    void every_event_has_a_line_for_the_time_line() throws IOException {
        Properties labels = labels();
        EventTypes.all()
                .forEach(type -> assertThat(
                                List.of("SessionOpened", "SessionClosed").contains(type.getSimpleName())
                                        ? "not of a case"
                                        : labels.getProperty("event." + type.getSimpleName()))
                        .as(type.getSimpleName())
                        .isNotBlank());
    }

    @Test
    void every_refusal_is_in_the_catalogue() {
        ProblemCatalogue catalogue = ProblemCatalogue.load();
        for (Class<?> rejection : List.of(
                SupervisionRejected.OtherUnit.class,
                BuildIndex.IndexBuildRunning.class,
                RebuildProjections.RebuildBlocked.class)) {
            assertThat(catalogue.faults(rejection)).isEmpty();
        }
    }
}
