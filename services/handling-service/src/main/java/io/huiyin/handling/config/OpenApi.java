package io.huiyin.handling.config;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Heading of the interface description. */
@Configuration(proxyBeanMethods = false)
class OpenApi {
    @Bean
    OpenAPI handlingApi() {
        return new OpenAPI()
                .info(new Info().title("handling-service").version("1").description("签收、退办、沟通、会办意见、答复、签批、送达"))
                .servers(List.of(new Server().url("/")));
    }
}
