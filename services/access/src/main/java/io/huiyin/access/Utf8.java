package io.huiyin.access;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Strict UTF-8: broken text is refused, not stored with question marks. */
final class Utf8 {
    private static final Pattern ESCAPES = Pattern.compile("(?:%[0-9A-Fa-f]{2})+");

    private Utf8() {}

    static boolean isValid(byte[] text) {
        try {
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(text));
            return true;
        } catch (CharacterCodingException broken) {
            return false;
        }
    }

    /** Whether the percent-escapes of a path or query are UTF-8. */
    static boolean isValidEscaped(String pathOrQuery) {
        Matcher escapes = ESCAPES.matcher(pathOrQuery);
        while (escapes.find()) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            for (int at = escapes.start(); at < escapes.end(); at += 3) {
                bytes.write(Integer.parseInt(pathOrQuery, at + 1, at + 3, 16));
            }
            if (!isValid(bytes.toByteArray())) {
                return false;
            }
        }
        return true;
    }
}
