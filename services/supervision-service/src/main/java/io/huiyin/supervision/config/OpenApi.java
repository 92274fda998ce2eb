package io.huiyin.supervision.config;

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
    OpenAPI supervisionApi() {
        return new OpenAPI()
                .info(new Info().title("supervision-service").version("1").description("案卷、台账、逾期清单、待办、统计"))
                .servers(List.of(new Server().url("/")));
    }
}
