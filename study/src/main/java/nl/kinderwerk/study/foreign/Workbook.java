package nl.kinderwerk.study.foreign;

import com.github.pjfanning.xlsx.StreamingReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.kinderwerk.study.InvalidInputException;
import nl.kinderwerk.study.foreign.ForeignAnswers.Row;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/** Reads {@code .xlsx} and {@code .xls}: what a spreadsheet shows, without running a formula. */
public final class Workbook {
    private static final int LARGEST = 32 * 1024 * 1024;
    private static final int MOST_CELLS = 5_000_000;
    private static final int WIDEST = 5_000;

    static {
        // For the whole JVM; nothing else here reads workbooks. A part of this size still fits in memory: sheets are
        // read
        // row by row, and only the list of texts that they share is kept.
        ZipSecureFile.setMinInflateRatio(0.005);
        ZipSecureFile.setMaxEntrySize(64L * 1024 * 1024);
        ZipSecureFile.setMaxTextSize(64L * 1024 * 1024);
        ZipSecureFile.setMaxFileCount(1000);
    }

    private Workbook() {}

    /**
     * Reads the sheets, by name, in order; empty rows are left out, and every row is as wide as the widest.
     *
     * @param file for messages
     * @throws InvalidInputException when this is no workbook, or one that unfolds to too much
     */
    public static Map<String, Table> read(String file, byte[] bytes) {
        if (bytes.length > LARGEST) {
            throw InvalidInputException.of(file, "The workbook is larger than 32 MB.", "Export the answers as CSV.");
        }
        // POI tells broken and hostile files by many kinds of unchecked exceptions.
        try (var workbook = open(bytes)) {
            var sheets = new LinkedHashMap<String, Table>();
            for (var sheet : workbook) {
                sheets.put(sheet.getSheetName(), table(file + " (" + sheet.getSheetName() + ")", sheet));
            }
            return sheets;
        } catch (InvalidInputException told) {
            throw told;
        } catch (Exception | StackOverflowError broken) {
            throw InvalidInputException.of(
                    file,
                    "This is no workbook that can be read safely.",
                    "Open it in a spreadsheet and save it as .xlsx without a password, or export it as CSV.");
        }
    }

    /** Row by row where the format allows it: a small .xlsx may hold more cells than fit in memory all at once. */
    private static org.apache.poi.ss.usermodel.Workbook open(byte[] bytes) throws IOException {
        var content = new ByteArrayInputStream(bytes);
        return FileMagic.valueOf(bytes) == FileMagic.OOXML
                ? StreamingReader.builder().setAvoidTempFiles(true).open(content)
                : WorkbookFactory.create(content);
    }

    private static Table table(String file, Sheet sheet) {
        var filled = filled(file, sheet);
        var width = filled.values().stream()
                .mapToInt(row -> row.lastKey() + 1)
                .max()
                .orElse(0);
        if (width > WIDEST || (long) width * filled.size() > MOST_CELLS) {
            throw tooLarge(file);
        }
        var rows = new ArrayList<Row>();
        filled.forEach((number, texts) -> rows.add(new Row(number + 1, cells(texts, width))));
        return new Table(file, rows);
    }

    /** The texts by row and column: formats alone can make a sheet thousands of columns wide. */
    private static Map<Integer, TreeMap<Integer, String>> filled(String file, Sheet sheet) {
        var filled = new TreeMap<Integer, TreeMap<Integer, String>>();
        var read = 0;
        for (var row : sheet) {
            read += 1 + Math.max(0, row.getPhysicalNumberOfCells());
            if (read > MOST_CELLS) {
                throw tooLarge(file);
            }
            fill(filled, row);
        }
        return filled;
    }

    private static void fill(Map<Integer, TreeMap<Integer, String>> filled, org.apache.poi.ss.usermodel.Row row) {
        for (var cell : row) {
            var text = text(cell);
            if (!text.isBlank()) {
                filled.computeIfAbsent(row.getRowNum(), r -> new TreeMap<>()).put(cell.getColumnIndex(), text);
            }
        }
    }

    private static InvalidInputException tooLarge(String file) {
        return InvalidInputException.of(file, "The sheet has too many cells.", "Export it as CSV.");
    }

    private static List<Cell> cells(Map<Integer, String> texts, int width) {
        var cells = new ArrayList<Cell>(width);
        for (var i = 0; i < width; i++) {
            cells.add(texts.containsKey(i) ? Cell.of(texts.getOrDefault(i, "")) : Cell.ABSENT);
        }
        return cells;
    }

    private static String text(org.apache.poi.ss.usermodel.Cell cell) {
        var type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> cell.getStringCellValue();
            case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
            case NUMERIC -> number(cell);
            default -> "";
        };
    }

    /** A whole number loses the ".0" that the format has; a date is written as year-month-day. */
    private static String number(org.apache.poi.ss.usermodel.Cell cell) {
        var value = cell.getNumericCellValue();
        if (DateUtil.isCellDateFormatted(cell) && DateUtil.isValidExcelDate(value)) {
            return String.valueOf(cell.getLocalDateTimeCellValue()).replaceFirst("T00:00(:00)?$", "");
        }
        return Double.isFinite(value)
                ? new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString()
                : "";
    }
}
