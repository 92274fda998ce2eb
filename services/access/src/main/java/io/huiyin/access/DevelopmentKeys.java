package io.huiyin.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huiyin.contracts.Actor;
import io.huiyin.contracts.EventCodec;
import io.huiyin.contracts.value.Post;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Keys that stand in for accounts until there is a directory: {@code base64url(claims).base64url(HMAC-SHA256)}, signed with
 * the random secret of one data folder. They do not expire and are not revoked one by one: who can read the file can be
 * anybody, so they serve loopback addresses only. Thread-safe.
 */
public final class DevelopmentKeys {
    private static final int LONGEST_KEY = 2_000;
    private static final Pattern NAME = Pattern.compile("\\P{Cntrl}{1,100}");
    private static final ObjectMapper JSON = EventCodec.mapper();

    private final SecretKeySpec secret;

    private DevelopmentKeys(byte[] secret) {
        this.secret = new SecretKeySpec(secret, "HmacSHA256");
    }

    /**
     * Keys signed with the secret in the file, which is made (random, readable by its owner only) when absent.
     *
     * @throws UnusableSecret when it cannot be read or made, has not 32 bytes, or others may read it
     */
    public static DevelopmentKeys open(Path secretFile) {
        return new DevelopmentKeys(SecretFile.readOrCreate(secretFile, "开发密钥文件"));
    }

    /**
     * A key for the caller.
     *
     * @throws IllegalArgumentException for {@link Post#SYSTEM}, which never asks from outside, or unusable names
     */
    public String mint(Caller caller) {
        Claims claims = Claims.of(caller);
        if (!claims.usable()) {
            throw new IllegalArgumentException("no key for " + caller);
        }
        try {
            String payload = encode(JSON.writeValueAsBytes(claims));
            return payload + "." + encode(sign(payload));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whom the key was made for; empty when this secret did not sign exactly this text. */
    public Optional<Caller> verify(String key) {
        int dot = key.indexOf('.');
        if (dot < 1 || key.length() > LONGEST_KEY) {
            return Optional.empty();
        }
        String payload = key.substring(0, dot);
        // compared as text: several texts can decode to the same bytes
        byte[] expected = encode(sign(payload)).getBytes(StandardCharsets.UTF_8);
        byte[] given = key.substring(dot + 1).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(expected, given) ? read(payload) : Optional.empty();
    }

    private static Optional<Caller> read(String payload) {
        try {
            Claims claims = JSON.readValue(Base64.getUrlDecoder().decode(payload), Claims.class);
            return claims.usable() ? Optional.of(claims.caller()) : Optional.empty();
        } catch (IOException | IllegalArgumentException signedByAnOlderBuild) {
            return Optional.empty();
        }
    }

    private byte[] sign(String payload) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
            return mac.doFinal(payload.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private record Claims(
            String person,
            Post post,
            String unit,
            String jurisdiction,
            @Nullable String onBehalfOf) {
        static Claims of(Caller caller) {
            Actor actor = caller.actor();
            return new Claims(actor.person(), actor.post(), actor.unit(), caller.jurisdiction(), actor.onBehalfOf());
        }

        Caller caller() {
            return new Caller(new Actor(person, post, unit, onBehalfOf), jurisdiction);
        }

        boolean usable() {
            return post != null
                    && post != Post.SYSTEM
                    && isName(person)
                    && isName(unit)
                    && isName(jurisdiction)
                    && (onBehalfOf == null || isName(onBehalfOf));
        }

        private static boolean isName(@Nullable String text) {
            return text != null && !text.isBlank() && NAME.matcher(text).matches();
        }
    }
}
