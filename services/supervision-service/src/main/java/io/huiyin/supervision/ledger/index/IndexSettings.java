package io.huiyin.supervision.ledger.index;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code huiyin.supervision.*}.
 *
 * @param indexDir folder of this node's index; lost, it is made again from the case files
 * @param commitInterval how often the index is made durable; what came since is read again after a crash
 * @param gatherInterval how long changes are gathered before searches see them: a case changed often meanwhile is indexed once
 */
@ConfigurationProperties("huiyin.supervision")
public record IndexSettings(
        @DefaultValue("./data/index") Path indexDir,
        @DefaultValue("5s") Duration commitInterval,
        @DefaultValue("100ms") Duration gatherInterval) {}
