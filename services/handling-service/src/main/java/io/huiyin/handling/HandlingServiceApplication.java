package io.huiyin.handling;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Starts handling-service alone; standalone starts it from {@link #builder()}. */
@SpringBootApplication
public class HandlingServiceApplication {
    /** The application with its settings, not yet started. */
    public static SpringApplicationBuilder builder() {
        return new SpringApplicationBuilder(HandlingServiceApplication.class)
                .properties("spring.config.name=handling-service");
    }

    public static void main(String[] arguments) {
        builder().run(arguments);
    }
}
