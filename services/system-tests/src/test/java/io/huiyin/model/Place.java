package io.huiyin.model;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * One county with rules of its own. The model reads them here; the system reads the rule pack that {@link #publish()} writes
 * from the county's, changed in just these places.
 *
 * @param code 行政区划代码 of a county that does not exist
 * @param repliesDue R24
 * @param opinionsDue R30
 * @param returnDays working days for 退办 (A12)
 * @param rehandlingMonths R33
 * @param silenceDays working days until silence ends a survey (D4)
 * @param opinionLevels the chain of opinions (A23)
 */
record Place(
        String code,
        LocalDate repliesDue,
        LocalDate opinionsDue,
        int returnDays,
        int rehandlingMonths,
        int silenceDays,
        List<String> opinionLevels) {
    static final List<String> REPLY_LEVELS = List.of("DRAFT", "CHECK", "REVIEW", "SIGN_OFF");

    private static final ObjectMapper JSON = new ObjectMapper();
    /** What others of this class path go on to see. */
    private static final List<String> SHIPPED = List.of("141129-2023@1", "370000-2024@1");

    private static final String COUNTY = "/rule-packs/141129-2023@1.json";

    /** As many as asked for, all different. */
    static List<Place> all() {
        LocalDate september = LocalDate.of(2023, 9, 30);
        LocalDate august = LocalDate.of(2023, 8, 15);
        return List.of(
                new Place("990001", september, august, 7, 1, 20, REPLY_LEVELS),
                new Place("990002", LocalDate.of(2023, 8, 31), LocalDate.of(2023, 7, 31), 5, 1, 15, REPLY_LEVELS),
                new Place("990003", september, august, 3, 2, 20, List.of("DRAFT", "SIGN_OFF")),
                new Place(
                        "990004",
                        LocalDate.of(2023, 9, 15),
                        LocalDate.of(2023, 7, 14),
                        10,
                        1,
                        12,
                        List.of("DRAFT", "CHECK", "SIGN_OFF")));
    }

    String pack() {
        return code + "-2023@1";
    }

    /** Writes the packs, and the list of them, where the class path finds them. */
    static void publish(List<Place> places) {
        ObjectNode index = JSON.createObjectNode();
        ArrayNode packs = index.putArray("packs");
        SHIPPED.forEach(packs::add);
        try {
            Path folder = Path.of(
                            Objects.requireNonNull(Place.class.getResource("/")).toURI())
                    .resolve("rule-packs");
            Files.createDirectories(folder);
            for (Place place : places) {
                place.publish(folder);
                packs.add(place.pack());
            }
            Files.write(folder.resolve("index.json"), JSON.writeValueAsBytes(index));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void publish(Path folder) throws IOException {
        try (InputStream county = Objects.requireNonNull(Place.class.getResourceAsStream(COUNTY))) {
            ObjectNode pack = (ObjectNode) JSON.readTree(county);
            pack.put("id", code + "-2023");
            pack.put("jurisdiction", code);
            pack.put("place", "试验县" + code);
            set(pack, "replyDue").put("date", repliesDue.toString());
            set(pack, "opinionDue").put("date", opinionsDue.toString());
            set(pack, "returnWindow").put("count", returnDays);
            set(pack, "rehandlingDue").put("count", rehandlingMonths);
            set(pack, "furtherRoundDue").put("count", rehandlingMonths);
            set(pack, "surveySilence").put("count", silenceDays);
            ArrayNode levels =
                    ((ObjectNode) pack.path("parameters").path("signOffChains").path("value")).putArray("OPINION");
            opinionLevels.forEach(levels::add);
            Path classes =
                    Path.of(Objects.requireNonNull(Place.class.getResource("/")).toURI());
            Files.createDirectories(classes.resolve("rule-packs"));
            Files.write(classes.resolve("rule-packs").resolve(pack() + ".json"), JSON.writeValueAsBytes(pack));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static ObjectNode set(ObjectNode pack, String parameter) {
        return (ObjectNode) pack.path("parameters").path(parameter).path("value");
    }
}
