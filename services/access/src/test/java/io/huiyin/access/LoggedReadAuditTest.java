package io.huiyin.access;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.huiyin.contracts.Actor;
import io.huiyin.contracts.value.Post;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class LoggedReadAuditTest {
    private final Logger logger = (Logger) LoggerFactory.getLogger("audit.read");
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void listen() {
        logger.setLevel(Level.INFO);
        lines.start();
        logger.addAppender(lines);
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(lines);
    }

    @Test
    void a_read_is_one_line() {
        Caller caller = new Caller(new Actor("王小明", Post.HANDLER, "u003", null), "141129");

        new LoggedReadAudit().record(new ReadAudit.Read(caller, "/replies/{id}", "0189-abc", 200));
        new LoggedReadAudit().record(new ReadAudit.Read(null, "/surveys/{secret}", null, 404));

        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly(
                        "person=王小明 post=HANDLER unit=u003 jurisdiction=141129 path=/replies/{id} proposal=0189-abc status=200",
                        "person=- path=/surveys/{secret} proposal=- status=404");
    }
}
