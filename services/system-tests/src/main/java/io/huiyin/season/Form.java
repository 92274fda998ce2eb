package io.huiyin.season;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A multipart body. The same parts give the same bytes, as a repeated request must.
 *
 * @param content as sent
 */
public record Form(byte[] content) {
    private static final String BOUNDARY = "huiyin-season-form";

    /** Of a JSON part and a PDF part. */
    public static Form of(String jsonName, byte[] json, String pdfName, byte[] pdf) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        part(bytes, "name=\"" + jsonName + "\"", "application/json", json);
        part(bytes, "name=\"" + pdfName + "\"; filename=\"scan.pdf\"", "application/pdf", pdf);
        bytes.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return new Form(bytes.toByteArray());
    }

    private static void part(ByteArrayOutputStream bytes, String disposition, String type, byte[] content) {
        bytes.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\nContent-Type: "
                        + type + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(content);
        bytes.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    String contentType() {
        return "multipart/form-data; boundary=" + BOUNDARY;
    }
}
