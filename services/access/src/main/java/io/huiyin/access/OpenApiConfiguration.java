package io.huiyin.access;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;

/** Says in the interface descriptions what the argument resolvers read and who may. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(GlobalOperationCustomizer.class)
class OpenApiConfiguration {
    private static final String KEY = "key";

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Caller.class, CommandHeader.class, OpenCommandHeader.class);
        SpringDocUtils.getConfig().addHiddenRestControllers(ProblemErrorController.class);
    }

    @Bean
    GlobalOpenApiCustomizer keyScheme() {
        SecurityScheme scheme =
                new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer");
        return api -> api.schemaRequirement(KEY, scheme);
    }

    @Bean
    GlobalOperationCustomizer accessDescription() {
        return (operation, method) -> {
            describeAccess(operation, method);
            if (takesCommand(method)) {
                describeHeaders(operation);
            }
            return operation;
        };
    }

    private static void describeAccess(Operation operation, HandlerMethod method) {
        AccessDecision decision = AccessDecision.of(method).orElse(null);
        if (decision instanceof AccessDecision.Posts permitted) {
            operation.addSecurityItem(new SecurityRequirement().addList(KEY));
            operation.addExtension(
                    "x-permit", permitted.posts().stream().map(Enum::name).toList());
        } else if (decision instanceof AccessDecision.Everybody everybody) {
            operation.addExtension("x-permit-all", everybody.why());
        }
    }

    private static boolean takesCommand(HandlerMethod method) {
        for (MethodParameter parameter : method.getMethodParameters()) {
            if (CommandHeaderArgument.reads(parameter)) {
                return true;
            }
        }
        return false;
    }

    private static void describeHeaders(Operation operation) {
        operation.addParametersItem(header(
                CommandHeaderArgument.IDEMPOTENCY_KEY,
                "1–100 visible ASCII characters, new for every command, the same for its retries",
                new StringSchema().minLength(1).maxLength(100),
                true));
        operation.addParametersItem(header(
                CommandHeaderArgument.OCCURRED_ON,
                "day of an act that is entered later; today when absent",
                new StringSchema().format("date"),
                false));
        operation.addParametersItem(
                header(HttpHeaders.IF_MATCH, "version the client has seen, e.g. \"7\"", new StringSchema(), false));
    }

    private static Parameter header(String name, String description, Schema<?> schema, boolean required) {
        return new Parameter()
                .in("header")
                .name(name)
                .description(description)
                .schema(schema)
                .required(required);
    }
}
