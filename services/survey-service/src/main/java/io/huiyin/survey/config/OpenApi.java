package io.huiyin.survey.config;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Heading of the interface description. */
@Configuration(proxyBeanMethods = false)
class OpenApi {
    @Bean
    OpenAPI surveyApi() {
        return new OpenAPI()
                .info(new Info().title("survey-service").version("1").description("征询意见：链接、答卷、查看"));
    }
}
