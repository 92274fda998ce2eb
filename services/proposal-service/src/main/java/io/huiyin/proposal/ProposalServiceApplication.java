package io.huiyin.proposal;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** proposal-service by itself. */
@SpringBootApplication
public class ProposalServiceApplication {
    public static void main(String[] arguments) {
        builder().run(arguments);
    }

    /** The service with its own settings file, alone or beside others in one JVM. */
    public static SpringApplicationBuilder builder() {
        return new SpringApplicationBuilder(ProposalServiceApplication.class)
                .properties("spring.config.name=proposal-service");
    }
}
