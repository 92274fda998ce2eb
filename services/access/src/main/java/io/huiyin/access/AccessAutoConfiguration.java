package io.huiyin.access;

import io.huiyin.contracts.problem.ProblemCatalogue;
import jakarta.servlet.MultipartConfigElement;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.autoconfigure.web.servlet.MultipartAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorMvcAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.MultipartConfigFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives every web application of the system the same door. */
@AutoConfiguration(
        before = {WebMvcAutoConfiguration.class, ErrorMvcAutoConfiguration.class, MultipartAutoConfiguration.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
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

    @Bean
    ProblemCatalogue problemCatalogue() {
        return ProblemCatalogue.load();
    }

    @Bean
    Problems problems(ProblemCatalogue catalogue) {
        return new Problems(catalogue);
    }

    @Bean
    ProblemAdvice problemAdvice(Problems problems, AccessSettings settings) {
        return new ProblemAdvice(problems, settings);
    }

    @Bean
    ProblemErrorController problemErrorController(Problems problems, AccessSettings settings) {
        return new ProblemErrorController(problems, settings);
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
            AccessSettings settings, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        return inOrder(new RequestBodyFilter(settings.maxBody(), problems), 3);
    }

    @Bean
    MultipartConfigElement multipartConfigElement(AccessSettings settings) {
        MultipartConfigFactory factory = new MultipartConfigFactory();
        factory.setMaxFileSize(settings.maxBody());
        factory.setMaxRequestSize(settings.maxBody());
        return factory.createMultipartConfig();
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
