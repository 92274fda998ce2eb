package io.huiyin.access;

import io.huiyin.contracts.Actor;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/** What a request asked for, so that a key used for something else, or by somebody else, is noticed. */
final class RequestHash {
    private final MessageDigest digest = sha256();

    private RequestHash() {}

    static String of(HttpServletRequest request, @Nullable Caller caller, @Nullable String occurredOn) {
        RequestHash hash = new RequestHash();
        if (caller != null) {
            Actor actor = caller.actor();
            hash.add(actor.person(), actor.post().name(), actor.unit(), actor.onBehalfOf(), caller.jurisdiction());
        }
        hash.add(request.getMethod(), request.getRequestURI(), request.getQueryString(), occurredOn);
        hash.add(RequestAttributes.body(request));
        hash.addForm(request);
        return HexFormat.of().formatHex(hash.digest.digest());
    }

    private void addForm(HttpServletRequest request) {
        String type = request.getContentType();
        if (type == null || !(type.startsWith("multipart/") || type.startsWith("application/x-www-form-urlencoded"))) {
            return;
        }
        new TreeMap<>(request.getParameterMap()).forEach((name, values) -> {
            add(name);
            Arrays.stream(values).forEach(this::add);
        });
        MultipartHttpServletRequest upload = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        if (upload != null) {
            new TreeMap<>(upload.getMultiFileMap()).values().forEach(files -> files.forEach(this::addFile));
        }
    }

    // the boundary between the parts is new at every retry, the parts are not
    private void addFile(MultipartFile file) {
        add(file.getName(), file.getOriginalFilename());
        MessageDigest content = sha256();
        try (InputStream bytes = file.getInputStream()) {
            byte[] chunk = new byte[8192];
            for (int read = bytes.read(chunk); read >= 0; read = bytes.read(chunk)) {
                content.update(chunk, 0, read);
            }
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
        add(content.digest());
    }

    private void add(@Nullable String... parts) {
        for (String part : parts) {
            add(part == null ? new byte[0] : part.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void add(byte[] part) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
        digest.update(part);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
