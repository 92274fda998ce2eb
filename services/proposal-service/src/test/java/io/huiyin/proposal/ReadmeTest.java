package io.huiyin.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.contracts.ProposalEvent;
import io.huiyin.proposal.intake.Workbooks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ReadmeTest {
    @Test
    void it_names_every_event_and_column() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        assertThat(Arrays.stream(ProposalEvent.class.getPermittedSubclasses()).map(Class::getSimpleName))
                .allSatisfy(event -> assertThat(readme).contains("`" + event + "`"));
        assertThat(readme).contains(String.join(" ", Workbooks.HEADERS));
        assertThat(readme.lines().count()).isLessThan(60);
    }
}
