package io.huiyin.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.huiyin.contracts.DomainEvent;
import io.huiyin.contracts.EventTypes;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;

/** One name for one thing: record = event type = BPMN message = word of the documents; bean = delegate of a model. */
class EventNamesTest {
    private static final Pattern MESSAGE = Pattern.compile("<bpmn:message [^>]*name=\"([^\"]*)\"");
    private static final Pattern MESSAGE_REF = Pattern.compile("messageRef=\"([^\"]*)\"");
    private static final Pattern DELEGATE = Pattern.compile("delegateExpression=\"([^\"]*)\"");

    /** Nobody acts on these; the case file shows them. A type is taken off this list when somebody begins to act on it. */
    private static final Set<String> READ_SIDE_ONLY = Set.of(
            "SessionOpened",
            "SessionClosed",
            "ProposalRegistered",
            "ProposalNumbered",
            "ContactRecorded",
            "OpinionDrafted",
            "OpinionLevelPassed",
            "OpinionDraftSentBack",
            "OpinionOverdue",
            "ReplyDrafted",
            "ReplyLevelPassed",
            "ReplySentBack",
            "ReplyOverdue",
            "ReplyFiled",
            "AssistanceRequested",
            "AssistanceAnswered",
            "SignOffChainSet",
            "SurveyOpened",
            "SurveyReminded",
            "PanelOverdue",
            "ExtensionDecisionOverdue",
            "CorrectionRequested",
            "AnswerEnteredOnBehalf",
            "AnswerConfirmed",
            "AnswerObjected");

    private static final List<String> MODELS =
            Checkout.files("bpmn", file -> file.toString().endsWith(".bpmn")).stream()
                    .map(Checkout::read)
                    .toList();
    private static final Set<String> TYPES =
            EventTypes.all().stream().map(Class::getSimpleName).collect(Collectors.toCollection(TreeSet::new));
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.huiyin.handling", "io.huiyin.survey", "io.huiyin.proposal");

    @Test
    void every_message_of_a_model_is_an_event() {
        assertThat(found(MESSAGE)).isNotEmpty().isSubsetOf(TYPES);
    }

    @Test
    void every_message_of_a_model_is_waited_for_under_its_own_name() {
        assertThat(found(MESSAGE_REF)).isNotEmpty();
        assertThat(MODELS)
                .allSatisfy(model -> assertThat(found(MESSAGE_REF, model))
                        .containsExactlyInAnyOrderElementsOf(found(MESSAGE, model).stream()
                                .map(message -> "Message_" + message)
                                .toList()));
    }

    @Test
    void every_event_is_heard_by_somebody_or_known_to_be_for_the_case_file_alone() {
        Set<String> heard = new TreeSet<>(found(MESSAGE));
        CLASSES.stream()
                .filter(type -> type.getPackageName().matches("io\\.huiyin\\.\\w+\\.events"))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(dependency -> dependency.getTargetClass())
                .filter(EventNamesTest::isEvent)
                .map(JavaClass::getSimpleName)
                .forEach(heard::add);

        assertThat(heard).isSubsetOf(TYPES).doesNotContainAnyElementsOf(READ_SIDE_ONLY);
        assertThat(Stream.concat(heard.stream(), READ_SIDE_ONLY.stream())).containsExactlyInAnyOrderElementsOf(TYPES);
    }

    @Test
    void every_event_is_said_by_a_service() {
        Set<String> said = CLASSES.stream()
                .flatMap(type -> type.getConstructorCallsFromSelf().stream())
                .map(call -> call.getTargetOwner())
                .filter(EventNamesTest::isEvent)
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(said).containsExactlyInAnyOrderElementsOf(TYPES);
    }

    @Test
    void every_event_stands_in_the_documents() {
        String readme = Checkout.read("docs/events/README.md");
        String interfaces = Checkout.read("docs/events/asyncapi.json");
        assertThat(TYPES).hasSizeGreaterThan(30).allSatisfy(type -> {
            assertThat(readme).contains("| [" + type + "](");
            assertThat(interfaces).contains("\"#/components/messages/" + type + "\"");
        });
    }

    @Test
    void every_delegate_of_a_model_is_a_bean_and_every_such_bean_is_used() {
        Set<String> beans = CLASSES.stream()
                .filter(type -> type.getPackageName().equals("io.huiyin.handling.process.delegate"))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(Bean.class))
                .filter(method ->
                        method.getRawReturnType().isAssignableTo("org.camunda.bpm.engine.delegate.JavaDelegate"))
                .map(JavaMethod::getName)
                .map(name -> "${" + name + "}")
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(beans).isNotEmpty().isEqualTo(found(DELEGATE));
    }

    private static boolean isEvent(JavaClass type) {
        return type.isAssignableTo(DomainEvent.class) && !type.isInterface();
    }

    private static Set<String> found(Pattern pattern) {
        assertThat(MODELS).hasSizeGreaterThanOrEqualTo(2);
        return found(pattern, String.join("\n", MODELS));
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
