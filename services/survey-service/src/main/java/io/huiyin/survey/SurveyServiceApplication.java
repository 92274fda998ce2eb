package io.huiyin.survey;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The survey office: asks the submitters, past the unit, whether it was good. */
@SpringBootApplication
public class SurveyServiceApplication {
    public static void main(String[] args) {
        builder().run(args);
    }

    /** As standalone starts it beside the others. */
    public static SpringApplicationBuilder builder() {
        return new SpringApplicationBuilder(SurveyServiceApplication.class)
                .properties("spring.config.name=survey-service");
    }
}
