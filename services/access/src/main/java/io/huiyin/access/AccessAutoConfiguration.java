package io.huiyin.access;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import io.huiyin.contracts.problem.ProblemCatalogue;
import jakarta.servlet.MultipartConfigElement;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import org.apache.catalina.core.StandardHost;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.autoconfigure.web.servlet.MultipartAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorMvcAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.MultipartConfigFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives every web application of the system the same door. */
@AutoConfiguration(
        before = {WebMvcAutoConfiguration.class, ErrorMvcAutoConfiguration.class, MultipartAutoConfiguration.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@Import(OpenApiConfiguration.class)
@EnableConfigurationProperties({AccessSettings.class, ServerProperties.class})
class AccessAutoConfiguration {
    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnProperty("huiyin.access.secret-file")
    DevelopmentKeys developmentKeys(AccessSettings settings, ServerProperties server) {
        InetAddress address = server.getAddress();
        if (address == null || !address.isLoopbackAddress()) {
            throw new UnusableSecret("开发密钥只能用于本机：server.address 现为 "
                    + (address == null ? "（未设置，即所有网卡）" : address.getHostAddress())
                    + "，请改为 127.0.0.1 后再启动。");
        }
        Path file = settings.secretFile();
        if (file == null) {
            throw new UnusableSecret("huiyin.access.secret-file 没有写文件名，请写明后再启动。");
        }
        return DevelopmentKeys.open(file);
    }

    /** Opens the keys before the server, so that a refusal to start is one sentence. */
    @Bean
    WebServerFactoryCustomizer<ConfigurableWebServerFactory> keysBeforeServer(ObjectProvider<DevelopmentKeys> keys) {
        return factory -> keys.ifAvailable(opened -> {});
    }

    @Bean
    ProblemCatalogue problemCatalogue() {
        return ProblemCatalogue.load();
    }

    /** What a body says is used or refused, never passed over: a misspelt field would take what was typed with it. */
    @Bean
    Jackson2ObjectMapperBuilderCustomizer everyFieldIsRead() {
        return builder -> builder.featuresToEnable(
                DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    }

    @Bean
    Problems problems(ProblemCatalogue catalogue, AccessSettings settings) {
        return new Problems(catalogue, settings.maxBody());
    }

    @Bean
    ProblemAdvice problemAdvice(Problems problems) {
        return new ProblemAdvice(problems);
    }

    @Bean
    ProblemErrorController problemErrorController(Problems problems) {
        return new ProblemErrorController(problems);
    }

    @Bean
    @ConditionalOnMissingBean
    ReadAudit readAudit() {
        return new LoggedReadAudit();
    }

    @Bean
    FilterRegistrationBean<ActuatorFilter> actuatorFilter(
            AccessSettings settings,
            @Value("${management.endpoints.web.base-path:/actuator}") String basePath,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        return inOrder(new ActuatorFilter(basePath, settings.actuatorRemote(), problems), 1);
    }

    @Bean
    FilterRegistrationBean<AuthenticationFilter> authenticationFilter(ObjectProvider<DevelopmentKeys> keys) {
        return inOrder(new AuthenticationFilter(keys.getIfAvailable()), 2);
    }

    @Bean
    FilterRegistrationBean<RequestBodyFilter> requestBodyFilter(
            AccessSettings settings,
            Problems problems,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver resolver) {
        return inOrder(new RequestBodyFilter(settings.maxBody(), problems, resolver), 3);
    }

    @Bean
    MultipartConfigElement multipartConfigElement(AccessSettings settings) {
        MultipartConfigFactory factory = new MultipartConfigFactory();
        factory.setMaxFileSize(settings.maxBody());
        factory.setMaxRequestSize(settings.maxBody());
        return factory.createMultipartConfig();
    }

    /** Takes in what is too large up to four times the limit, so that the client reads the refusal instead of a broken connection. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> swallowTooLarge(AccessSettings settings) {
        int bytes = Math.toIntExact(
                Math.min(Integer.MAX_VALUE, 4 * settings.maxBody().toBytes()));
        return factory -> factory.addConnectorCustomizers(connector -> {
            if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
                http.setMaxSwallowSize(bytes);
            }
        });
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsOfContainer(Problems problems) {
        return factory -> factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ProblemValve.class.getName());
                host.getPipeline().addValve(new ProblemValve(problems));
            }
        });
    }

    @Bean
    WebMvcConfigurer accessWebMvc(ReadAudit audit) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new AccessInterceptor(audit)).order(Ordered.HIGHEST_PRECEDENCE);
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerArgument());
                resolvers.add(new CommandHeaderArgument());
            }
        };
    }

    // after the framework's filters that set the encoding, before everything of the services
    private static <F extends jakarta.servlet.Filter> FilterRegistrationBean<F> inOrder(F filter, int order) {
        FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 100 + order);
        return registration;
    }
}
