package io.huiyin.handling.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.contracts.EventTypes;
import io.huiyin.handling.process.delegate.Delegates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BpmnModelElementInstance;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.Script;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What the house asks of every model. */
class ModelConsistencyTest {
    private static final int ONE_SCREEN = 30;

    /** Every model with the class of its words. */
    private static final Map<String, Class<?>> CONSTANTS = Map.of(
            ProposalHandling.KEY, ProposalHandling.class,
            CoHandling.KEY, CoHandling.class,
            ExtensionProcess.KEY, ExtensionProcess.class,
            Panel.KEY, Panel.class);

    private static final Pattern ID =
            Pattern.compile("(Start|Task|Catch|Timer|Gateway|End|Sub|Flow|Message|Definition)(_[A-Z][A-Za-z]+)+");
    private static final Pattern BEAN = Pattern.compile("\\$\\{([a-zA-Z]+)}");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}+");

    /** A model with its file name. */
    record Model(String file, BpmnModelInstance bpmn) {
        Process process() {
            return bpmn.getModelElementsByType(Process.class).iterator().next();
        }

        <T extends BpmnModelElementInstance> Collection<T> all(Class<T> type) {
            return bpmn.getModelElementsByType(type);
        }

        @Override
        public String toString() {
            return file;
        }
    }

    static Stream<Model> models() throws IOException {
        return Arrays.stream(new PathMatchingResourcePatternResolver()
                        .getResources("classpath*:bpmn/handling-service/*.bpmn"))
                .map(ModelConsistencyTest::read);
    }

    private static Model read(Resource resource) {
        try {
            BpmnModelInstance bpmn = Bpmn.readModelFromStream(resource.getInputStream());
            Bpmn.validateModel(bpmn);
            return new Model(String.valueOf(resource.getFilename()), bpmn);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void there_are_the_models_we_know() throws IOException {
        assertThat(models().map(model -> model.process().getId()))
                .containsExactlyInAnyOrderElementsOf(CONSTANTS.keySet());
    }

    @ParameterizedTest
    @MethodSource("models")
    void file_and_process_have_one_name(Model model) {
        assertThat(model.all(Process.class)).hasSize(1);
        assertThat(model.file()).isEqualTo(model.process().getId() + ".bpmn");
        assertThat(model.process().isExecutable()).isTrue();
        assertThat(model.process().getName()).matches(CHINESE);
    }

    @ParameterizedTest
    @MethodSource("models")
    void it_fits_one_screen_and_is_not_empty(Model model) {
        List<FlowNode> steps = model.all(FlowNode.class).stream()
                .filter(node -> !(node instanceof SubProcess)) // a frame around steps is no step
                .toList();
        assertThat(steps).hasSizeBetween(5, ONE_SCREEN);
    }

    @ParameterizedTest
    @MethodSource("models")
    void ids_are_english_and_labels_chinese(Model model) {
        assertThat(model.all(FlowNode.class)).allSatisfy(node -> {
            assertThat(node.getId()).matches(ID);
            assertThat(node.getName()).matches(CHINESE);
        });
        assertThat(model.all(SequenceFlow.class))
                .extracting(SequenceFlow::getId)
                .allMatch(ID.asMatchPredicate());
    }

    @ParameterizedTest
    @MethodSource("models")
    void the_prefix_of_an_id_says_what_it_is(Model model) {
        assertThat(model.all(FlowNode.class))
                .allSatisfy(node -> assertThat(node.getId().split("_")[0]).isEqualTo(prefix(node)));
    }

    private static String prefix(FlowNode node) {
        if (node instanceof IntermediateCatchEvent event) {
            return message(event).isEmpty() ? "Timer" : "Catch";
        }
        if (node instanceof StartEvent) {
            return "Start";
        }
        if (node instanceof EndEvent) {
            return "End";
        }
        if (node instanceof SubProcess) {
            return "Sub";
        }
        return node instanceof ServiceTask ? "Task" : "Gateway";
    }

    @ParameterizedTest
    @MethodSource("models")
    void the_constants_name_every_node_and_nothing_else(Model model) {
        Class<?> constants =
                Objects.requireNonNull(CONSTANTS.get(model.process().getId()));
        Set<String> named = constants(constants).stream()
                .filter(ID.asMatchPredicate())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> drawn = model.all(FlowNode.class).stream()
                .filter(node -> !(node instanceof SubProcess))
                .map(FlowNode::getId)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named).isEqualTo(drawn);
    }

    private static Set<String> constants(Class<?> type) {
        return Arrays.stream(type.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == String.class)
                .map(field -> {
                    try {
                        return (String) field.get(null);
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("models")
    void every_bean_exists(Model model) throws ClassNotFoundException {
        Set<String> beans = Arrays.stream(
                        Class.forName(Delegates.class.getName() + "$Wiring").getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Bean.class))
                .filter(method -> JavaDelegate.class.isAssignableFrom(method.getReturnType()))
                .map(Method::getName)
                .collect(Collectors.toSet());
        assertThat(model.all(ServiceTask.class)).isNotEmpty().allSatisfy(task -> {
            Matcher bean = BEAN.matcher(task.getCamundaDelegateExpression());
            assertThat(bean.matches()).isTrue();
            assertThat(beans).contains(bean.group(1));
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void every_message_is_an_event_that_the_routing_knows(Model model) {
        Set<String> routed =
                new ProcessRouting().types().stream().map(Class::getSimpleName).collect(Collectors.toSet());
        assertThat(model.all(Message.class)).isNotEmpty().allSatisfy(message -> {
            assertThat(EventTypes.find(message.getName())).as(message.getName()).isPresent();
            assertThat(message.getId()).isEqualTo("Message_" + message.getName());
            assertThat(routed).contains(message.getName());
        });
    }

    @Test
    void every_routed_event_is_a_message_of_a_model() throws IOException {
        Set<String> messages = new HashSet<>();
        models().forEach(model -> model.all(Message.class).forEach(message -> messages.add(message.getName())));
        assertThat(new ProcessRouting().types())
                .extracting(Class::getSimpleName)
                .containsExactlyInAnyOrderElementsOf(messages);
    }

    @ParameterizedTest
    @MethodSource("models")
    void history_is_kept_ten_years(Model model) {
        assertThat(model.process().getCamundaHistoryTimeToLiveString()).isEqualTo("P3650D");
    }

    @ParameterizedTest
    @MethodSource("models")
    void the_engine_saves_before_tasks_and_after_starts_and_receives(Model model) {
        assertThat(model.all(ServiceTask.class)).allMatch(ServiceTask::isCamundaAsyncBefore);
        assertThat(model.all(StartEvent.class)).isNotEmpty().allMatch(StartEvent::isCamundaAsyncAfter);
        assertThat(model.all(IntermediateCatchEvent.class))
                .filteredOn(event -> !message(event).isEmpty())
                .isNotEmpty()
                .allMatch(IntermediateCatchEvent::isCamundaAsyncAfter);
    }

    @ParameterizedTest
    @MethodSource("models")
    void tasks_are_tried_twenty_times_over_two_hours(Model model) {
        assertThat(model.all(ServiceTask.class))
                .allSatisfy(task -> assertThat(task.getExtensionElements()
                                .getElementsQuery()
                                .filterByType(CamundaFailedJobRetryTimeCycle.class)
                                .singleResult()
                                .getTextContent()
                                .split(","))
                        .hasSize(20)
                        .startsWith("PT1S")
                        .endsWith("PT1H"));
    }

    @ParameterizedTest
    @MethodSource("models")
    void every_wait_has_a_timer_a_moved_date_and_something_that_happens(Model model) {
        assertThat(model.all(EventBasedGateway.class)).isNotEmpty().allSatisfy(wait -> {
            List<FlowNode> branches = wait.getSucceedingNodes().list();
            List<String> messages = branches.stream()
                    .map(CatchEvent.class::cast)
                    .map(ModelConsistencyTest::message)
                    .toList();
            assertThat(messages).as(wait.getId()).containsOnlyOnce("").containsOnlyOnce("DueMoved");
            assertThat(messages).hasSizeGreaterThan(2).doesNotHaveDuplicates();
            assertThat(branches)
                    .filteredOn(branch -> List.of("", "DueMoved").contains(message((CatchEvent) branch)))
                    .allSatisfy(branch ->
                            assertThat(asksAndWaitsAgain(branch, wait)).isTrue());
        });
        assertThat(model.all(TimerEventDefinition.class))
                .isNotEmpty()
                .allMatch(timer -> timer.getTimeDate().getTextContent().equals("${wakeAt}"));
    }

    private static boolean asksAndWaitsAgain(FlowNode branch, EventBasedGateway wait) {
        FlowNode task = branch.getSucceedingNodes().singleResult();
        return task instanceof ServiceTask
                && task.getSucceedingNodes().singleResult().getId().equals(wait.getId());
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_stop_interrupts_it(Model model) {
        assertThat(model.all(SubProcess.class)).singleElement().satisfies(stop -> {
            assertThat(stop.triggeredByEvent()).isTrue();
            assertThat(stop.getFlowElements().stream().filter(StartEvent.class::isInstance))
                    .singleElement()
                    .satisfies(start -> {
                        assertThat(((StartEvent) start).isInterrupting()).isTrue();
                        assertThat(message((CatchEvent) start)).isEqualTo("ProposalStopped");
                    });
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void it_has_no_scripts_and_no_variables_of_its_own(Model model) {
        assertThat(model.all(Script.class)).isEmpty();
        assertThat(model.all(ScriptTask.class)).isEmpty();
        String xml = Bpmn.convertToString(model.bpmn());
        assertThat(xml).doesNotContain("inputOutput", "camunda:expression", "camunda:class", "conditionExpression");
    }

    @ParameterizedTest
    @MethodSource("models")
    void everything_is_drawn_on_one_sheet_without_overlap(Model model) {
        assertThat(model.all(BpmnEdge.class)).hasSameSizeAs(model.all(SequenceFlow.class));
        List<BpmnShape> shapes = model.all(BpmnShape.class).stream()
                .filter(shape -> !(shape.getBpmnElement() instanceof SubProcess))
                .toList();
        assertThat(shapes).hasSize(model.all(FlowNode.class).size() - 1);
        for (BpmnShape one : shapes) {
            assertThat(shapes.stream().filter(other -> other != one && overlap(one, other)))
                    .as(one.getBpmnElement().getId())
                    .isEmpty();
        }
    }

    private static boolean overlap(BpmnShape one, BpmnShape other) {
        Bounds a = one.getBounds();
        Bounds b = other.getBounds();
        return a.getX() < b.getX() + b.getWidth()
                && b.getX() < a.getX() + a.getWidth()
                && a.getY() < b.getY() + b.getHeight()
                && b.getY() < a.getY() + a.getHeight();
    }

    /** Name of the message it waits for, empty for a timer. */
    private static String message(CatchEvent event) {
        return event.getEventDefinitions().stream()
                .filter(MessageEventDefinition.class::isInstance)
                .map(definition ->
                        ((MessageEventDefinition) definition).getMessage().getName())
                .findFirst()
                .orElse("");
    }
}
