package nl.kinderwerk.server.paper;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** Writes a table of a page as one of a word processor, with a heading row that returns on every sheet and room to fill in. */
final class WordTable {
    /** Rows below a table that people go on with. */
    private static final int ROOM = 2;
    /** Of a cell to fill in, in twentieths of a point. */
    private static final int LEAST_HEIGHT = 560;

    private WordTable() {}

    static void write(Element table, XWPFDocument file, int width) {
        var rows = table.select("tr");
        var columns = rows.getFirst().childrenSize();
        var made = file.createTable(rows.size() + (table.hasClass("room") ? ROOM : 0), columns);
        look(made);
        for (var number = 0; number < made.getNumberOfRows(); number++) {
            var cells = number < rows.size() ? rows.get(number).children() : new Elements();
            fill(made.getRow(number), cells, width / shares(columns));
        }
        made.getRow(0).setRepeatHeader(true);
    }

    private static void look(XWPFTable table) {
        var properties = table.getCTTbl().getTblPr();
        properties.unsetTblBorders();
        table.setStyleID("ReportTable");
        var look = properties.addNewTblLook();
        look.setFirstRow("1");
        look.setFirstColumn("1");
        table.setWidth("100%");
    }

    /** The first column of many is twice as wide as each other. */
    private static int shares(int columns) {
        return columns > 3 ? columns + 1 : columns;
    }

    private static void fill(XWPFTableRow row, Elements cells, int share) {
        row.setCantSplitRow(true);
        if (cells.isEmpty() || !cells.select(".empty").isEmpty()) {
            row.setHeight(LEAST_HEIGHT);
        }
        var columns = row.getTableCells().size();
        for (var number = 0; number < columns; number++) {
            var cell = row.getCell(number);
            cell.setWidth(Integer.toString(number == 0 ? share * (1 + shares(columns) - columns) : share));
            if (number < cells.size()) {
                fill(cell, cells.get(number));
            }
        }
    }

    private static void fill(XWPFTableCell cell, Element from) {
        var paragraph = cell.getParagraphArray(0);
        var words = from.select("p");
        WordText.write(words.isEmpty() ? from : words.getFirst(), paragraph);
    }
}
