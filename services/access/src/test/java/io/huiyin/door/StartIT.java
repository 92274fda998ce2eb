package io.huiyin.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.access.Caller;
import io.huiyin.access.DevelopmentKeys;
import io.huiyin.access.UnusableSecret;
import io.huiyin.contracts.Actor;
import io.huiyin.contracts.value.Post;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

@ExtendWith(OutputCaptureExtension.class)
class StartIT {
    @TempDir
    Path folder;

    @Test
    void development_keys_do_not_start_on_an_address_others_can_reach(CapturedOutput output) {
        for (String address : List.of("", "--server.address=0.0.0.0")) {
            assertThatThrownBy(() -> start(address, "--huiyin.access.secret-file=" + folder.resolve("access.secret")))
                    .hasRootCauseInstanceOf(UnusableSecret.class);
        }
        assertThat(output).contains("开发密钥只能用于本机：server.address 现为 0.0.0.0，请改为 127.0.0.1 后再启动。");
        assertThat(output).contains("（未设置，即所有网卡）").doesNotContain("\tat ", "Error starting Tomcat");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void without_a_secret_file_no_key_opens() throws Exception {
        DevelopmentKeys keys = DevelopmentKeys.open(folder.resolve("access.secret"));
        try (ConfigurableApplicationContext service = start("--server.address=127.0.0.1")) {
            String port = service.getEnvironment().getProperty("local.server.port");
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/stale"))
                    .header(
                            "Authorization",
                            "Bearer " + keys.mint(new Caller(new Actor("王小明", Post.HANDLER, "u003", null), "141129")))
                    .build();

            HttpResponse<String> answer =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(401);
        }
    }

    private static ConfigurableApplicationContext start(String... arguments) {
        String[] all = new String[arguments.length + 2];
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        all[0] = "--server.port=0";
        all[1] = "--spring.main.banner-mode=off";
        return new SpringApplicationBuilder(Door.class).run(all);
    }
}
