package io.huiyin.handling.process;

import io.huiyin.handling.process.delegate.Delegates;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;

/** Gives the engine its delegates, and only them, and the listeners that tie it to the inbox. */
final class EngineSetUp extends AbstractProcessEnginePlugin {
    private final Delegates delegates;
    private final WaitListeners listeners;

    EngineSetUp(Delegates delegates, WaitListeners listeners) {
        this.delegates = delegates;
        this.listeners = listeners;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        Map<Object, Object> beans = new HashMap<>(delegates.byName());
        configuration.setBeans(beans);
        configuration.setExpressionManager(new JuelExpressionManager(beans)); // Spring's would see every bean
        List<BpmnParseListener> parseListeners = configuration.getCustomPostBPMNParseListeners();
        if (parseListeners == null) {
            parseListeners = new ArrayList<>();
            configuration.setCustomPostBPMNParseListeners(parseListeners);
        }
        parseListeners.add(listeners);
    }
}
