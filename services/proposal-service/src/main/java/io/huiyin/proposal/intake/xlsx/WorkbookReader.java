package io.huiyin.proposal.intake.xlsx;

import io.huiyin.proposal.intake.xlsx.RowCollector.TooManyRows;
import io.huiyin.proposal.intake.xlsx.UnusableWorkbook.Why;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** Reads an untrusted workbook as a stream: no formulas are calculated, no links followed, no pictures opened. */
public final class WorkbookReader {
    private static final int MOST_ROWS = 5_000;

    static {
        // second line behind ZipInspection; these are the whole JVM's
        ZipSecureFile.setMinInflateRatio(0.005);
        ZipSecureFile.setMaxEntrySize(80L << 20);
    }

    private WorkbookReader() {}

    /**
     * The rows of the first sheet.
     *
     * @throws UnusableWorkbook when it is no such workbook, has programs, or is larger than any session
     */
    public static WorkbookRows read(byte[] file) throws UnusableWorkbook {
        ZipInspection.require(file);
        try (OPCPackage opened = OPCPackage.open(new ByteArrayInputStream(file))) {
            try {
                return read(opened);
            } finally {
                opened.revert();
            }
        } catch (TooManyRows tooMany) {
            throw new UnusableWorkbook(Why.TOO_LARGE, tooMany);
        } catch (IOException | OpenXML4JException | SAXException | ParserConfigurationException broken) {
            throw new UnusableWorkbook(Why.BROKEN, broken);
        } catch (RuntimeException broken) { // POI throws any kind on a file made to break it
            throw new UnusableWorkbook(Why.BROKEN, broken);
        }
    }

    private static WorkbookRows read(OPCPackage opened)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        XSSFReader workbook = new XSSFReader(opened);
        ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(opened, false);
        RowCollector collector = new RowCollector(MOST_ROWS);
        List<String> sheets = new ArrayList<>();
        XSSFReader.SheetIterator iterator = (XSSFReader.SheetIterator) workbook.getSheetsData();
        while (iterator.hasNext()) {
            try (InputStream sheet = iterator.next()) {
                if (sheets.isEmpty()) {
                    XMLReader parser = XMLHelper.newXMLReader();
                    parser.setContentHandler(new XSSFSheetXMLHandler(
                            workbook.getStylesTable(),
                            null,
                            strings,
                            collector,
                            new DataFormatter(Locale.ROOT),
                            false));
                    parser.parse(new InputSource(sheet));
                }
                sheets.add(iterator.getSheetName());
            }
        }
        if (sheets.isEmpty()) {
            throw new IOException("no sheet");
        }
        return new WorkbookRows(sheets.get(0), List.copyOf(sheets.subList(1, sheets.size())), collector.rows());
    }
}
