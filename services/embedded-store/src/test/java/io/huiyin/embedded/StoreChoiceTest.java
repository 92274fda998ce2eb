package io.huiyin.embedded;

import static io.huiyin.embedded.StoreChoice.Kind.EMBEDDED;
import static io.huiyin.embedded.StoreChoice.Kind.MONGOD;
import static io.huiyin.embedded.StoreChoice.Kind.MONGODB_URI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreChoiceTest {
    private static final Map<String, String> NOTHING = Map.of("PATH", "/nowhere");
    private static final Map<String, String> URI =
            Map.of("PATH", "/nowhere", "MONGODB_URI", "mongodb://clerk:secret@db1:27017/?replicaSet=rs");

    @TempDir
    Path temporary;

    private DataFolder folder;
    private Map<String, String> withMongod;

    @BeforeEach
    void prepare() throws Exception {
        folder = DataFolder.at(temporary.resolve("data"));
        Path program = Files.createDirectories(temporary.resolve("bin")).resolve("mongod");
        Files.writeString(program, "#!/bin/sh\nexit 1\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        withMongod = Map.of("PATH", "/nowhere:" + program.getParent());
    }

    @Test
    void an_address_goes_before_a_program_and_a_program_before_the_embedded_store() {
        assertThat(StoreChoice.of(DataFolder.at(temporary.resolve("1")), URI).kind())
                .isEqualTo(MONGODB_URI);
        assertThat(StoreChoice.of(DataFolder.at(temporary.resolve("2")), withMongod)
                        .kind())
                .isEqualTo(MONGOD);
        assertThat(StoreChoice.of(DataFolder.at(temporary.resolve("3")), NOTHING)
                        .kind())
                .isEqualTo(EMBEDDED);
    }

    @Test
    void the_choice_stands_in_the_folder_and_is_kept() {
        StoreChoice.of(folder, NOTHING);

        assertThat(folder.path().resolve("store.properties")).content().contains("documents=embedded");
        assertThat(StoreChoice.of(folder, NOTHING).kind()).isEqualTo(EMBEDDED);
    }

    @Test
    void another_store_than_before_is_refused_with_the_way_back() {
        StoreChoice.of(folder, NOTHING);

        assertThatThrownBy(() -> StoreChoice.of(folder, URI))
                .isInstanceOf(StoreMismatch.class)
                .hasMessageContaining("一直使用内置文档库")
                .hasMessageContaining("去掉环境变量 MONGODB_URI")
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> StoreChoice.of(folder, withMongod))
                .isInstanceOf(StoreMismatch.class)
                .hasMessageContaining("HUIYIN_DOCUMENT_STORE=embedded");
    }

    @Test
    void a_folder_of_a_server_does_not_fall_back_to_the_embedded_store() {
        StoreChoice.of(folder, URI);

        assertThatThrownBy(() -> StoreChoice.of(folder, NOTHING))
                .isInstanceOf(StoreMismatch.class)
                .hasMessageContaining("重新设置环境变量 MONGODB_URI");
    }

    @Test
    void a_program_found_later_can_be_left_unused() {
        StoreChoice.of(folder, NOTHING);

        assertThat(StoreChoice.of(folder, Map.of("PATH", withMongod.get("PATH"), "HUIYIN_DOCUMENT_STORE", "embedded"))
                        .kind())
                .isEqualTo(EMBEDDED);
    }

    @Test
    void a_folder_from_before_the_choice_was_written_down_is_embedded() throws Exception {
        Files.createFile(folder.documents());

        assertThatThrownBy(() -> StoreChoice.of(folder, URI)).isInstanceOf(StoreMismatch.class);
    }

    @Test
    void a_server_of_others_is_named_without_its_password() {
        try (DocumentStore store = StoreChoice.of(folder, URI).start(0)) {
            assertThat(store.description()).contains("db1:27017").doesNotContain("secret");
            assertThat(store.toString()).doesNotContain("secret");
            assertThat(store.uri("handling"))
                    .isEqualTo("mongodb://clerk:secret@db1:27017/handling?replicaSet=rs&authSource=admin");
        }
    }

    @Test
    void a_database_is_put_into_an_address_without_changing_the_rest() {
        assertThat(uri("mongodb://a:1,b:2")).isEqualTo("mongodb://a:1,b:2/x");
        assertThat(uri("mongodb://a/")).isEqualTo("mongodb://a/x");
        assertThat(uri("mongodb+srv://a/y?w=majority")).isEqualTo("mongodb+srv://a/x?w=majority");
        assertThat(uri("mongodb://u:p@a/y")).isEqualTo("mongodb://u:p@a/x?authSource=y");
        assertThat(uri("mongodb://u:p@a/y?authSource=z")).isEqualTo("mongodb://u:p@a/x?authSource=z");
        assertThatThrownBy(() -> uri("localhost:27017"))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("MONGODB_URI 的格式不对");
    }

    @Test
    void a_program_that_does_not_come_up_is_refused_with_where_to_look() {
        assertThatThrownBy(() -> StoreChoice.of(folder, withMongod).start(Ports.anyFree()))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("mongod 未能启动")
                .hasMessageContaining("mongod.log");
    }

    @Test
    void mongod_is_a_replica_set_of_one_on_loopback() {
        assertThat(MongodProcess.command(Path.of("/usr/bin/mongod"), Path.of("/d/data"), Path.of("/d"), 27117))
                .containsSequence("--dbpath", "/d/data")
                .containsSequence("--bind_ip", "127.0.0.1")
                .containsSequence("--replSet", "huiyin")
                .containsSequence("--port", "27117");
    }

    private static String uri(String address) {
        return new ExternalMongo(address).uri("x");
    }
}
