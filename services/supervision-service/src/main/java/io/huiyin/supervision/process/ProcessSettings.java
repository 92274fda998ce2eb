package io.huiyin.supervision.process;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code huiyin.handling.*}.
 *
 * @param url of handling-service
 * @param timeout after which the page is shown without the picture
 */
@ConfigurationProperties("huiyin.handling")
public record ProcessSettings(
        @DefaultValue("http://127.0.0.1:8082") String url,
        @DefaultValue("1s") Duration timeout) {}
