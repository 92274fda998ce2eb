package io.huiyin.proposal.intake.xlsx;

import io.huiyin.proposal.intake.xlsx.UnusableWorkbook.Why;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Looks through an untrusted file before anything parses it: what it is, how large it unpacks, whether it has programs. */
final class ZipInspection {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final long MOST_BYTES = 80L << 20;
    private static final int MOST_ENTRIES = 500;
    private static final int LONGEST_CONTENT_TYPES = 1 << 20;

    private ZipInspection() {}

    static void require(byte[] file) throws UnusableWorkbook {
        if (startsWith(file, OLE2)) {
            throw new UnusableWorkbook(Why.OLD_OR_ENCRYPTED, null);
        }
        if (!startsWith(file, ZIP)) {
            throw new UnusableWorkbook(Why.NO_ZIP, null);
        }
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file), StandardCharsets.UTF_8)) {
            if (!walk(zip)) {
                throw new UnusableWorkbook(Why.NO_SPREADSHEET, null);
            }
        } catch (IOException | IllegalArgumentException broken) { // the latter: names that are no text
            throw new UnusableWorkbook(Why.BROKEN, broken);
        }
    }

    /** Whether a spreadsheet's main part is there. */
    private static boolean walk(ZipInputStream zip) throws IOException, UnusableWorkbook {
        boolean spreadsheet = false;
        int entries = 0;
        long total = 0;
        byte[] buffer = new byte[1 << 16];
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            String name = entry.getName().toLowerCase(Locale.ROOT);
            if (name.endsWith("vbaproject.bin") || name.contains("macrosheets/")) {
                throw new UnusableWorkbook(Why.MACROS, null);
            }
            if (name.equals("[content_types].xml")) {
                byte[] types = zip.readNBytes(LONGEST_CONTENT_TYPES);
                total += types.length;
                requireNoMacros(new String(types, StandardCharsets.UTF_8));
            }
            spreadsheet |= name.equals("xl/workbook.xml");
            for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                total += read;
                if (total > MOST_BYTES) {
                    throw new UnusableWorkbook(Why.TOO_LARGE, null);
                }
            }
            if (++entries > MOST_ENTRIES) {
                throw new UnusableWorkbook(Why.TOO_LARGE, null);
            }
        }
        return spreadsheet;
    }

    private static void requireNoMacros(String contentTypes) throws UnusableWorkbook {
        if (contentTypes.contains("macroEnabled") || contentTypes.contains("vbaProject")) {
            throw new UnusableWorkbook(Why.MACROS, null);
        }
    }

    private static boolean startsWith(byte[] file, byte[] magic) {
        return file.length >= magic.length && Arrays.equals(file, 0, magic.length, magic, 0, magic.length);
    }
}
