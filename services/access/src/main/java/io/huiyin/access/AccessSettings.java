package io.huiyin.access;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings {@code huiyin.access.*}.
 *
 * @param secretFile secret of the development keys, made when absent; without it no key is accepted
 * @param maxBody largest body of a request
 * @param actuatorRemote whether health, info and prometheus answer others than this machine
 */
@ConfigurationProperties("huiyin.access")
record AccessSettings(
        @Nullable Path secretFile,
        @DefaultValue("20MB") DataSize maxBody,
        @DefaultValue("false") boolean actuatorRemote) {}
