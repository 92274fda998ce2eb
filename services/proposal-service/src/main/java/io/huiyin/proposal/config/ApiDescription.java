package io.huiyin.proposal.config;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Head of the interface description at {@code /v3/api-docs}. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {
    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("proposal-service")
                        .version("1")
                        .description("Sessions, registration and import of proposals, their numbers, 交办."));
    }
}
