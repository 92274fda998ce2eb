package io.huiyin.supervision.ledger.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.contracts.value.ProposalKind;
import io.huiyin.supervision.Story;
import io.huiyin.supervision.casefile.Scope;
import io.huiyin.supervision.casefile.Told;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseIndexTest {
    private static final Scope OFFICE = new Scope(Story.COUNTY, Scope.Sight.ALL, "office");

    @TempDir
    Path folder;

    private static void put(LiveIndex index, String id) {
        Story story = new Story(id, ProposalKind.CPPCC_PROPOSAL, Story.EDUCATION).registered();
        index.put(story.id(), Optional.of(Told.file(story)));
    }

    private static int count(CaseIndex index) {
        return index.search(OFFICE, searcher -> searcher.count(new MatchAllDocsQuery()));
    }

    @Test
    void what_was_committed_is_there_again_with_its_offsets() {
        try (CaseIndex index = new CaseIndex(folder)) {
            put(index.live(), "p1");
            index.live().commit(Map.of(0, 17L, 3, 4L));
            put(index.live(), "p2");
            index.refresh();
            assertThat(count(index)).isEqualTo(2);
        }
        try (CaseIndex again = new CaseIndex(folder)) {
            assertThat(count(again)).isEqualTo(1);
            assertThat(again.live().offsets()).isEqualTo(Map.of(0, 17L, 3, 4L));
        }
    }

    @Test
    void a_new_index_takes_over_while_the_old_one_is_being_read() throws Exception {
        try (CaseIndex index = new CaseIndex(folder)) {
            put(index.live(), "p1");
            index.refresh();
            AtomicBoolean stop = new AtomicBoolean();
            CompletableFuture<Void> reader = CompletableFuture.runAsync(() -> {
                while (!stop.get()) {
                    assertThat(count(index)).isBetween(1, 2);
                }
            });
            for (int i = 0; i < 5; i++) {
                LiveIndex next = index.beside();
                put(next, "p1");
                put(next, "p2");
                next.refresh();
                next.commit(Map.of(0, 1L));
                index.swap(next);
            }
            stop.set(true);
            reader.join();
            assertThat(count(index)).isEqualTo(2);
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left)
                    .extracting(path -> path.getFileName().toString())
                    .containsExactlyInAnyOrder("build-6", "current");
        }
    }

    @Test
    void a_case_that_is_gone_is_in_no_list() {
        try (CaseIndex index = new CaseIndex(folder)) {
            put(index.live(), "p1");
            index.refresh();
            index.live().put("141129:p1", Optional.empty());
            index.refresh();
            assertThat(count(index)).isZero();
            assertThat(index.version("141129:p1")).isZero();
        }
    }
}
