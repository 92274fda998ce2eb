package io.huiyin.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;

/** For the test every service has: its interface is described as {@code docs/api} says. */
public final class InterfaceDescription {
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, SerializationFeature.INDENT_OUTPUT);

    private InterfaceDescription() {}

    /** What {@code /v3/api-docs} answered as it is committed: keys in order, without the address that was asked. */
    public static String text(String apiDocs) throws IOException {
        TreeMap<?, ?> described = JSON.readValue(apiDocs, TreeMap.class);
        described.remove("servers");
        return JSON.writeValueAsString(described) + "\n";
    }

    /**
     * The committed text of a service, e.g. {@code survey-service}; with {@code -Dhuiyin.snapshots=update} it becomes this
     * one before.
     */
    public static String committed(String service, String text) throws IOException {
        Path file = Path.of(System.getProperty("huiyin.root", "../.."), "docs/api", service + ".openapi.json");
        if ("update".equals(System.getProperty("huiyin.snapshots"))) {
            Files.writeString(file, text);
        }
        return Files.readString(file);
    }
}
