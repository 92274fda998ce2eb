package io.huiyin.supervision;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** supervision-service. */
@SpringBootApplication
public class SupervisionServiceApplication {
    /** The application with its own configuration file; also how standalone starts it. */
    public static SpringApplicationBuilder builder() {
        return new SpringApplicationBuilder(SupervisionServiceApplication.class)
                .properties("spring.config.name=supervision-service");
    }

    public static void main(String[] arguments) {
        builder().run(arguments);
    }
}
