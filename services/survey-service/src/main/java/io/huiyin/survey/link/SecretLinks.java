package io.huiyin.survey.link;

import com.mongodb.client.model.ReplaceOptions;
import io.huiyin.contracts.Ids;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Makes and finds the submitters' secret links. A token is {@code <jurisdiction>-<32 characters>}, an HMAC that nobody can
 * guess; the store keeps only its hash, so who reads the database cannot answer for anybody.
 */
public final class SecretLinks {
    private static final String COLLECTION = "links";
    private static final int TOKEN_BYTES = 24;

    private final MongoTemplate mongo;
    private final byte[] secret;

    /**
     * @param secret at least 32 random bytes
     */
    public SecretLinks(MongoTemplate mongo, byte[] secret) {
        if (secret.length < 32) {
            throw new IllegalArgumentException("secret is too short");
        }
        this.mongo = mongo;
        this.secret = secret.clone();
    }

    /** The token of this issue; the same issue always has the same token. */
    public String issue(LinkPurpose purpose, String surveyId, String submitterId, int issue) {
        String named = surveyId + "|" + submitterId + "|" + issue;
        byte[] mac = hmac(purpose == LinkPurpose.ANSWER ? named : purpose + "|" + named);
        String token = Ids.jurisdiction(surveyId)
                + "-"
                + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(mac, TOKEN_BYTES));
        Document link = new Document("_id", id(token))
                .append("purpose", purpose.name())
                .append("surveyId", surveyId)
                .append("submitterId", submitterId)
                .append("issue", issue);
        mongo.getCollection(COLLECTION)
                .replaceOne(new Document("_id", id(token)), link, new ReplaceOptions().upsert(true));
        return token;
    }

    /** What a token stands for, or empty when it is none of ours or is for something else. */
    public Optional<SecretLink> find(LinkPurpose purpose, String token) {
        return find(token).filter(link -> link.purpose() == purpose);
    }

    private Optional<SecretLink> find(String token) {
        if (token.length() > 80 || token.indexOf('-') < 1) {
            return Optional.empty();
        }
        Document link = mongo.getCollection(COLLECTION)
                .find(new Document("_id", id(token)))
                .first();
        return Optional.ofNullable(link)
                .map(found -> new SecretLink(
                        // links from before there were others say nothing
                        LinkPurpose.valueOf(found.get("purpose", LinkPurpose.ANSWER.name())),
                        found.getString("surveyId"),
                        found.getString("submitterId"),
                        found.getInteger("issue", 0)));
    }

    private static String id(String token) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return token.substring(0, token.indexOf('-')) + ":link:"
                    + HexFormat.of().formatHex(hash);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] hmac(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
